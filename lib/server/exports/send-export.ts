import "server-only";
import type { ExportFormatName } from "@/lib/domain/export-format-names";
import type { ArticleExportQuery, DossierExportQuery } from "@/lib/domain/export-query";
import { ok, type Result } from "@/lib/domain/result";
import type { ExportSource } from "@/lib/exports/export-source";
import { exportFile, previewFile } from "@/lib/exports/registry";
import { toChunks } from "@/lib/exports/to-chunks";
import { log } from "@/lib/server/log";
import { toDownload } from "./to-download";

/**
 * What is exported as a download that has been recorded. It fails as a whole, naming the rows here and in the log,
 * when a quote is not the text at its offsets; then nothing is recorded. A preview is not recorded either.
 */
export async function sendExport(
	{ format, preview }: Pick<ArticleExportQuery | DossierExportQuery, "format" | "preview">,
	source: ExportSource,
	record: () => Promise<Result<unknown>>,
): Promise<Result<Response>> {
	if (preview !== undefined) return sendPreview(format, source);
	const file = await exportFile(format, source);
	if (!file.ok) {
		log.error({ failure: file.failure, dossierId: source.dossier.id }, "an export was refused");
		return file;
	}
	const recorded = await record();
	return recorded.ok ? ok(toDownload(file.value)) : recorded;
}

async function sendPreview(
	format: ExportFormatName,
	source: ExportSource,
): Promise<Result<Response>> {
	const text = await previewFile(format, source);
	if (!text.ok) return text;
	const chunks = toChunks([text.value]);
	return ok(toDownload({ chunks, mediaType: "text/plain; charset=utf-8", name: "preview.txt" }));
}
