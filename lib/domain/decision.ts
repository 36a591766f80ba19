import { z } from "zod";
import { annotationViewSchema } from "./annotation";
import { correctionContentSchema, correctionViewSchema } from "./correction";
import { idSchema } from "./id";
import { linkViewSchema, passageViewSchema } from "./link";
import { momentSchema } from "./moment";
import { pastDecisionSchema } from "./people";
import { outcomeNames, outcomeRow, reasonNames, reviewKinds, reviewStateNames } from "./review";
import { membershipViewSchema, statementTitlesSchema } from "./statement";
import { verdictViewSchema } from "./verdict";
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
		saw: z
			.enum(reviewStateNames)
			.exactOptional()
			.describe("The state that was looked at; where it is another by now, the decision is stale."),
		outcome: z.enum(outcomeNames),
		reason: z.enum(reasonNames).nullable().describe("Required to reject and to send back."),
		words: z.string().trim().max(2000),
		correction: correctionContentSchema
			.exactOptional()
			.describe("What a mark that is sent back would say instead, to be accepted in one step."),
	})
	.refine(
		({ correction, kind, outcome }) =>
			correction === undefined || (kind === "annotation" && outcome === "changes_requested"),
		{ message: "other", path: ["correction"] },
	)
	.refine((decision) => !outcomeRow(decision.outcome).needsReason || decision.reason !== null, {
		message: "reason",
		path: ["reason"],
	});

export type MakeDecision = View<typeof makeDecisionSchema>;

/** Whether the reader may decide about a thing, and the rule that forbids it otherwise. */
export const mayDecideSchema = z.enum(["yes", "not-reviewer", "edited-it"]);

export type MayDecide = View<typeof mayDecideSchema>;

const entryFields = {
	mayDecide: mayDecideSchema,
	/** When its present revision was made. */
	since: momentSchema,
	past: z
		.array(pastDecisionSchema)
		.describe("What was decided about it, newest first, with what was taken back."),
} as const;
const passage = passageViewSchema;

/** One thing in the review queue, in its context. */
export const reviewEntrySchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			...entryFields,
			kind: z.literal("annotation"),
			passage,
			annotation: annotationViewSchema,
			links: z.array(linkViewSchema),
			corrections: z.array(correctionViewSchema).describe("What was proposed, newest first."),
		}),
		z.strictObject({ ...entryFields, kind: z.literal("link"), link: linkViewSchema }),
		z.strictObject({
			...entryFields,
			kind: z.literal("membership"),
			passage,
			membership: membershipViewSchema,
			titles: statementTitlesSchema,
		}),
		z.strictObject({
			...entryFields,
			kind: z.literal("verdict"),
			id: idSchema.describe("That of its statement."),
			verdict: verdictViewSchema,
			titles: statementTitlesSchema,
			members: z.array(membershipViewSchema),
		}),
	])
	.meta({ id: "ReviewEntry", description: "One thing in the review queue, in its context." });

export type ReviewEntry = View<typeof reviewEntrySchema>;
