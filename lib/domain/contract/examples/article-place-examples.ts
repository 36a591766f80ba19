import type { articlePlaceOperations } from "../article-place-operations";
import type { ExamplesOf } from "../example-of";
import { exampleIds } from "./example-ids";
import { receiptOf } from "./example-people";

const params = { id: exampleIds.denyingArticle } as const;
const { op: opId } = exampleIds;

export const articlePlaceExamples: ExamplesOf<keyof typeof articlePlaceOperations> = {
	archiveArticle: { params, body: { opId }, answer: receiptOf(exampleIds.denyingArticle, 3) },
	unarchiveArticle: { params, body: { opId }, answer: receiptOf(exampleIds.denyingArticle, 3) },
	copyArticle: {
		params,
		body: {
			opId,
			dossierId: exampleIds.otherDossier,
			articleId: exampleIds.copiedArticle,
			versionId: exampleIds.copiedVersion,
		},
		answer: receiptOf(exampleIds.copiedArticle, 1),
	},
	moveArticle: {
		params,
		body: { opId, from: exampleIds.dossier, to: exampleIds.otherDossier },
		answer: receiptOf(exampleIds.denyingArticle, 4),
	},
	readOriginal: { params: { id: exampleIds.denyingVersion } },
};
