import type { ExportFormatName } from "@/lib/domain/export-format-names";
import { ok, type Result } from "@/lib/domain/result";
import { checkRows } from "@/lib/exports/check-rows";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { toFileName } from "@/lib/exports/file-name";
import { htmlFormat } from "@/lib/exports/html";
import { selectMarks } from "@/lib/exports/select-marks";
import { webAnnotationFormat } from "@/lib/exports/web-annotation";

/** The formats an article can be exported to, by the word that asks for them. */
export const exportFormats = {
	html: htmlFormat,
	jsonld: webAnnotationFormat,
} as const satisfies Record<ExportFormatName, ExportFormat>;

/** A file that is about to be written. */
export interface ExportedFile {
	/** Safe as a file name on any system, its extension included; not yet encoded for a header. */
	readonly name: string;
	readonly mediaType: string;
	/** UTF-8, made as it is read. */
	readonly chunks: AsyncIterable<Uint8Array>;
	/** How many annotations and links are in it. */
	readonly annotations: number;
	readonly links: number;
}

/**
 * The file of an article in a format. Everything is selected and checked before the first byte: `internal`, with the
 * rows named in `ids` and `fields`, when a quote is not the text at its offsets; never part of a file.
 */
export function exportArticle(
	format: ExportFormatName,
	exported: ExportedArticle,
): Result<ExportedFile> {
	const { extension, mediaType, write }: ExportFormat = exportFormats[format];
	const checked = checkRows(selectMarks(exported));
	if (!checked.ok) return checked;
	const { annotations, links } = checked.value;
	return ok({
		name: toFileName(exported.article, extension),
		mediaType,
		chunks: toChunks(write(checked.value)),
		annotations: annotations.length,
		links: links.length,
	});
}

const chunkUnits = 65_536;

async function* toChunks(parts: Iterable<string>): AsyncIterable<Uint8Array> {
	const encoder = new TextEncoder();
	let waiting = "";
	for (const part of parts) {
		waiting += part;
		if (waiting.length < chunkUnits) continue;
		yield encoder.encode(waiting);
		waiting = "";
	}
	if (waiting !== "") yield encoder.encode(waiting);
}
