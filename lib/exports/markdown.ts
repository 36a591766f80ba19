import type { ExportFormat } from "@/lib/exports/export-format";
import { articleLines } from "@/lib/exports/markdown/article-lines";

/** Markdown (CommonMark with footnotes as GitHub, Pandoc and most note programs read them): to be read as it stands. */
export const markdownFormat = {
	extension: "md",
	mediaType: "text/markdown; charset=utf-8",
	plain: true,
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
	async *write(selection) {
		let number = 0;
		for await (const article of selection.articles()) {
			if (number > 0) yield "\n* * *\n\n";
			number += 1;
			yield* articleLines(article, `${number}`);
		}
	},
} as const satisfies ExportFormat;
