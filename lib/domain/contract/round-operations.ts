import {
	comparisonQuerySchema,
	comparisonSchema,
	dossierAgreementSchema,
	openRoundSchema,
	roundListSchema,
	settleMarksSchema,
} from "../round";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** Blind rounds: opening, ending, comparing and settling them, and how far members agree. */
export const roundOperations = {
	listRounds: {
		summary: "The blind rounds of a dossier, and the articles on which one may be opened.",
		permission: "dossier.read",
		answer: roundListSchema,
	},
	openRound: {
		summary: "Opens a blind round: members mark the same articles without seeing each other.",
		permission: "round.open",
		body: openRoundSchema,
		answer: receiptSchema,
	},
	finishRound: {
		summary: "Says that one is done with a round; when all are, it is revealed.",
		permission: "round.finish",
		body: removeSchema,
		answer: receiptSchema,
	},
	revealRound: {
		summary: "Ends a round before all are done, and reveals it.",
		permission: "round.reveal",
		body: removeSchema,
		answer: receiptSchema,
	},
	readComparison: {
		summary: "The marks of two members of a revealed round side by side.",
		permission: "dossier.read",
		query: comparisonQuerySchema,
		answer: comparisonSchema,
	},
	settleMarks: {
		summary: "Settles marks of a revealed round: as one shared mark, or by dropping them.",
		permission: "annotation.place",
		body: settleMarksSchema,
		answer: receiptSchema,
	},
	withdrawSettlement: {
		summary:
			"Takes a settlement back: its mark goes, if it is as it was made, and its marks can be settled anew.",
		permission: "settlement.withdraw",
		query: removeSchema,
		answer: receiptSchema,
	},
	readAgreement: {
		summary: "How far the members of each revealed round of a dossier agree, pair by pair.",
		permission: "dossier.read",
		answer: dossierAgreementSchema,
	},
} as const satisfies Record<string, Operation>;
