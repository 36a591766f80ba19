import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection } from "@/lib/exports/export-source";
import type { ListWriter } from "@/lib/exports/list-writer";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { toChunks } from "@/lib/exports/to-chunks";
import type { ArchivedFile } from "@/lib/exports/zip/archive";

/** A file about all articles that waits until they have all come by. */
export interface WaitingList {
	add(article: SelectedArticle): Promise<void>;
	/** The file, once nothing more is added. */
	finish(): Promise<ArchivedFile>;
	/** Gives up its place; the file can no longer be read. */
	close(): Promise<void>;
}

/** Opens such a file, in a place of its own outside the memory. */
export async function openWaitingList(
	row: {
		readonly path: string;
		readonly format: Pick<ExportFormat, "mediaType">;
		readonly open: (selection: ExportSelection) => ListWriter;
	},
	selection: ExportSelection,
): Promise<WaitingList> {
	const list = row.open(selection);
	const unsaid = [list.opening];
	const spool = await selection.openSpool();
	const append = async (parts: Iterable<string>) => {
		for await (const chunk of toChunks(unsaid.splice(0))) await spool.append(chunk);
		for await (const chunk of toChunks(parts)) await spool.append(chunk);
	};
	return {
		add: (article) => append(list.of(article)),
		finish: async () => {
			await append([list.closing]);
			return { path: row.path, mediaType: row.format.mediaType, chunks: spool.read() };
		},
		close: () => spool.close(),
	};
}
