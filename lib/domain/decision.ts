import { z } from "zod";
import { annotationViewSchema } from "./annotation";
import { idSchema } from "./id";
import { linkViewSchema, passageViewSchema } from "./link";
import { momentSchema } from "./moment";
import { outcomeNames, outcomeRow, reasonNames, reviewKinds } from "./review";
import { membershipViewSchema, statementTitlesSchema } from "./statement";
import type { View } from "./view";
import { writeFields } from "./write";

/** A reviewer's decision of exactly the revision that was looked at. */
export const makeDecisionSchema = z
	.strictObject({
		opId: writeFields.opId,
		kind: z.enum(reviewKinds),
		subjectId: idSchema,
		revision: z
			.int()
			.positive()
			.describe("The revision that was looked at; a newer one is refused as stale."),
		outcome: z.enum(outcomeNames),
		reason: z.enum(reasonNames).nullable().describe("Required to reject and to send back."),
		words: z.string().trim().max(2000),
	})
	.refine((decision) => !outcomeRow(decision.outcome).needsReason || decision.reason !== null, {
		message: "reason",
		path: ["reason"],
	});

export type MakeDecision = z.output<typeof makeDecisionSchema>;

/** Whether the reader may decide about a thing, and the rule that forbids it otherwise. */
export const mayDecideSchema = z.enum(["yes", "not-reviewer", "edited-it"]);

export type MayDecide = View<typeof mayDecideSchema>;

const entryFields = {
	mayDecide: mayDecideSchema,
	/** When its present revision was made. */
	since: momentSchema,
	passage: passageViewSchema,
} as const;

/** One thing in the review queue, in its context. */
export const reviewEntrySchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			...entryFields,
			kind: z.literal("annotation"),
			annotation: annotationViewSchema,
			links: z.array(linkViewSchema),
		}),
		z.strictObject({ ...entryFields, kind: z.literal("link"), link: linkViewSchema }),
		z.strictObject({
			...entryFields,
			kind: z.literal("membership"),
			membership: membershipViewSchema,
			titles: statementTitlesSchema,
		}),
	])
	.meta({ id: "ReviewEntry", description: "One thing in the review queue, in its context." });

export type ReviewEntry = View<typeof reviewEntrySchema>;
