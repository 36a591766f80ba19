import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { decisionViewSchema, personViewSchema } from "./people";
import { reviewStateNames } from "./review";
import { checkingSteps } from "./statement-steps";
import { gradeTones } from "./verdict-grades";
import { gradeNameSchema, gradeWordsSchema } from "./verdict-scale";
import type { View } from "./view";
import { writeFields } from "./write";

/** Takes a statement up to be checked, or puts it down again. */
export const checkStatementSchema = z.strictObject({
	opId: writeFields.opId,
	step: z.enum(checkingSteps),
});

export type CheckStatement = z.output<typeof checkStatementSchema>;

/** Proposes a verdict (`revision: null` for the first one), or another in its place. */
export const placeVerdictSchema = z.strictObject({
	opId: writeFields.opId,
	revision: z
		.int()
		.positive()
		.nullable()
		.describe("The revision of the verdict that the writer saw; null when there is none yet."),
	grade: gradeNameSchema.describe("A grade of the newsroom’s scale that is not retired."),
	method: z.string().trim().min(1).max(2000).describe("How it was found, in a line or a few."),
});

export type PlaceVerdict = z.output<typeof placeVerdictSchema>;

/** Confirms or sends back exactly the verdict that was looked at. */
export const decideVerdictSchema = z
	.strictObject({
		opId: writeFields.opId,
		revision: z
			.int()
			.positive()
			.describe("The revision of the verdict that was looked at; a newer one is refused as stale."),
		outcome: z.enum(["approved", "changes_requested"]),
		words: z.string().trim().max(2000).describe("Required to send it back."),
	})
	.refine(({ outcome, words }) => outcome === "approved" || words !== "", {
		message: "reason",
		path: ["words"],
	});

export type DecideVerdict = z.output<typeof decideVerdictSchema>;

const contentFields = {
	grade: gradeNameSchema,
	number: z
		.int()
		.positive()
		.describe("The place of the grade on its scale: the larger, the truer."),
	best: z.int().positive().describe("The largest number of that scale."),
	worst: z.int().positive().describe("The smallest number of that scale."),
	tone: z.enum(gradeTones),
	words: gradeWordsSchema.describe("What the grade was called when the verdict was proposed."),
	method: z.string(),
	revision: z.int().positive(),
	author: personViewSchema.describe("Who proposed it."),
	at: momentSchema.describe("When it was proposed."),
	decision: decisionViewSchema.nullable(),
} as const;

/** The verdict of a statement as the screens see it. */
export const verdictViewSchema = z
	.strictObject({
		...contentFields,
		state: z.enum(reviewStateNames),
		editorIds: z.array(idSchema).describe("Who may not confirm it: who proposed it."),
	})
	.meta({ id: "Verdict", description: "What the newsroom found on a statement." });

export type VerdictView = View<typeof verdictViewSchema>;

/** One verdict of the past: what was proposed, and what became of it. */
export const verdictEntrySchema = z.strictObject(contentFields).meta({
	id: "VerdictEntry",
	description: "A verdict as it was proposed, and what became of it.",
});

export type VerdictEntry = View<typeof verdictEntrySchema>;
