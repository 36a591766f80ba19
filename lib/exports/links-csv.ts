import { linkColumns } from "@/lib/exports/csv/link-columns";
import { openTable } from "@/lib/exports/csv/table";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection } from "@/lib/exports/export-source";
import { eachInList, type ListWriter } from "@/lib/exports/list-writer";
import { onlyOnce } from "@/lib/exports/once";

/** A table with one line for each link, both ends quoted. */
export const linksCsvFormat = {
	extension: "links.csv",
	mediaType: "text/csv; charset=utf-8; header=present",
	plain: true,
	cannotCarry: [
		"text",
		"blocks",
		"description",
		"sourceAndCue",
		"aliases",
		"certainty",
		"quoteType",
		"checkWorthiness",
		"notes",
		"noteWords",
		"statements",
		"offsets",
		"origin",
		"work",
		"earlierDecisions",
		"otherVersions",
		"original",
		"history",
	],
	write: eachInList(openLinks),
} as const satisfies ExportFormat;

/** The table of a whole export, to be told of its articles. */
export function openLinks(selection: ExportSelection): ListWriter {
	const once = onlyOnce();
	return openTable(selection, linkColumns, (article) =>
		once.links(article).map((link) => ({ link, head: article })),
	);
}
