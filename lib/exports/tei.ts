import { eachArticle } from "@/lib/exports/each-article";
import type { ExportFormat } from "@/lib/exports/export-format";
import { teiDocument } from "@/lib/exports/tei/tei-document";

/** TEI P5: the text of an article with an anchor at each edge of a mark, and what is said of the marks in `standOff`. */
export const teiFormat = {
	extension: "tei.xml",
	mediaType: "application/tei+xml",
	plain: true,
	cannotCarry: [
		"notes",
		"offsets",
		"revisions",
		"origin",
		"linkOrigin",
		"work",
		"earlierDecisions",
		"otherVersions",
		"original",
		"history",
	],
	write: eachArticle(teiDocument),
} as const satisfies ExportFormat;
