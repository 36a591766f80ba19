import type { CopyPair } from "../../copy";
import type { articleOperations } from "../article-operations";
import type { ExamplesOf } from "../example-of";
import { dossierCard } from "./dossier-examples";
import { article, original, pieceOf, version } from "./example-article";
import { exampleIds } from "./example-ids";
import { annotation, link, speaker, statement } from "./example-marks";
import { edwina, members, receiptOf } from "./example-people";

const params = { id: exampleIds.denyingArticle } as const;
const versionParams = { id: exampleIds.denyingVersion } as const;
const { op: opId } = exampleIds;
const { title, outlet, author, published, address, language, credits } = article;
const sameWords = pieceOf("body", "no contract of any kind");
const known = { title, outlet, author, published, address, language, credits };

const copied: CopyPair = {
	articles: [exampleIds.sayingArticle, exampleIds.denyingArticle],
	...{ shares: [0.04, 0.07], paragraphs: [1, 1], order: "later" },
};

export const articleExamples: ExamplesOf<keyof typeof articleOperations> = {
	listArticles: {
		params: { id: exampleIds.dossier },
		answer: { list: [article], next: null },
	},
	draftImport: {
		params: { id: exampleIds.dossier },
		answer: {
			...known,
			original,
			text: version.text,
			blocks: version.blocks,
			notices: [{ code: "normalised-line-ends", count: 9 }],
			sources: { title: "text", outlet: "text", author: "text", published: "text" },
			twins: [],
		},
	},
	fetchDraft: {
		params: { id: exampleIds.dossier },
		body: { address: "https://lefanal.example/ports/le-contrat" },
		answer: {
			...known,
			original: { ...original, fileName: "le-contrat.html" },
			text: version.text,
			blocks: version.blocks,
			notices: [{ code: "dropped-page-parts", count: 12 }],
			sources: { title: "text", outlet: "json-ld", address: "fetched" },
			twins: [{ id: exampleIds.sayingArticle, title: article.title, by: "near-copy", share: 0.61 }],
			fetched: { address: "https://lefanal.example/ports/le-contrat", at: version.createdAt },
		},
	},
	readArticle: { params, answer: article },
	putArticle: {
		params,
		body: {
			opId,
			dossierId: exampleIds.dossier,
			versionId: exampleIds.denyingVersion,
			original,
			...known,
		},
		answer: receiptOf(exampleIds.denyingArticle, 1),
	},
	removeArticle: { params, query: { opId }, answer: receiptOf(exampleIds.denyingArticle, 3) },
	restoreArticle: { params, body: { opId }, answer: receiptOf(exampleIds.denyingArticle, 3) },
	readDesk: {
		params,
		answer: {
			dossier: { id: dossierCard.id, title: dossierCard.title, leads: dossierCard.leads },
			article,
			version,
			annotations: [annotation],
			links: [link],
			statements: [statement],
			speakers: [speaker],
			members,
			threads: [{ kind: "annotation", subjectId: annotation.id, open: 1, blocking: true }],
			unsettled: 0,
			articles: [article],
			round: null,
			cursor: "ZTIxMQ",
		},
	},
	exportArticle: { params, query: { format: "jsonld", marks: "approved" } },
	listVersions: {
		params,
		answer: {
			list: [
				{
					id: version.id,
					articleId: article.id,
					number: 1,
					originalSha256: original.sha256,
					charset: original.charset,
					createdBy: edwina,
					createdAt: version.createdAt,
				},
			],
			next: null,
		},
	},
	readVersion: { params: versionParams, answer: version },
	readVersionMarks: {
		params: versionParams,
		answer: {
			versionId: version.id,
			authors: [edwina],
			marks: [
				[
					annotation.id,
					annotation.tag,
					annotation.state,
					annotation.stale,
					annotation.revision,
					0,
					annotation.pieces.map(({ role, start, end }) => [role, start, end] as const),
				],
			],
		},
	},
	listSamePassages: {
		params: versionParams,
		query: { start: String(sameWords.start), end: String(sameWords.end) },
		answer: {
			articles: [
				{
					articleId: article.id,
					versionId: version.id,
					...{ title, outlet, published, language },
					places: [
						{
							start: sameWords.start,
							end: sameWords.end,
							quote: sameWords.quote,
							context: {
								text: title,
								start: sameWords.start,
								end: sameWords.end,
								cutBefore: false,
								cutAfter: false,
							},
							marks: [],
						},
					],
				},
			],
			left: 0,
		},
	},
	listArticleCopies: {
		params: { id: exampleIds.sayingArticle },
		answer: {
			copies: [
				{
					article: { id: article.id, title, outlet, published },
					...{ share: 0.04, shareBack: 0.07, paragraphs: 1 },
					...{ order: "later", apart: { unit: "minute", count: 3808 } },
				},
			],
		},
	},
	listDossierCopies: {
		params: { id: exampleIds.dossier },
		answer: { copies: [copied], left: 0 },
	},
	readSourcing: {
		params: { id: exampleIds.dossier },
		answer: {
			copies: [copied],
			takings: [
				{
					articleId: exampleIds.denyingArticle,
					from: { kind: "outlet", id: exampleIds.galverne, name: "Agence Galverne" },
					...{ reason: "attribution", by: "Agence Galverne" },
					passageId: exampleIds.denial,
				},
			],
			circles: [],
			singleSource: [{ statementId: statement.id, titles: statement.titles, articles: 1 }],
		},
	},
	tellPresence: {
		params,
		body: { windowId: exampleIds.op, passageId: annotation.id, here: true },
		answer: { counts: 8000 },
	},
};
