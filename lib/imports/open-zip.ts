import { Readable } from "node:stream";
import {
	type Entry,
	fromBufferPromise,
	fromRandomAccessReaderPromise,
	RandomAccessReader,
	type ZipFile,
} from "yauzl";
import type { KeptBytes } from "@/lib/domain/spool";

const megabyte = 1024 * 1024;

/** The largest archive: entries, and bytes that they say they have, together and one by one. */
export interface ZipLimits {
	readonly entries: number;
	readonly bytes: number;
	/** Beyond so many bytes they may be at most so many times what they are packed in. */
	readonly plain: number;
	readonly times: number;
}

/** Of archives with articles in them: words pack to a fifth, pages to a twentieth. */
export const zipLimits: ZipLimits = {
	...{ entries: 5_000, bytes: 64 * megabyte },
	...{ plain: 8 * megabyte, times: 50 },
};

/** Why an archive is not opened. */
export type ZipProblem = "damaged" | "encrypted" | "unsafe-archive" | "too-complex";

/** Throws inside the reading of an archive what its reader answers as a problem. */
export class ZipError extends Error {
	constructor(readonly problem: ZipProblem) {
		super(problem);
	}
}

/** An archive whose entries have been looked at; nothing is written anywhere. */
export interface OpenZip {
	/** In the order of its directory. */
	readonly names: readonly string[];
	has(name: string): boolean;
	/** The bytes of an entry part by part; never more than the entry says it has, or it throws a `ZipError`. */
	read(name: string): AsyncIterable<Uint8Array>;
}

/**
 * Opens an archive. Refused by a `ZipError` before anything is unpacked, by what its directory says: too many entries
 * or too many bytes, names that lead out of it or come twice, symbolic links, encrypted entries.
 * Source: APPNOTE.TXT 4.3.12, 4.4.15 and 4.5 as yauzl reads them.
 */
export async function openZip(
	bytes: Uint8Array | KeptBytes,
	limits: ZipLimits = zipLimits,
): Promise<OpenZip> {
	try {
		const file = await openFile(bytes);
		const entries = await readDirectory(file, file.fileSize, limits);
		return {
			names: [...entries.keys()],
			has: (name) => entries.has(name),
			read: (name) => readEntry(file, entries.get(name)),
		};
	} catch (error) {
		throw toZipError(error);
	}
}

const checked = { lazyEntries: true, strictFileNames: true, validateEntrySizes: true } as const;

function openFile(bytes: Uint8Array | KeptBytes): Promise<ZipFile> {
	if (bytes instanceof Uint8Array) {
		const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		return fromBufferPromise(buffer, checked);
	}
	// It belongs to whoever opened it, and is read after its directory has been.
	const options = { ...checked, autoClose: false };
	return fromRandomAccessReaderPromise(new KeptReader(bytes), bytes.size, options);
}

/** Reads no more of an archive than is asked for. */
class KeptReader extends RandomAccessReader {
	readonly #bytes: KeptBytes;

	constructor(bytes: KeptBytes) {
		super();
		this.#bytes = bytes;
	}

	override _readStreamForRange(start: number, end: number): Readable {
		return Readable.from(this.#bytes.read(start, end), { objectMode: false });
	}
}

async function readDirectory(
	file: ZipFile,
	packed: number,
	limits: ZipLimits,
): Promise<Map<string, Entry>> {
	if (file.entryCount > limits.entries) throw new ZipError("too-complex");
	const most = Math.min(limits.bytes, Math.max(limits.plain, packed * limits.times));
	const entries = new Map<string, Entry>();
	let sum = 0;
	for await (const entry of file.eachEntry()) {
		sum += entry.uncompressedSize;
		if (sum > most) throw new ZipError("too-complex");
		if (entry.isEncrypted()) throw new ZipError("encrypted");
		if (entries.has(entry.fileName) || isLink(entry)) throw new ZipError("unsafe-archive");
		entries.set(entry.fileName, entry);
	}
	return entries;
}

/** The upper half of the external attributes is the mode of a file on Unix. */
function isLink({ externalFileAttributes }: Entry): boolean {
	return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function* readEntry(file: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
	if (entry === undefined) return;
	try {
		const stream = await file.openReadStreamPromise(entry);
		for await (const part of stream) {
			if (part instanceof Uint8Array) yield part;
		}
	} catch (error) {
		throw toZipError(error);
	}
}

function toZipError(error: unknown): Error {
	if (error instanceof ZipError) return error;
	if (!(error instanceof Error)) return new ZipError("damaged");
	if (/invalid (?:relative path|characters in fileName)|absolute path/.test(error.message))
		return new ZipError("unsafe-archive");
	return new ZipError("damaged");
}
