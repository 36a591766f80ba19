import type { DossierCard } from "../../dossier";
import type { EventView } from "../../events";
import type { PassageView } from "../../link";
import type { MapArticle, MapPassage } from "../../map";
import type { dossierOperations } from "../dossier-operations";
import type { ExamplesOf } from "../example-of";
import { exampleIds } from "./example-ids";
import { annotation, claiming, denying, link, speaker, statement, titles } from "./example-marks";
import { basile, edwina, imogen, members, receiptOf } from "./example-people";

const words = {
	title: "The Kestrane affair: who will come at sea?",
	summary: "Did the Ombrines hand their sea rescue to a private company?",
} as const;

/** The dossier with its counts. */
export const dossierCard: DossierCard = {
	id: exampleIds.dossier,
	...words,
	revision: 2,
	articles: 11,
	annotations: 94,
	waiting: 17,
	openDenials: 2,
	lastActivity: "2026-03-05T10:21:07.312Z",
	leads: false,
};

const decided = {
	seq: 211,
	type: "annotation.decided",
	actor: basile,
	at: "2026-03-05T10:48:02.064Z",
	subjectId: annotation.id,
	refs: { article: annotation.articleId, decision: exampleIds.decision },
	codes: { outcome: "approved" },
	also: [],
	label: denying.quotes[0] ?? null,
	grade: null,
	articleId: annotation.articleId,
	passageId: annotation.id,
} as const satisfies EventView;

const linked = {
	seq: 210,
	type: "link.placed",
	actor: edwina,
	at: "2026-03-05T10:21:07.312Z",
	subjectId: link.id,
	refs: { from: annotation.id, to: exampleIds.claim },
	codes: { type: "denies" },
	also: [],
	label: denying.quotes[0] ?? null,
	grade: null,
	articleId: annotation.articleId,
	passageId: annotation.id,
} as const satisfies EventView;

const params = { id: exampleIds.dossier } as const;
const memberParams = { ...params, memberId: exampleIds.edwina } as const;
const { op: opId } = exampleIds;

function mapped({ articleId, articleTitle, outlet, published }: PassageView): MapArticle {
	const language = articleId === exampleIds.denyingArticle ? "en" : "fr";
	return { id: articleId, title: articleTitle, outlet, published, language, credits: [] };
}

function passageOf(passage: PassageView, speakerIds: readonly string[]): MapPassage {
	const { annotationId: id, articleId, tag, state, stale, quotes } = passage;
	return { id, articleId, tag, state, stale, quotes, speakerIds };
}

export const dossierExamples: ExamplesOf<keyof typeof dossierOperations> = {
	listDossiers: { answer: { list: [dossierCard], next: null } },
	readDossier: { params, answer: { ...dossierCard, members } },
	listEdits: {
		params: { ...params, subjectId: exampleIds.dossier },
		answer: [
			{
				...{ kind: "dossier", revision: 2, editor: basile, at: "2026-03-05T09:12:40.118Z" },
				before: { ...words, title: "The Kestrane affair" },
				after: words,
			},
		],
	},
	placeDossier: {
		params,
		body: { opId, revision: null, ...words },
		answer: receiptOf(exampleIds.dossier, 1),
	},
	listDossierMembers: { params, answer: members },
	placeDossierMember: {
		params: memberParams,
		body: { opId, lead: false },
		answer: receiptOf(exampleIds.edwina, 1),
	},
	removeDossierMember: {
		params: memberParams,
		query: { opId },
		answer: receiptOf(exampleIds.edwina, 1),
	},
	listCandidates: { params, answer: [imogen] },
	readMap: {
		params,
		answer: {
			articles: [mapped(denying), mapped(claiming)],
			passages: [passageOf(denying, [exampleIds.company]), passageOf(claiming, [])],
			links: [
				{
					...{ id: link.id, type: link.type, fromId: annotation.id, toId: exampleIds.claim },
					...{ state: link.state, stale: link.stale },
				},
			],
			statements: [
				{
					...{ id: statement.id, titles, status: statement.status },
					members: [
						{ annotationId: annotation.id, stance: "denies", state: "proposed", stale: false },
					],
				},
			],
			speakers: [{ id: speaker.id, name: speaker.name }],
		},
	},
	readOpenQuestions: {
		params,
		answer: {
			questions: [
				{
					kind: "unsettled",
					passages: [denying],
					statement: { id: statement.id, titles },
					linkId: null,
				},
			],
			speakers: [{ id: speaker.id, name: speaker.name }],
		},
	},
	listEvents: {
		params,
		answer: {
			events: [decided, linked],
			next: "ZTIxMA",
			cursor: "ZTIxMQ",
		},
	},
	exportDossier: { params, query: { format: "annotations-csv", marks: "approved" } },
	backUpDossier: { params },
	restoreDossier: { params: { id: exampleIds.op }, answer: receiptOf(dossierCard.id, 1) },
	followEvents: { params, answer: linked },
};
