import type { ExportFormat } from "@/lib/exports/export-format";
import type { SelectedArticle } from "@/lib/exports/select-marks";

/** How a format writes that knows of one article at a time: the files of all articles, one after the other. */
export function eachArticle(
	write: (article: SelectedArticle) => Iterable<string>,
): ExportFormat["write"] {
	return async function* (selection) {
		for await (const article of selection.articles()) yield* write(article);
	};
}
