import { annotationColumns } from "@/lib/exports/csv/annotation-columns";
import { annotationRows } from "@/lib/exports/csv/annotation-rows";
import { openTable } from "@/lib/exports/csv/table";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection } from "@/lib/exports/export-source";
import { eachInList, type ListWriter } from "@/lib/exports/list-writer";

/** A table with one line for each annotation, article after article, in text order. */
export const annotationsCsvFormat = {
	extension: "annotations.csv",
	mediaType: "text/csv; charset=utf-8; header=present",
	plain: true,
	cannotCarry: [
		"text",
		"blocks",
		"aliases",
		"notes",
		"links",
		"linkNotes",
		"linkOrigin",
		"farEnds",
		"work",
		"earlierDecisions",
		"otherVersions",
		"original",
		"history",
	],
	write: eachInList(openAnnotations),
} as const satisfies ExportFormat;

/** The table of a whole export, to be told of its articles. */
export function openAnnotations(selection: ExportSelection): ListWriter {
	return openTable(selection, annotationColumns, annotationRows);
}
