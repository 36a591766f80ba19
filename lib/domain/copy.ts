import { z } from "zod";
import { idSchema } from "./id";
import {
	isKnownBefore,
	type PublishedDate,
	publishedDateSchema,
	timeBetween,
} from "./published-date";
import type { View } from "./view";

/** How many copies are given: of one article, and of a dossier. */
export const copyLimits = { ofArticle: 50, ofDossier: 1000 } as const;

/** Which of two articles was there first, as far as their dates tell. */
export const copyOrders = ["earlier", "later", "unknown"] as const;
export type CopyOrder = (typeof copyOrders)[number];

const share = z.number().min(0).max(1);
const paragraphs = z.int().nonnegative();

/** An article as it is named where a copy of it is shown. */
export const copiedArticleSchema = z.strictObject({
	id: idSchema,
	title: z.string(),
	outlet: z.string().nullable(),
	published: publishedDateSchema.nullable(),
});

export type CopiedArticle = View<typeof copiedArticleSchema>;

/** How much of an article is also in another, and which of the two was there first. */
export const copyViewSchema = z
	.strictObject({
		article: copiedArticleSchema.describe("The other article."),
		share: share.describe("How much of the words of the article the other has too."),
		shareBack: share.describe("How much of the words of the other the article has."),
		paragraphs: paragraphs.describe(
			"How many paragraphs of the article the other has nearly whole.",
		),
		order: z
			.enum(copyOrders)
			.describe(
				"Whether the other was published earlier or later; unknown where dates do not tell.",
			),
		apart: z
			.strictObject({ unit: z.enum(["minute", "day"]), count: z.int().nonnegative() })
			.nullable()
			.describe(
				"How long the one was published before the other, where both dates are that precise.",
			),
	})
	.meta({ id: "Copy", description: "How much of an article is also in another." });

export type CopyView = View<typeof copyViewSchema>;

/** The copies of an article, the largest first. */
export const articleCopiesSchema = z.strictObject({ copies: z.array(copyViewSchema) });

export type ArticleCopies = View<typeof articleCopiesSchema>;

/** Two articles of which at least one has much of the other. */
export const copyPairSchema = z
	.strictObject({
		articles: z.tuple([idSchema, idSchema]),
		shares: z
			.tuple([share, share])
			.describe("How much of the first is in the second, and of the second in the first."),
		paragraphs: z.tuple([paragraphs, paragraphs]),
		order: z.enum(copyOrders).describe("Whether the second was published earlier or later."),
	})
	.meta({
		id: "CopyPair",
		description: "Two articles of which at least one has much of the other.",
	});

export type CopyPair = View<typeof copyPairSchema>;

/** The copies among the articles of a dossier, the largest first. */
export const dossierCopiesSchema = z.strictObject({
	copies: z.array(copyPairSchema),
	left: z.int().nonnegative().describe("How many pairs there are beyond those that are given."),
});

export type DossierCopies = View<typeof dossierCopiesSchema>;

/** Whether `other` was published earlier or later than `own`, and by how much. */
export function orderOf(
	own: PublishedDate | null,
	other: PublishedDate | null,
): Pick<CopyView, "order" | "apart"> {
	if (own === null || other === null) return { order: "unknown", apart: null };
	if (isKnownBefore(other, own)) return { order: "earlier", apart: timeBetween(other, own) };
	if (isKnownBefore(own, other)) return { order: "later", apart: timeBetween(own, other) };
	return { order: "unknown", apart: null };
}
