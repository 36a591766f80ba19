import "server-only";
import type { ExportFormatName } from "@/lib/domain/export-format-names";
import { ok, type Result } from "@/lib/domain/result";
import type { ExportSource } from "@/lib/exports/export-source";
import { exportFile } from "@/lib/exports/registry";
import { log } from "@/lib/server/log";
import { toDownload } from "./to-download";

/**
 * What is exported as a download that has been recorded. It fails as a whole, naming the rows here and in the log,
 * when a quote is not the text at its offsets; then nothing is recorded.
 */
export async function sendExport(
	format: ExportFormatName,
	source: ExportSource,
	record: () => Promise<Result<unknown>>,
): Promise<Result<Response>> {
	const file = await exportFile(format, source);
	if (!file.ok) {
		log.error({ failure: file.failure, dossierId: source.dossier.id }, "an export was refused");
		return file;
	}
	const recorded = await record();
	return recorded.ok ? ok(toDownload(file.value)) : recorded;
}
