import { settleFateSchema, versionPreviewSchema, versionReportSchema } from "../fate-report";
import { addVersionSchema, correctionLimits, previewVersionSchema } from "../new-version";
import { receiptSchema } from "../write";
import type { Operation } from "./operation";

/** New texts of articles, and what became of the marks in them. */
export const versionOperations = {
	previewVersion: {
		summary: "What would become of an article’s marks in a new text; stores nothing.",
		permission: "article.import",
		body: previewVersionSchema,
		bodyBytes: correctionLimits.bytes,
		answer: versionPreviewSchema,
		limit: "import",
	},
	addVersion: {
		summary: "Gives an article a new text; each mark ends kept, moved, changed or lost there.",
		permission: "article.import",
		body: addVersionSchema,
		bodyBytes: correctionLimits.bytes,
		answer: receiptSchema,
		limit: "import",
	},
	readVersionReport: {
		summary: "What became of an article’s marks in one of its versions.",
		permission: "article.read",
		answer: versionReportSchema,
	},
	settleFate: {
		summary:
			"Confirms, adjusts or places again a mark whose words a new text changed or lost, or takes that back.",
		permission: "annotation.edit",
		body: settleFateSchema,
		// As many words as a mark can have.
		bodyBytes: 2 * 1024 * 1024,
		answer: receiptSchema,
	},
} as const satisfies Record<string, Operation>;
