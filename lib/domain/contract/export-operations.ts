import { exportJobQuerySchema, exportJobViewSchema } from "../export-job";
import { dossierOperations } from "./dossier-operations";
import type { Operation } from "./operation";

/** Exports that the server makes by itself, for dossiers that take longer than a request should. */
export const exportOperations = {
	createExportJob: {
		summary:
			"Has the server make a file of a dossier by itself; it is kept for its member for a day.",
		permission: "dossier.export",
		query: exportJobQuerySchema,
		answer: exportJobViewSchema,
		limit: "export",
	},
	readExportJob: {
		summary: "An export of one’s own, as far as it is.",
		permission: "dossier.export",
		answer: exportJobViewSchema,
	},
	downloadExportJob: {
		summary: "The file of an export of one’s own that is done; a conflict while it is not.",
		permission: "dossier.export",
		answer: dossierOperations.exportDossier.answer,
	},
} as const satisfies Record<string, Operation>;
