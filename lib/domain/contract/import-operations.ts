import { z } from "zod";
import {
	importFileQuerySchema,
	importJobSchema,
	importJobsSchema,
	importLineQueryFields,
	importLineSchema,
} from "../import-job";
import { pageFields, pageSchema } from "../page";
import { uploadLimit } from "../queries";
import type { Operation } from "./operation";

/** Imports of several files: filled by a member, then run by the server, as that member. */
export const importOperations = {
	listImports: {
		summary: "The latest imports of several files into a dossier that have begun, newest first.",
		permission: "article.import",
		answer: importJobsSchema,
	},
	readImport: {
		summary: "How far an import of several files is.",
		permission: "article.import",
		answer: importJobSchema,
	},
	listImportLines: {
		summary: "The files of an import with what became of each, in their order.",
		permission: "article.import",
		query: z.strictObject({ ...pageFields, ...importLineQueryFields }),
		answer: pageSchema(importLineSchema),
	},
	addImportFile: {
		summary:
			"Keeps a file for an import, which comes to be with its first: one article, or an archive of several.",
		permission: "article.import",
		query: importFileQuerySchema,
		body: { bytes: uploadLimit },
		answer: importJobSchema,
		limit: "upload",
	},
	startImport: {
		summary: "Lets an import begin that has all its files.",
		permission: "article.import",
		answer: importJobSchema,
	},
	cancelImport: {
		summary: "Ends an import: what is imported stays, what waits does not begin.",
		permission: "article.import",
		answer: importJobSchema,
	},
} as const satisfies Record<string, Operation>;
