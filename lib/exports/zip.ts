import { annotationsCsvFormat, openAnnotations } from "@/lib/exports/annotations-csv";
import type { ExportFormat } from "@/lib/exports/export-format";
import { htmlFormat, writePage } from "@/lib/exports/html";
import { webAnnotationFormat, writeCollection } from "@/lib/exports/web-annotation";
import { openStatementList } from "@/lib/exports/web-annotation/dossier-lists";
import { inArchive, linkFiles } from "@/lib/exports/zip/article-archive";

/** A whole dossier: each article in every format for reading and keeping, tables, links, statements and a manifest. */
export const zipFormat = {
	extension: "zip",
	mediaType: "application/zip",
	cannotCarry: ["earlierDecisions", "otherVersions", "original", "history"],
	write: inArchive({
		perArticle: [
			{ ...htmlFormat, write: writePage },
			{ ...webAnnotationFormat, write: writeCollection },
		],
		ofAll: [
			{ path: "annotations.csv", format: annotationsCsvFormat, open: openAnnotations },
			...linkFiles,
			{ path: "statements.jsonld", format: webAnnotationFormat, open: openStatementList },
		],
	}),
} as const satisfies ExportFormat;
