import { z } from "zod";
import { idSchema } from "./id";
import { decidedKinds } from "./review";
import { tagNames } from "./tags";
import type { View } from "./view";

/** The lists of a review: what waits, what was sent back to the reader, what was decided about the reader's things. */
export const reviewLists = ["waiting", "returned", "received"] as const;
export type ReviewListName = (typeof reviewLists)[number];

/** By what a list can be put in order before time. */
export const reviewGroups = ["article", "statement"] as const;
export type ReviewGroup = (typeof reviewGroups)[number];

/** How long something has waited at least, in days. */
export const reviewAges = { day: 1, week: 7, month: 30 } as const;
export type ReviewAge = keyof typeof reviewAges;
export const reviewAgeNames = ["day", "week", "month"] as const satisfies readonly ReviewAge[];

interface DueRow {
	/** The first of its days, counted from today; null for every day until the last. */
	readonly from: number | null;
	readonly until: number;
}

/** When the work on the article of a thing is due, in days from today. */
export const reviewDues = {
	overdue: { from: null, until: -1 },
	week: { from: 0, until: 7 },
} as const satisfies Record<string, DueRow>;

export type ReviewDue = keyof typeof reviewDues;
export const reviewDueNames = ["overdue", "week"] as const satisfies readonly ReviewDue[];

/** The days of a due date as ISO 8601 dates of UTC, both of them included; `from` is null where there is no first. */
export function daysOfDue(
	due: ReviewDue,
	now: Date,
): { readonly from: string | null; readonly until: string } {
	const row: DueRow = reviewDues[due];
	const dayAt = (days: number) =>
		new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
	return { from: row.from === null ? null : dayAt(row.from), until: dayAt(row.until) };
}

/** The ways to narrow a review list, each left out for everything. */
export const reviewFilterFields = {
	kind: z.enum(decidedKinds).exactOptional(),
	tag: z.enum(tagNames).exactOptional().describe("Passages with this tag."),
	authorId: idSchema.exactOptional(),
	age: z.enum(reviewAgeNames).exactOptional().describe("What has waited longer than that."),
	due: z
		.enum(reviewDueNames)
		.exactOptional()
		.describe("When the work on its article is due: before today, or within seven days."),
	back: z.literal("yes").exactOptional().describe("What was sent back before."),
	whose: z
		.enum(["me"])
		.exactOptional()
		.describe("What the reader may decide: nothing that they edited since its last approval."),
} as const;

/** How many wait under each way to narrow the list. */
export const reviewCountsSchema = z
	.strictObject({
		total: z.int().nonnegative(),
		back: z.int().nonnegative().describe("Those that were sent back before."),
		others: z.int().nonnegative().describe("Those that the reader may not decide."),
		kinds: z.array(z.strictObject({ kind: z.enum(decidedKinds), count: z.int().positive() })),
		tags: z.array(z.strictObject({ tag: z.enum(tagNames), count: z.int().positive() })),
		authors: z.array(z.strictObject({ id: idSchema, name: z.string(), count: z.int().positive() })),
		returned: z.int().nonnegative().describe("The reader’s own that were sent back."),
	})
	.meta({
		id: "ReviewCounts",
		description: "How many things wait for a decision, by what they are.",
	});

export type ReviewCounts = View<typeof reviewCountsSchema>;
