import { setImmediate as breathe } from "node:timers/promises";
import type { ExportFormatName } from "@/lib/domain/export-format-names";
import { ok, type Result } from "@/lib/domain/result";
import { annotationsCsvFormat } from "@/lib/exports/annotations-csv";
import { bratFormat } from "@/lib/exports/brat";
import { checkRows } from "@/lib/exports/check-rows";
import { claimReviewFormat } from "@/lib/exports/claim-review";
import { doccanoFormat } from "@/lib/exports/doccano";
import { docxFormat } from "@/lib/exports/docx";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection, ExportSource } from "@/lib/exports/export-source";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { toFileName } from "@/lib/exports/file-name";
import { htmlFormat } from "@/lib/exports/html";
import { labelStudioFormat } from "@/lib/exports/label-studio";
import { linksCsvFormat } from "@/lib/exports/links-csv";
import { markdownFormat } from "@/lib/exports/markdown";
import { onlyOnce } from "@/lib/exports/once";
import { pdfFormat } from "@/lib/exports/pdf";
import { madeOutside, type SelectedArticle, selectMarks } from "@/lib/exports/select-marks";
import { teiFormat } from "@/lib/exports/tei";
import { toChunks } from "@/lib/exports/to-chunks";
import { webAnnotationFormat } from "@/lib/exports/web-annotation";
import { webannoTsvFormat } from "@/lib/exports/webanno-tsv";
import { zipFormat } from "@/lib/exports/zip";

/** The formats there are, by the word that asks for them. */
export const exportFormats = {
	html: htmlFormat,
	docx: docxFormat,
	pdf: pdfFormat,
	markdown: markdownFormat,
	tei: teiFormat,
	jsonld: webAnnotationFormat,
	"claim-review": claimReviewFormat,
	"annotations-csv": annotationsCsvFormat,
	"links-csv": linksCsvFormat,
	zip: zipFormat,
	"webanno-tsv": webannoTsvFormat,
	brat: bratFormat,
	"label-studio": labelStudioFormat,
	doccano: doccanoFormat,
} as const satisfies Record<ExportFormatName, ExportFormat>;

/** A file that is about to be written. */
export interface ExportedFile {
	/** Safe as a file name on any system, its extension included; not yet encoded for a header. */
	readonly name: string;
	readonly mediaType: string;
	/** Made as it is read; throws when an article has changed since it was checked and is no longer whole. */
	readonly chunks: AsyncIterable<Uint8Array>;
	/** How many annotations are in it, and how many links at the most. */
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
	const leftOut = new Set<string>();
	const counts = await countChecked(source, leftOut);
	if (!counts.ok) return counts;
	return ok({
		name: toFileName(source.named, extension),
		mediaType,
		chunks: toChunks(write(toSelection(source, leftOut))),
		...counts.value,
	});
}

const previewUnits = 3000;

/**
 * The beginning of a file as plain text, as long as a page: of one that a person cannot read as it stands (a document,
 * an archive) the beginning of the same as Markdown. Only what is in it is read and checked.
 */
export async function previewFile(
	format: ExportFormatName,
	source: ExportSource,
): Promise<Result<string>> {
	const asked: ExportFormat = exportFormats[format];
	const { write } = asked.plain ? asked : markdownFormat;
	for await (const first of source.articles()) {
		const checked = await select(first, new Set());
		if (!checked.ok) return checked;
		break;
	}
	const decoder = new TextDecoder();
	let text = "";
	for await (const part of write(toSelection(source, new Set()))) {
		text += typeof part === "string" ? part : decoder.decode(part, { stream: true });
		if (text.length > previewUnits)
			return ok(`${text.slice(0, previewUnits).replace(/\p{Surrogate}$/u, "")}…`);
	}
	return ok(text);
}

async function countChecked(
	source: ExportSource,
	leftOut: Set<string>,
): Promise<Result<{ annotations: number; links: number }>> {
	const once = onlyOnce();
	const counts = { annotations: 0, links: 0 };
	for await (const article of source.articles()) {
		for (const id of madeOutside(article)) leftOut.add(id);
		const checked = await select(article, leftOut);
		if (!checked.ok) return checked;
		counts.annotations += checked.value.annotations.length;
		counts.links += once.links(checked.value).length;
	}
	return ok(counts);
}

function toSelection(source: ExportSource, leftOut: ReadonlySet<string>): ExportSelection {
	return { ...source, articles: () => checkedArticles(source, leftOut) };
}

async function* checkedArticles(
	source: ExportSource,
	leftOut: ReadonlySet<string>,
): AsyncIterable<SelectedArticle> {
	for await (const article of source.articles()) {
		const checked = await select(article, leftOut);
		if (!checked.ok) throw new Error(`rows changed on the way: ${checked.failure.ids}`);
		yield checked.value;
	}
}

/** The marks of an article selected and checked, other work of the process having its turn in between. */
async function select(
	article: ExportedArticle,
	leftOut: ReadonlySet<string>,
): Promise<Result<SelectedArticle>> {
	await breathe();
	const selected = selectMarks(article, leftOut);
	await breathe();
	return checkRows(selected);
}
