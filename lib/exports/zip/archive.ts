import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** A file to be put into an archive. */
export interface ArchivedFile {
	/** Its path in the archive, with slashes. */
	readonly path: string;
	readonly mediaType: string;
	/** Made as they are read. */
	readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * A zip archive, made as it is read: the next file is asked for when the one before it has been read to its end, and
 * no more of either than fits the buffers on the way. A file that fails makes the archive fail, without the directory
 * that would make it look whole; a reader that goes away stops the file that is being made.
 */
export async function* archive(
	files: AsyncIterable<ArchivedFile>,
	modified: Date,
): AsyncIterable<Uint8Array> {
	const zip = new ZipFile();
	const output = zip.outputStream.pipe(new PassThrough());
	const gone = new AbortController();
	const fail = (error: unknown) => output.destroy(toError(error));
	zip.on("error", fail);
	const filling = fill(zip, files, modified, gone.signal).catch(fail);
	try {
		for await (const chunk of output) yield chunk;
	} finally {
		gone.abort();
		output.destroy();
		await filling;
	}
}

async function fill(
	zip: ZipFile,
	files: AsyncIterable<ArchivedFile>,
	mtime: Date,
	signal: AbortSignal,
): Promise<void> {
	for await (const { path, chunks } of files) {
		const content = Readable.from(chunks, { objectMode: false, signal });
		zip.addReadStreamLazy(path, { mtime, mode: 0o100644 }, givenOnce(content));
		await finished(content);
	}
	zip.end();
}

/** The library keeps what gives it a stream until the archive has ended: with the stream, all that it was made of. */
function givenOnce(content: Readable) {
	let held: Readable | null = content;
	return (give: (error: null, stream: Readable) => void) => {
		if (held === null) return;
		const given = held;
		held = null;
		give(null, given);
	};
}

function toError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
