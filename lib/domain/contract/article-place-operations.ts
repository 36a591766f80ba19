import { copyArticleSchema, moveArticleSchema } from "../article-place";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** Where articles are, and the bytes that they came as. */
export const articlePlaceOperations = {
	archiveArticle: {
		summary: "Puts an article away: all of it stays, out of the lists of work.",
		permission: "article.archive",
		body: removeSchema,
		answer: receiptSchema,
	},
	unarchiveArticle: {
		summary: "Takes an article that was put away up again.",
		permission: "article.archive",
		body: removeSchema,
		answer: receiptSchema,
	},
	copyArticle: {
		summary:
			"Puts a copy of an article’s newest text, with what is known about it and without its marks, into another dossier. A token needs the scope read as well.",
		permission: "article.import",
		body: copyArticleSchema,
		answer: receiptSchema,
		limit: "import",
	},
	moveArticle: {
		summary: "Takes an article in which nothing was ever marked into another dossier.",
		permission: "article.move",
		body: moveArticleSchema,
		answer: receiptSchema,
	},
	readOriginal: {
		summary: "The bytes that a version was made from, as they came, as a file.",
		permission: "article.read",
		answer: { files: ["application/octet-stream"] },
	},
} as const satisfies Record<string, Operation>;
