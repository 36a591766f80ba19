import type { ExportJobView } from "../../export-job";
import type { ExamplesOf } from "../example-of";
import type { exportOperations } from "../export-operations";
import { exampleIds } from "./example-ids";

const params = { id: exampleIds.exportJob } as const;

const job: ExportJobView = {
	...{ id: exampleIds.exportJob, dossierId: exampleIds.dossier, state: "waiting", code: null },
	...{ articles: 0, inAll: 0, bytes: 0, fileName: null },
	...{ createdAt: "2026-03-10T08:00:00.000Z", expiresAt: "2026-03-11T08:00:00.000Z" },
};

export const exportExamples: ExamplesOf<keyof typeof exportOperations> = {
	createExportJob: {
		params: { id: exampleIds.dossier },
		query: { format: "zip", marks: "approved" },
		answer: job,
	},
	readExportJob: { params, answer: { ...job, articles: 1_204, inAll: 2_400, bytes: 40_960 } },
	downloadExportJob: { params },
};
