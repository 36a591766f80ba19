import { articleRowSchema, putArticleSchema, versionViewSchema } from "../article";
import { articleCopiesSchema, dossierCopiesSchema } from "../copy";
import { deskViewSchema, fetchDraftSchema, importDraftSchema } from "../desk";
import { articleExportQuerySchema } from "../export-query";
import { pageQuerySchema, pageSchema } from "../page";
import { presenceToldSchema, tellPresenceSchema } from "../presence";
import { articlesQuerySchema, draftQuerySchema, uploadLimit } from "../queries";
import { samePassagesQuerySchema, samePassagesSchema } from "../same-passages";
import { sourcingSchema } from "../sourcing";
import { versionHeadSchema, versionMarksSchema } from "../version";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** Articles, their versions, and files made of them. */
export const articleOperations = {
	listArticles: {
		summary: "The articles of a dossier.",
		permission: "dossier.read",
		query: articlesQuerySchema,
		answer: pageSchema(articleRowSchema),
	},
	draftImport: {
		summary: "Keeps the bytes of a text and proposes an article made of them.",
		permission: "article.import",
		query: draftQuerySchema,
		body: { bytes: uploadLimit },
		answer: importDraftSchema,
		limit: "import",
	},
	fetchDraft: {
		summary:
			"Fetches one page from a public address, keeps its bytes and proposes an article made of them.",
		permission: "article.import",
		body: fetchDraftSchema,
		answer: importDraftSchema,
		limit: "import",
	},
	readArticle: {
		summary: "What is known about an article.",
		permission: "article.read",
		answer: articleRowSchema,
	},
	putArticle: {
		summary: "Saves an article from bytes that were kept, or changes what is known about one.",
		permission: ["article.import", "article.edit"],
		body: putArticleSchema,
		answer: receiptSchema,
	},
	removeArticle: {
		summary: "Removes an article with its annotations, until it is restored.",
		permission: "article.remove",
		query: removeSchema,
		answer: receiptSchema,
	},
	restoreArticle: {
		summary: "Brings a removed article back.",
		permission: "article.restore",
		body: removeSchema,
		answer: receiptSchema,
	},
	readDesk: {
		summary: "Everything the article desk shows of an article’s newest version.",
		permission: "article.read",
		answer: deskViewSchema,
	},
	exportArticle: {
		summary: "An article with its marks as a file.",
		permission: "article.export",
		query: articleExportQuerySchema,
		answer: {
			files: [
				"text/html",
				"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
				"application/pdf",
				"application/ld+json",
				"text/markdown",
				"application/tei+xml",
				"application/zip",
				"text/csv",
				"text/plain",
			],
		},
		recorded: true,
		limit: "export",
	},
	listVersions: {
		summary: "The versions of an article, without their texts.",
		permission: "article.read",
		query: pageQuerySchema,
		answer: pageSchema(versionHeadSchema),
	},
	readVersion: {
		summary: "One version of an article with its text.",
		permission: "article.read",
		answer: versionViewSchema,
	},
	readVersionMarks: {
		summary: "All marks of one version, in text order, in one compact answer.",
		permission: "article.read",
		answer: versionMarksSchema,
	},
	listSamePassages: {
		summary: "Where the words of a passage stand in the newest texts of its dossier.",
		permission: "article.read",
		query: samePassagesQuerySchema,
		answer: samePassagesSchema,
		limit: "search",
	},
	listArticleCopies: {
		summary: "How much of an article is also in other articles of its dossier, the most first.",
		permission: "article.read",
		answer: articleCopiesSchema,
	},
	listDossierCopies: {
		summary: "Which articles of a dossier have much of each other, the most first.",
		permission: "dossier.read",
		answer: dossierCopiesSchema,
	},
	readSourcing: {
		summary:
			"Who took what from whom in a dossier: copies, credits, quotations; circles, and statements that rest on one source.",
		permission: "dossier.read",
		answer: sourcingSchema,
	},
	tellPresence: {
		summary:
			"Says that a window of the member is at an article, or is not any more: for a few seconds, to the members of the dossier.",
		permission: "presence.tell",
		body: tellPresenceSchema,
		answer: presenceToldSchema,
		byItself: true,
	},
} as const satisfies Record<string, Operation>;
