import { setImmediate as breathe } from "node:timers/promises";
import type { ExportFormatName } from "@/lib/domain/export-format-names";
import { ok, type Result } from "@/lib/domain/result";
import { annotationsCsvFormat } from "@/lib/exports/annotations-csv";
import { checkRows } from "@/lib/exports/check-rows";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection, ExportSource } from "@/lib/exports/export-source";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { toFileName } from "@/lib/exports/file-name";
import { htmlFormat } from "@/lib/exports/html";
import { linksCsvFormat } from "@/lib/exports/links-csv";
import { onlyOnce } from "@/lib/exports/once";
import { type SelectedArticle, selectMarks } from "@/lib/exports/select-marks";
import { toChunks } from "@/lib/exports/to-chunks";
import { webAnnotationFormat } from "@/lib/exports/web-annotation";
import { zipFormat } from "@/lib/exports/zip";

/** The formats there are, by the word that asks for them. */
export const exportFormats = {
	html: htmlFormat,
	jsonld: webAnnotationFormat,
	"annotations-csv": annotationsCsvFormat,
	"links-csv": linksCsvFormat,
	zip: zipFormat,
} as const satisfies Record<ExportFormatName, ExportFormat>;

/** A file that is about to be written. */
export interface ExportedFile {
	/** Safe as a file name on any system, its extension included; not yet encoded for a header. */
	readonly name: string;
	readonly mediaType: string;
	/** Made as it is read; throws when an article has changed since it was checked and is no longer whole. */
	readonly chunks: AsyncIterable<Uint8Array>;
	/** How many annotations and links are in it. */
	readonly annotations: number;
	readonly links: number;
}

/**
 * The file of an article or a dossier in a format. Every article is selected and checked before the first byte:
 * `internal`, with the rows named in `ids` and `fields`, when a quote is not the text at its offsets. While the file
 * is written each article is read and checked again, so that none has to be kept; one that no longer passes then
 * breaks the file off.
 */
export async function exportFile(
	format: ExportFormatName,
	source: ExportSource,
): Promise<Result<ExportedFile>> {
	const { extension, mediaType, write }: ExportFormat = exportFormats[format];
	const counts = await countChecked(source);
	if (!counts.ok) return counts;
	return ok({
		name: toFileName(source.named, extension),
		mediaType,
		chunks: toChunks(write(toSelection(source))),
		...counts.value,
	});
}

async function countChecked(
	source: ExportSource,
): Promise<Result<{ annotations: number; links: number }>> {
	const once = onlyOnce();
	const counts = { annotations: 0, links: 0 };
	for await (const article of source.articles()) {
		const checked = await select(article);
		if (!checked.ok) return checked;
		counts.annotations += checked.value.annotations.length;
		counts.links += once.links(checked.value).length;
	}
	return ok(counts);
}

function toSelection(source: ExportSource): ExportSelection {
	return { ...source, articles: () => checkedArticles(source) };
}

async function* checkedArticles(source: ExportSource): AsyncIterable<SelectedArticle> {
	for await (const article of source.articles()) {
		const checked = await select(article);
		if (!checked.ok) throw new Error(`rows changed on the way: ${checked.failure.ids}`);
		yield checked.value;
	}
}

/** The marks of an article selected and checked, other work of the process having its turn in between. */
async function select(article: ExportedArticle): Promise<Result<SelectedArticle>> {
	await breathe();
	const selected = selectMarks(article);
	await breathe();
	return checkRows(selected);
}
