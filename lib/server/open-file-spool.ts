import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { KeptBytes, Spool } from "@/lib/domain/spool";

/**
 * A spool that is a file in this folder. The file has lost its name before anything is in it, so that nobody else can
 * open it and nothing stays behind, however the process ends.
 */
export async function openFileSpool(folder: string): Promise<Spool> {
	const path = join(folder, `spool-${randomUUID()}`);
	const file = await open(path, "wx+", 0o600);
	await unlink(path);
	let size = 0;
	return {
		get size() {
			return size;
		},
		append: async (chunk) => {
			await file.writeFile(chunk);
			size += chunk.byteLength;
		},
		read: (start = 0, end = size) => readFrom(file, start, end),
		close: () => file.close(),
	};
}

/** The bytes of a file that is there. Throws what the system says when it cannot be opened. */
export async function openKeptFile(path: string): Promise<KeptBytes> {
	const file = await open(path);
	const { size } = await file.stat();
	return {
		size,
		read: (start = 0, end = size) => readFrom(file, start, end),
		close: () => file.close(),
	};
}

const chunkBytes = 65_536;

async function* readFrom(file: FileHandle, start: number, end: number): AsyncIterable<Uint8Array> {
	for (let at = start; at < end; ) {
		const wanted = Math.min(chunkBytes, end - at);
		const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
		at += bytesRead;
	}
}
