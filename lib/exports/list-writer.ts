import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection } from "@/lib/exports/export-source";
import type { SelectedArticle } from "@/lib/exports/select-marks";

/** Writes one file about all articles of an export, of which it is told one after the other. */
export interface ListWriter {
	readonly opening: string;
	/** What the file has of an article; asked once for each, in order. */
	of(article: SelectedArticle): Iterable<string>;
	readonly closing: string;
}

/** How a format writes that is such a list. */
export function eachInList(
	open: (selection: ExportSelection) => ListWriter,
): ExportFormat["write"] {
	return async function* (selection) {
		const list = open(selection);
		yield list.opening;
		for await (const article of selection.articles()) yield* list.of(article);
		yield list.closing;
	};
}
