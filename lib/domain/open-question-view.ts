import { z } from "zod";
import { idSchema } from "./id";
import { passageViewSchema } from "./link";
import { openQuestionKinds } from "./open-questions";
import { speakerViewSchema } from "./speaker";
import { statementTitlesSchema } from "./statement";
import type { View } from "./view";

/** A question that a dossier leaves open, with what it is about. */
export const openQuestionSchema = z
	.strictObject({
		kind: z.enum(openQuestionKinds),
		passages: z.array(passageViewSchema),
		statement: z.strictObject({ id: idSchema, titles: statementTitlesSchema }).nullable(),
		linkId: idSchema.nullable(),
	})
	.meta({
		id: "OpenQuestion",
		description: "A question that a dossier leaves open, with what it is about.",
	});

export type OpenQuestionView = View<typeof openQuestionSchema>;

/** All open questions of a dossier, kind by kind; not paged, as one looks at them together. */
export const openQuestionsSchema = z
	.strictObject({
		questions: z.array(openQuestionSchema),
		speakers: z
			.array(speakerViewSchema.pick({ id: true, name: true }))
			.describe("The speakers of the dossier: an attribution without one may have one of them."),
	})
	.meta({ id: "OpenQuestions", description: "What a dossier leaves open, kind by kind." });

export type OpenQuestionsView = View<typeof openQuestionsSchema>;
