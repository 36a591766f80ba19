import "server-only";
import { randomUUID } from "node:crypto";
import { open, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Spool } from "@/lib/exports/spool";

/**
 * A spool that is a file in this folder. The file has lost its name before anything is in it, so that nobody else can
 * open it and nothing stays behind, however the process ends.
 */
export async function openFileSpool(folder: string): Promise<Spool> {
	const path = join(folder, `spool-${randomUUID()}`);
	const file = await open(path, "wx+", 0o600);
	await unlink(path);
	return {
		append: async (chunk) => {
			await file.writeFile(chunk);
		},
		read: () => readFrom(file),
		close: () => file.close(),
	};
}

const chunkBytes = 65_536;

async function* readFrom(file: Awaited<ReturnType<typeof open>>): AsyncIterable<Uint8Array> {
	for (let at = 0; ; ) {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, at);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
		at += bytesRead;
	}
}
