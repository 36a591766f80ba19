import type { Grade } from "../../verdict-scale";
import type { ExamplesOf } from "../example-of";
import type { newsroomOperations } from "../newsroom-operations";
import { dossierCard } from "./dossier-examples";
import { article } from "./example-article";
import { exampleIds } from "./example-ids";
import { annotation } from "./example-marks";
import { edwina, receiptOf } from "./example-people";

const found = "denied having signed a contract to run sea rescue in the Ombrines";
const { op: opId } = exampleIds;
const tokenParams = { id: exampleIds.token } as const;
const hallowfirth = {
	id: exampleIds.hallowfirth,
	name: "The Hallowfirth Post",
	revision: 1,
} as const;
const galverne = { id: exampleIds.galverne, name: "Agence Galverne", revision: 1 } as const;

const grades: Grade[] = [
	{ name: "true", number: 3, tone: "good", words: { fr: "vrai", en: "true" }, retired: false },
	{
		...{ name: "lacks_context", number: 2, tone: "attention", retired: false },
		words: { fr: "à nuancer", en: "needs context" },
	},
	{ name: "false", number: 1, tone: "danger", words: { fr: "faux", en: "false" }, retired: false },
];

export const newsroomExamples: ExamplesOf<keyof typeof newsroomOperations> = {
	listOutlets: { answer: { list: [galverne, hallowfirth], next: null } },
	readOutlet: { params: { id: exampleIds.hallowfirth }, answer: hallowfirth },
	readVerdictScale: { answer: { revision: 2, grades } },
	placeVerdictScale: {
		body: { opId, revision: 1, grades },
		answer: receiptOf(exampleIds.op, 2),
	},
	search: {
		query: { q: '"a contract" signed', kind: "annotation" },
		answer: {
			hits: [
				{
					kind: "annotation",
					dossier: { id: dossierCard.id, title: dossierCard.title },
					text: found,
					highlights: [
						{ start: found.indexOf("signed"), end: found.indexOf("signed") + "signed".length },
						{
							start: found.indexOf("a contract"),
							end: found.indexOf("a contract") + "a contract".length,
						},
					],
					annotationId: annotation.id,
					article: {
						id: article.id,
						title: article.title,
						outlet: article.outlet,
						published: article.published,
						language: article.language,
					},
					tag: annotation.tag,
					state: annotation.state,
					stale: annotation.stale,
				},
			],
			next: null,
		},
	},
	followDossiers: {
		query: { follow: `${exampleIds.dossier}.ZTIxMQ` },
		answer: {
			place: 0,
			people: [{ member: edwina, articleId: article.id, passageId: annotation.id }],
		},
	},
	readSelf: {
		answer: {
			...edwina,
			email: "edwina.larkmoor@redaction.example",
			role: "checker",
			locale: "en",
			theme: "system",
		},
	},
	editSelf: {
		body: { opId, locale: "fr", theme: "dark" },
		answer: receiptOf(exampleIds.edwina, 1),
	},
	listTokens: {
		answer: [
			{
				id: exampleIds.token,
				name: "Nightly export",
				hint: "rcp_k7Qw",
				scopes: ["read"],
				createdAt: "2026-03-05T12:14:09.272Z",
				expiresAt: "2026-06-03T12:14:09.272Z",
				lastUsedAt: "2026-03-06T03:00:04.118Z",
				revokedAt: null,
			},
		],
	},
	createToken: {
		params: tokenParams,
		body: { opId, name: "Nightly export", scopes: ["read"], days: 90 },
		// No token: a repeat shows what every answer but the first has, and nothing that looks like a secret.
		answer: { ...receiptOf(exampleIds.token, 1), token: null },
	},
	revokeToken: {
		params: tokenParams,
		query: { opId },
		answer: receiptOf(exampleIds.token, 1),
	},
	readOpenApi: {
		answer: { openapi: "3.1.1", info: { title: "Recoupe", version: "0.1.0" }, paths: {} },
	},
};
