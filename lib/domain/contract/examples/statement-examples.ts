import type { ExamplesOf } from "../example-of";
import type { statementOperations } from "../statement-operations";
import { exampleIds } from "./example-ids";
import { evidence, titles, verdict } from "./example-marks";
import { basile, receiptOf } from "./example-people";

const ofStatement = { id: exampleIds.statement } as const;
const ofTwin = { id: exampleIds.twin } as const;
const ofEvidence = { id: exampleIds.evidence } as const;
const { op: opId } = exampleIds;

const evidenceReceipt = receiptOf(exampleIds.evidence, 1);
const { state: _, editorIds: __, ...entry } = verdict;

export const statementExamples: ExamplesOf<keyof typeof statementOperations> = {
	checkStatement: {
		params: ofStatement,
		body: { opId, step: "take_up" },
		answer: receiptOf(exampleIds.statement, 1, { state: "being_checked" }),
	},
	mergeStatement: {
		params: ofTwin,
		body: { opId, intoId: exampleIds.statement },
		answer: receiptOf(exampleIds.twin, 1, { state: "open", also: [exampleIds.membership] }),
	},
	splitStatement: {
		params: ofTwin,
		body: { opId },
		answer: receiptOf(exampleIds.twin, 1, { state: "open", also: [exampleIds.membership] }),
	},
	readStatementHistory: {
		params: ofStatement,
		answer: {
			verdicts: [entry],
			revisions: [{ number: 1, editor: basile, at: "2026-03-04T10:02:45.120Z", content: titles }],
			events: [
				{
					seq: 214,
					type: "verdict.decided",
					actor: basile,
					at: "2026-03-05T11:20:09.344Z",
					subjectId: exampleIds.statement,
					refs: { decision: exampleIds.verdictDecision },
					codes: { outcome: "approved", grade: "lacks_context", scale: "1" },
					also: [],
					label: titles.en,
					grade: verdict.words,
					articleId: null,
					passageId: null,
				},
			],
		},
	},
	placeVerdict: {
		params: ofStatement,
		body: { opId, revision: null, grade: "lacks_context", method: verdict.method },
		answer: receiptOf(exampleIds.statement, 1, { state: "verdict_proposed" }),
	},
	decideVerdict: {
		params: ofStatement,
		body: { opId, revision: 1, outcome: "approved", words: "" },
		answer: receiptOf(exampleIds.statement, 1, { state: "verdict_final" }),
	},
	listEvidence: { params: ofStatement, answer: { list: [evidence] } },
	readEvidence: { params: ofEvidence, answer: evidence },
	placeEvidence: {
		params: ofEvidence,
		body: {
			opId,
			revision: null,
			statementId: exampleIds.statement,
			kind: "document",
			bearing: "refutes",
			title: evidence.title,
			locator: evidence.locator,
			words: evidence.words,
			confidential: false,
		},
		answer: evidenceReceipt,
	},
	removeEvidence: { params: ofEvidence, query: { opId }, answer: evidenceReceipt },
	restoreEvidence: { params: ofEvidence, body: { opId }, answer: evidenceReceipt },
	captureEvidence: {
		params: ofEvidence,
		query: { opId, revision: "1", fileName: "protocole-kestrane.pdf" },
		answer: receiptOf(exampleIds.evidence, 2),
	},
	readCapture: { params: ofEvidence },
};
