import type { ExportSelection } from "@/lib/exports/export-source";
import { toChunks } from "@/lib/exports/to-chunks";
import type { ArchivedFile } from "@/lib/exports/zip/archive";
import { Tally } from "@/lib/exports/zip/tally";

/**
 * These files and, last, `manifest.json`, which says what is exported and lists each of them with its size and
 * SHA-256, taken from the bytes as they went by. Two numbers of events tell whether the dossier was changed while it
 * was written: they differ then.
 */
export async function* withManifest(
	selection: ExportSelection,
	files: AsyncIterable<ArchivedFile>,
): AsyncIterable<ArchivedFile> {
	const eventAtStart = await selection.lastEvent();
	const listed: ListedFile[] = [];
	for await (const { path, mediaType, chunks } of files) {
		const tally = new Tally();
		yield { path, mediaType, chunks: tally.follow(chunks) };
		listed.push({ path, mediaType, ...tally.total() });
	}
	const { dossier, exportedAt, softwareVersion, marks, narrowing, separator } = selection;
	const manifest = {
		dossier,
		exportedAt,
		software: { name: "Recoupe", version: softwareVersion },
		marks,
		narrowing,
		separator,
		eventAtStart,
		eventAtEnd: await selection.lastEvent(),
		files: listed,
	};
	yield {
		path: "manifest.json",
		mediaType: "application/json",
		chunks: toChunks([`${JSON.stringify(manifest, null, "\t")}\n`]),
	};
}

interface ListedFile {
	readonly path: string;
	readonly mediaType: string;
	/** In bytes. */
	readonly size: number;
	readonly sha256: string;
}
