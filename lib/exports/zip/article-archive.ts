import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection } from "@/lib/exports/export-source";
import { linksCsvFormat, openLinks } from "@/lib/exports/links-csv";
import type { ListWriter } from "@/lib/exports/list-writer";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { toChunks } from "@/lib/exports/to-chunks";
import { webAnnotationFormat } from "@/lib/exports/web-annotation";
import { openLinkList } from "@/lib/exports/web-annotation/dossier-lists";
import { type ArchivedFile, archive } from "@/lib/exports/zip/archive";
import { withManifest } from "@/lib/exports/zip/manifest";
import { uniqueStems } from "@/lib/exports/zip/unique-stems";
import { openWaitingList, type WaitingList } from "@/lib/exports/zip/waiting-list";

/** What an archive has: files of each article, and files about all of them. */
export interface ArchivePlan {
	/** Named after their article. */
	readonly perArticle: readonly {
		readonly extension: string;
		readonly mediaType: string;
		readonly write: (article: SelectedArticle) => Iterable<string>;
	}[];
	readonly ofAll: readonly {
		readonly path: string;
		readonly format: Pick<ExportFormat, "mediaType">;
		readonly open: (selection: ExportSelection) => ListWriter;
	}[];
}

/** The links of all articles, in both forms: what every format comes with that cannot lead from one article to another. */
export const linkFiles = [
	{ path: "links.csv", format: linksCsvFormat, open: openLinks },
	{ path: "links.jsonld", format: webAnnotationFormat, open: openLinkList },
] as const satisfies ArchivePlan["ofAll"];

/** How a format writes that is such an archive, a manifest at its end. */
export function inArchive(plan: ArchivePlan): ExportFormat["write"] {
	return (selection) =>
		archive(withManifest(selection, filesOf(plan, selection)), new Date(selection.exportedAt));
}

/**
 * The articles one after the other, then what is about all of them. Each article is read once: its part in the files
 * of the whole waits outside the memory until those files have their turn.
 */
async function* filesOf(
	plan: ArchivePlan,
	selection: ExportSelection,
): AsyncIterable<ArchivedFile> {
	const toStem = uniqueStems();
	const lists: WaitingList[] = [];
	try {
		for (const row of plan.ofAll) lists.push(await openWaitingList(row, selection));
		for await (const article of selection.articles()) {
			yield* articleFiles(plan, article, toStem(article.article));
			for (const list of lists) await list.add(article);
		}
		for (const list of lists) yield await list.finish();
	} finally {
		for (const list of lists) await list.close();
	}
}

function* articleFiles(
	{ perArticle }: ArchivePlan,
	article: SelectedArticle,
	stem: string,
): Iterable<ArchivedFile> {
	for (const { extension, mediaType, write } of perArticle) {
		const path = `articles/${stem}.${extension}`;
		yield { path, mediaType, chunks: toChunks(write(article)) };
	}
}
