import { documentFiles } from "@/lib/exports/docx/document-files";
import type { ExportFormat } from "@/lib/exports/export-format";
import { archive } from "@/lib/exports/zip/archive";

/**
 * A Word document (ECMA-376, transitional): the text of each article as published, a comment in the margin on every
 * piece of every mark. Articles follow one another, each on a page of its own.
 */
export const docxFormat = {
	extension: "docx",
	mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	cannotCarry: [
		"aliases",
		"notes",
		"offsets",
		"ids",
		"revisions",
		"origin",
		"linkOrigin",
		"work",
		"earlierDecisions",
		"otherVersions",
		"original",
		"history",
	],
	write: (selection) => archive(documentFiles(selection), new Date(selection.exportedAt)),
} as const satisfies ExportFormat;
