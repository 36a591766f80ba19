import type { ExamplesOf } from "../example-of";
import type { sharingOperations } from "../sharing-operations";
import { exampleIds } from "./example-ids";
import { imogen, receiptOf } from "./example-people";

const { op: opId, share: id } = exampleIds;
const params = { id } as const;

export const sharingExamples: ExamplesOf<keyof typeof sharingOperations> = {
	readSharingRules: {
		answer: { isOn: true, wholeTexts: false, embedHosts: ["www.redaction.example"], revision: 2 },
	},
	placeSharingRules: {
		body: {
			...{ opId, isOn: true, wholeTexts: false, embedHosts: ["www.redaction.example"] },
			revision: 1,
		},
		answer: receiptOf(exampleIds.sharingRules, 2),
	},
	listShares: {
		params: { id: exampleIds.dossier },
		query: { subjectId: exampleIds.statement },
		answer: {
			list: [
				{
					...{ id, kind: "statement", subjectId: exampleIds.statement, whole: false, by: imogen },
					createdAt: "2026-03-09T10:00:00.000Z",
					expiresAt: "2026-04-08T10:00:00.000Z",
					...{ revokedAt: null, opened: 41, lastOpenedOn: "2026-03-11" },
				},
			],
			next: null,
		},
	},
	createShare: {
		params,
		body: { opId, kind: "statement", subjectId: exampleIds.statement, days: 30, whole: false },
		answer: {
			...receiptOf(id, 1),
			address:
				"https://recoupe.redaction.example/shared/rcs_3xAmpLe0000000000000000000000000000000000000",
		},
	},
	revokeShare: { params, query: { opId }, answer: receiptOf(id, 2) },
	restoreShare: { params, body: { opId }, answer: receiptOf(id, 3) },
};
