import type { Measured, MeasuredMatch } from "../../agreement";
import type { PairAgreementView, RoundMark, RoundView } from "../../round";
import type { ExamplesOf } from "../example-of";
import type { roundOperations } from "../round-operations";
import { article, version } from "./example-article";
import { exampleIds } from "./example-ids";
import { content } from "./example-marks";
import { basile, edwina, imogen, receiptOf } from "./example-people";

const ofRound = { id: exampleIds.round } as const;
const ofDossier = { id: exampleIds.dossier } as const;
const { op: opId } = exampleIds;
const articles = [{ id: article.id, title: article.title }];

const open: RoundView = {
	id: exampleIds.round,
	openedBy: basile,
	openedAt: "2026-03-05T12:02:11.504Z",
	revealedAt: null,
	articles,
	seats: [
		{ member: edwina, done: false },
		{ member: imogen, done: null },
	],
};

const revealed: RoundView = {
	...open,
	revealedAt: "2026-03-05T15:40:57.128Z",
	seats: [
		{ member: edwina, done: true },
		{ member: imogen, done: true },
	],
};

const whole: Measured = { value: 1, reason: null };
const none: Measured = { value: null, reason: "one-value" };
const wholly: MeasuredMatch = { precision: whole, recall: whole, f1: whole };
const unlinked: MeasuredMatch = {
	precision: { value: null, reason: "no-marks" },
	recall: { value: null, reason: "no-marks" },
	f1: { value: null, reason: "no-marks" },
};

const measures = {
	marks: { first: 1, second: 1 },
	common: 1,
	exact: wholly,
	overlap: wholly,
	kappa: none,
	alpha: none,
} as const;

const agreement: PairAgreementView = {
	first: edwina,
	second: imogen,
	all: { tag: null, ...measures, unitizing: null },
	tags: [{ tag: "denial", ...measures, unitizing: whole }],
	statements: unlinked,
};

const firstMark: RoundMark = {
	id: exampleIds.denial,
	revision: 1,
	content,
	speakers: ["Kestrane Marine"],
	settlement: null,
	withdrawn: [],
};

export const roundExamples: ExamplesOf<keyof typeof roundOperations> = {
	listRounds: { params: ofDossier, answer: { list: [open], free: articles } },
	openRound: {
		params: ofRound,
		body: {
			opId,
			dossierId: exampleIds.dossier,
			articleIds: [article.id],
			memberIds: [exampleIds.edwina, exampleIds.imogen],
		},
		answer: receiptOf(exampleIds.round, 1),
	},
	finishRound: { params: ofRound, body: { opId }, answer: receiptOf(exampleIds.round, 1) },
	revealRound: { params: ofRound, body: { opId }, answer: receiptOf(exampleIds.round, 1) },
	readComparison: {
		params: ofRound,
		query: { first: exampleIds.edwina, second: exampleIds.imogen },
		answer: {
			round: revealed,
			first: edwina,
			second: imogen,
			articles: [
				{
					id: article.id,
					title: article.title,
					language: article.language,
					versionId: version.id,
					text: version.text,
					rows: [
						{
							alignment: "same",
							first: firstMark,
							second: { ...firstMark, id: exampleIds.secondMark },
						},
					],
				},
			],
			agreement,
		},
	},
	settleMarks: {
		params: { id: exampleIds.settlement },
		body: {
			opId,
			roundId: exampleIds.round,
			markIds: [exampleIds.denial, exampleIds.secondMark],
			content,
		},
		answer: receiptOf(exampleIds.settlement, 1, { state: "proposed" }),
	},
	withdrawSettlement: {
		params: { id: exampleIds.settlement },
		query: { opId },
		answer: receiptOf(exampleIds.settlement, 1, { state: "proposed" }),
	},
	readAgreement: {
		params: ofDossier,
		answer: { rounds: [{ round: revealed, pairs: [agreement] }] },
	},
};
