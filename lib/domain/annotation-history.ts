import { z } from "zod";
import { annotationContentSchema } from "./annotation";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { pastDecisionSchema, personViewSchema } from "./people";
import type { View } from "./view";

/** How many of the newest revisions, decisions and removals each a history tells. */
export const historyLimit = 200;

/** What an annotation said after one of its edits, and who made it. */
const annotationRevisionSchema = z
	.strictObject({
		number: z.int().positive(),
		editor: personViewSchema,
		at: momentSchema,
		versionId: idSchema.describe("The version whose words its pieces are."),
		content: annotationContentSchema,
	})
	.meta({ id: "AnnotationRevision", description: "What an annotation said after one edit." });

export type AnnotationRevision = View<typeof annotationRevisionSchema>;

/** What a history tells besides the edits: decisions and removals, newest first. */
export const aroundEdits = {
	decisions: z.array(pastDecisionSchema).max(historyLimit),
	removals: z
		.array(
			z.strictObject({
				kind: z.enum(["removed", "restored"]),
				actor: personViewSchema.nullable(),
				at: momentSchema,
			}),
		)
		.max(historyLimit)
		.describe("When it was removed and restored."),
} as const;

/** All that was done to one annotation, newest first in each list. */
export const annotationHistorySchema = z
	.strictObject({
		revisions: z.array(annotationRevisionSchema).max(historyLimit),
		...aroundEdits,
	})
	.meta({
		id: "AnnotationHistory",
		description: "All that was done to one annotation, newest first in each list.",
	});

export type AnnotationHistory = View<typeof annotationHistorySchema>;
