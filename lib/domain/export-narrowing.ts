import { z } from "zod";
import { idSchema } from "./id";
import type { ReviewState } from "./review";
import { reviewStateNames } from "./review";
import type { Tag } from "./tags";
import { tagNames } from "./tags";

/** What is left of an export besides the filter of marks: each list empty, and each other null, for everything. */
export interface ExportNarrowing {
	readonly tags: readonly Tag[];
	readonly states: readonly ReviewState[];
	/** Who marked. */
	readonly memberIds: readonly string[];
	/** The first and the last day, UTC, on which was marked. */
	readonly from: string | null;
	readonly until: string | null;
	/** The one passage, or the one statement, that the file is about. */
	readonly annotationId: string | null;
	readonly statementId: string | null;
}

const daySchema = z.iso.date();

function listOf<Entry extends z.ZodType<string, string>>(entry: Entry, said: string) {
	return z
		.string()
		.max(2000)
		.transform((words) => words.split(","))
		.pipe(z.array(entry).min(1).max(50))
		.exactOptional()
		.describe(`${said}, with commas; left out, any.`);
}

/** The ways to narrow any export, as the words of an address; each left out for everything. */
export const narrowingFields = {
	tag: listOf(z.enum(tagNames), "Marks with one of these tags"),
	state: listOf(z.enum(reviewStateNames), "Marks in one of these states"),
	memberId: listOf(idSchema, "Marks that one of these members made"),
	from: daySchema.exactOptional().describe("Marks made on this day (UTC) or later."),
	until: daySchema.exactOptional().describe("Marks made on this day (UTC) or earlier."),
} as const;

interface NarrowingQuery {
	readonly tag?: readonly Tag[];
	readonly state?: readonly ReviewState[];
	readonly memberId?: readonly string[];
	readonly from?: string;
	readonly until?: string;
	readonly annotationId?: string;
	readonly statementId?: string;
}

/** What the words of an address narrow an export to. */
export function toNarrowing(query: NarrowingQuery): ExportNarrowing {
	return {
		tags: query.tag ?? [],
		states: query.state ?? [],
		memberIds: query.memberId ?? [],
		from: query.from ?? null,
		until: query.until ?? null,
		annotationId: query.annotationId ?? null,
		statementId: query.statementId ?? null,
	};
}

/** Nothing left out. */
export const noNarrowing: ExportNarrowing = toNarrowing({});

/** Whether a mark is among them by its tag and its state: as much as is known of it wherever it is quoted. */
export function isNarrowedTo(
	{ states, tags }: ExportNarrowing,
	{ state, tag }: { readonly state: ReviewState; readonly tag: Tag },
): boolean {
	const isAmong = <T>(all: readonly T[], one: T) => all.length === 0 || all.includes(one);
	return isAmong(tags, tag) && isAmong(states, state);
}

/** Whether a mark is among them by who made it and when. */
export function isMadeWithin(
	{ from, memberIds, until }: ExportNarrowing,
	{ author, createdAt }: { readonly author: { readonly id: string }; readonly createdAt: string },
): boolean {
	const day = createdAt.slice(0, "2026-03-03".length);
	const isOfMember = memberIds.length === 0 || memberIds.includes(author.id);
	return isOfMember && (from === null || day >= from) && (until === null || day <= until);
}

/** The narrowing as the words of an address, for what has to have another name with it than without; or empty. */
export function narrowingWords(narrowing: ExportNarrowing): string {
	const { annotationId, from, memberIds, states, statementId, tags, until } = narrowing;
	const words = { tag: tags, state: states, memberId: memberIds };
	return [
		...Object.entries(words).map(([name, list]) => [name, list.join(",")] as const),
		...Object.entries({ from, until, annotationId, statementId }),
	]
		.filter(([, value]) => value !== null && value !== "")
		.map(([name, value]) => `&${name}=${value}`)
		.join("");
}
