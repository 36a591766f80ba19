import { annotationsCsvFormat, openAnnotations } from "@/lib/exports/annotations-csv";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection } from "@/lib/exports/export-source";
import { htmlFormat, writePage } from "@/lib/exports/html";
import { linksCsvFormat, openLinks } from "@/lib/exports/links-csv";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { toChunks } from "@/lib/exports/to-chunks";
import { webAnnotationFormat, writeCollection } from "@/lib/exports/web-annotation";
import { openLinkList, openStatementList } from "@/lib/exports/web-annotation/dossier-lists";
import { type ArchivedFile, archive } from "@/lib/exports/zip/archive";
import { withManifest } from "@/lib/exports/zip/manifest";
import { uniqueStems } from "@/lib/exports/zip/unique-stems";
import { openWaitingList, type WaitingList } from "@/lib/exports/zip/waiting-list";

/** A whole dossier: each article in every format for reading and keeping, tables, links, statements and a manifest. */
export const zipFormat = {
	extension: "zip",
	mediaType: "application/zip",
	cannotCarry: ["earlierDecisions", "otherVersions", "original", "history"],
	write: (selection) =>
		archive(withManifest(selection, filesOf(selection)), new Date(selection.exportedAt)),
} as const satisfies ExportFormat;

const perArticle = [
	{ format: htmlFormat, write: writePage },
	{ format: webAnnotationFormat, write: writeCollection },
] as const;

const ofDossier = [
	{ path: "annotations.csv", format: annotationsCsvFormat, open: openAnnotations },
	{ path: "links.csv", format: linksCsvFormat, open: openLinks },
	{ path: "links.jsonld", format: webAnnotationFormat, open: openLinkList },
	{ path: "statements.jsonld", format: webAnnotationFormat, open: openStatementList },
] as const;

/**
 * The articles one after the other, then what is about all of them. Each article is read once: its part in the files
 * of the whole waits outside the memory until those files have their turn.
 */
async function* filesOf(selection: ExportSelection): AsyncIterable<ArchivedFile> {
	const toStem = uniqueStems();
	const lists: WaitingList[] = [];
	try {
		for (const row of ofDossier) lists.push(await openWaitingList(row, selection));
		for await (const article of selection.articles()) {
			yield* articleFiles(article, toStem(article.article));
			for (const list of lists) await list.add(article);
		}
		for (const list of lists) yield await list.finish();
	} finally {
		for (const list of lists) await list.close();
	}
}

function* articleFiles(article: SelectedArticle, stem: string): Iterable<ArchivedFile> {
	for (const { format, write } of perArticle) {
		const path = `articles/${stem}.${format.extension}`;
		yield { path, mediaType: format.mediaType, chunks: toChunks(write(article)) };
	}
}
