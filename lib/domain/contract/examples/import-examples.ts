import type { ImportJobView, ImportLineView } from "../../import-job";
import type { ExamplesOf } from "../example-of";
import type { importOperations } from "../import-operations";
import { article } from "./example-article";
import { exampleIds } from "./example-ids";
import { edwina } from "./example-people";

const params = { id: exampleIds.dossier, importId: exampleIds.importJob } as const;

const job: ImportJobView = {
	...{ id: exampleIds.importJob, dossierId: exampleIds.dossier, by: edwina },
	...{ createdAt: "2026-03-06T09:12:00.000Z", state: "running" },
	counts: { waiting: 120, opened: 1, imported: 75, "already-there": 2, failed: 3, cancelled: 0 },
};

const line: ImportLineView = {
	...{ id: exampleIds.importFile, name: "archive-2026.zip/ports/le-contrat.html" },
	...{ state: "imported", articleId: exampleIds.denyingArticle, title: article.title, code: null },
};

export const importExamples: ExamplesOf<keyof typeof importOperations> = {
	listImports: { params: { id: exampleIds.dossier }, answer: { imports: [job] } },
	readImport: { params, answer: job },
	listImportLines: { params, answer: { list: [line], next: null } },
	addImportFile: {
		params: { ...params, fileId: exampleIds.importFile },
		query: { fileName: "archive-2026.zip" },
		answer: {
			...{ ...job, state: "filling" },
			counts: { ...job.counts, waiting: 1, opened: 0, imported: 0, "already-there": 0, failed: 0 },
		},
	},
	startImport: { params, answer: job },
	cancelImport: {
		params,
		answer: { ...job, state: "cancelled", counts: { ...job.counts, waiting: 0, cancelled: 120 } },
	},
};
