import { z } from "zod";
import { annotationContentSchema } from "./annotation";
import type { AnnotationField } from "./annotation-fields";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import type { View } from "./view";
import { writeFields } from "./write";

const { tag, pieces, speakerIds } = annotationContentSchema.shape;

/** What a reviewer would have a mark say instead: its tag, its words, its speakers; all else stays as it is. */
export const correctionContentSchema = z
	.strictObject({
		tag,
		pieces,
		speakerIds,
		versionId: idSchema.describe("The version whose words the pieces are."),
	})
	.meta({
		id: "CorrectionContent",
		description: "What a mark would say instead: its tag, its words and its speakers.",
	});

export type CorrectionContent = View<typeof correctionContentSchema>;

/**
 * What became of a correction: `withdrawn` with the decision that it came with, `passed` when the mark has moved on
 * without it.
 */
export const correctionStates = ["open", "accepted", "declined", "withdrawn", "passed"] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** What a correction can change of a mark. */
export const correctedFields = [
	"tag",
	"pieces",
	"speakerIds",
] as const satisfies readonly AnnotationField[];
export type CorrectedField = (typeof correctedFields)[number];

/** A correction as the screens see it. */
export const correctionViewSchema = z
	.strictObject({
		id: idSchema.describe("That of the decision it came with."),
		annotationId: idSchema,
		revision: z.int().positive().describe("The revision that it would correct."),
		content: correctionContentSchema,
		changes: z.array(z.enum(correctedFields)).describe("What it would change of that revision."),
		speakers: z.array(personViewSchema).describe("The speakers that the mark would have."),
		proposer: personViewSchema,
		at: momentSchema,
		state: z.enum(correctionStates),
		settler: personViewSchema.nullable().describe("Who accepted or declined it."),
		settledAt: momentSchema.nullable(),
		words: z.string().describe("Why it was declined."),
	})
	.meta({
		id: "Correction",
		description: "What a reviewer would have a mark say, to be accepted or declined by another.",
	});

export type CorrectionView = View<typeof correctionViewSchema>;

/** Makes a mark say what was proposed. */
export const acceptCorrectionSchema = z.strictObject({ opId: writeFields.opId });

/** Leaves a mark as it is, saying why; it waits for a decision again. */
export const declineCorrectionSchema = z.strictObject({
	opId: writeFields.opId,
	words: z.string().trim().min(1).max(2000).describe("Why the mark stays as it is."),
});

export type DeclineCorrection = z.output<typeof declineCorrectionSchema>;
