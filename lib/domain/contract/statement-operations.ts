import {
	captureQuerySchema,
	evidenceListSchema,
	evidenceViewSchema,
	placeEvidenceSchema,
} from "../evidence";
import { uploadLimit } from "../queries";
import { mergeStatementSchema } from "../statement";
import { statementHistorySchema } from "../statement-history";
import { checkStatementSchema, decideVerdictSchema, placeVerdictSchema } from "../verdict";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** What is done with one statement: checking it, its verdict, its evidence, merging. */
export const statementOperations = {
	checkStatement: {
		summary: "Takes a statement up to be checked, or puts it down again.",
		permission: "statement.check",
		body: checkStatementSchema,
		answer: receiptSchema,
	},
	mergeStatement: {
		summary: "Merges a statement into another, until it is split off again.",
		permission: "statement.merge",
		body: mergeStatementSchema,
		answer: receiptSchema,
	},
	splitStatement: {
		summary: "Splits a merged statement off again, with the passages that came with it.",
		permission: "statement.split",
		body: removeSchema,
		answer: receiptSchema,
	},
	readStatementHistory: {
		summary: "All that was done to a statement, and every verdict that was proposed on it.",
		permission: "event.list",
		answer: statementHistorySchema,
	},
	placeVerdict: {
		summary: "Proposes a verdict on a statement, or another in its place.",
		permission: "verdict.propose",
		body: placeVerdictSchema,
		answer: receiptSchema,
	},
	decideVerdict: {
		summary: "Confirms the verdict that somebody else proposed, or sends it back.",
		permission: "verdict.decide",
		body: decideVerdictSchema,
		answer: receiptSchema,
	},
	listEvidence: {
		summary: "The evidence of a statement; what is confidential is left out for a token.",
		permission: "dossier.read",
		answer: evidenceListSchema,
	},
	readEvidence: {
		summary: "A piece of evidence; for a token, what is confidential is not there.",
		permission: "dossier.read",
		answer: evidenceViewSchema,
	},
	placeEvidence: {
		summary: "Adds evidence to a statement, or changes what is said of it.",
		permission: ["evidence.add", "evidence.edit"],
		body: placeEvidenceSchema,
		answer: receiptSchema,
	},
	removeEvidence: {
		summary: "Removes a piece of evidence, until it is restored.",
		permission: "evidence.remove",
		query: removeSchema,
		answer: receiptSchema,
	},
	restoreEvidence: {
		summary: "Brings removed evidence back.",
		permission: "evidence.restore",
		body: removeSchema,
		answer: receiptSchema,
	},
	captureEvidence: {
		summary: "Keeps a file as the copy of a piece of evidence.",
		permission: "evidence.edit",
		query: captureQuerySchema,
		body: { bytes: uploadLimit },
		answer: receiptSchema,
		limit: "import",
	},
	readCapture: {
		summary: "The copy that was kept of a piece of evidence, as a file.",
		permission: "dossier.read",
		answer: { files: ["application/octet-stream"] },
	},
} as const satisfies Record<string, Operation>;
