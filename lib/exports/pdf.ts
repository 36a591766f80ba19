import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection } from "@/lib/exports/export-source";
import { articlePages } from "@/lib/exports/pdf/article-pages";
import { Highlights } from "@/lib/exports/pdf/highlights";
import { Paper } from "@/lib/exports/pdf/paper";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { messagesFor } from "@/lib/i18n/messages";

/** A document that looks the same everywhere: the text in embedded fonts, a highlight on every passage that says it all. */
export const pdfFormat = {
	extension: "pdf",
	mediaType: "application/pdf",
	cannotCarry: [
		"scripts",
		"notes",
		"aliases",
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
	write: documentPages,
} as const satisfies ExportFormat;

/** The pages of all articles, each written as soon as it is full; between two lines other work can have its turn. */
async function* documentPages(selection: ExportSelection): AsyncIterable<string | Uint8Array> {
	const highlights = new Highlights();
	let paper: Paper | null = null;
	for await (const article of selection.articles()) {
		paper ??= openPaper(selection, article, highlights);
		for (const _ of articlePages(paper, highlights, article)) {
			yield "";
			yield* paper.taken();
		}
	}
	if (paper === null) paper = openPaper(selection, null, highlights);
	yield* paper.end();
}

function openPaper(
	{ dossier, exportedAt, language, named, softwareVersion }: ExportSelection,
	first: SelectedArticle | null,
	highlights: Highlights,
): Paper {
	const { file } = messagesFor(language).exports;
	const { outlet, title } = named;
	return new Paper(
		{
			title: outlet === null ? title : file.subject(outlet, title),
			language: first?.article.language ?? language,
			creator: `Recoupe ${softwareVersion}`,
			created: new Date(exportedAt),
			footer: `${dossier.title} · ${file.exportedBy(exportedAt.slice(0, 10), softwareVersion)}`,
		},
		(document) => highlights.leavePage(document),
	);
}
