import { z } from "zod";
import { idSchema } from "./id";
import type { View } from "./view";
import { writeFields } from "./write";

/** Puts a copy of an article’s newest text, with what is known about it, into another dossier. */
export const copyArticleSchema = z.strictObject({
	opId: writeFields.opId,
	dossierId: idSchema.describe("The dossier that the copy is put into."),
	articleId: idSchema.describe("Made by the writer for the copy."),
	versionId: idSchema.describe("Made by the writer for the text of the copy."),
});

export type CopyArticle = View<typeof copyArticleSchema>;

/** Takes an article with all its texts from one dossier into another. */
export const moveArticleSchema = z.strictObject({
	opId: writeFields.opId,
	from: idSchema.describe("The dossier that the article is in."),
	to: idSchema,
});

export type MoveArticle = View<typeof moveArticleSchema>;

/** Why an article has to stay in its dossier. */
export const stayReasons = ["same-dossier", "has-marks", "in-round"] as const;

export type StayReason = (typeof stayReasons)[number];

/** What an article has that belongs to its dossier; marks that were removed are counted too. */
export interface ArticleHolds {
	readonly marks: number;
	readonly rounds: number;
}

/** The first reason for which an article stays where it is; null when it can be moved. */
export function findStayReason(
	{ from, to }: Pick<MoveArticle, "from" | "to">,
	{ marks, rounds }: ArticleHolds,
): StayReason | null {
	if (from === to) return "same-dossier";
	if (rounds > 0) return "in-round";
	return marks > 0 ? "has-marks" : null;
}
