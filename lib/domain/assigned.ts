import { z } from "zod";
import { articleRowSchema } from "./article";
import type { View } from "./view";

/** How many of their articles a member is shown over their dossiers. */
export const assignedLimit = 50;

/** An article that a member has to work on, with the dossier it is in. */
export const assignedArticleSchema = z.strictObject({
	id: articleRowSchema.shape.id,
	dossierId: articleRowSchema.shape.dossierId,
	dossierTitle: z.string(),
	title: articleRowSchema.shape.title,
	language: z.string(),
	state: articleRowSchema.shape.state,
	dueOn: articleRowSchema.shape.dueOn,
	message: articleRowSchema.shape.message,
});

export type AssignedArticle = View<typeof assignedArticleSchema>;
