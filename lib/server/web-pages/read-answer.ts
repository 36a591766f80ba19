import "server-only";
import type { IncomingMessage } from "node:http";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/**
 * The bytes of an answer, unpacked; why there are none when they are more than `most`, break off or are packed in
 * another way than was asked for. No more than a little beyond `most` is ever held.
 */
export async function readAnswer(
	answer: IncomingMessage,
	most: number,
): Promise<Uint8Array<ArrayBuffer> | "page-too-large" | "no-answer"> {
	const unpacked = unpack(answer);
	if (unpacked === null || Number(answer.headers["content-length"] ?? 0) > most) {
		answer.destroy();
		return unpacked === null ? "no-answer" : "page-too-large";
	}
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const part of unpacked) {
			if (!(part instanceof Uint8Array)) continue;
			length += part.length;
			if (length > most) return "page-too-large";
			parts.push(part);
		}
	} catch {
		return "no-answer";
	} finally {
		answer.destroy();
	}
	return Uint8Array.from(Buffer.concat(parts));
}

const unpackers: Readonly<Record<string, (() => Transform) | undefined>> = {
	gzip: createGunzip,
	"x-gzip": createGunzip,
	deflate: createInflate,
	br: createBrotliDecompress,
};

function unpack(answer: IncomingMessage): AsyncIterable<unknown> | null {
	const packing = answer.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
	if (packing === "identity" || packing === "") return answer;
	const unpacker = unpackers[packing]?.();
	// What goes wrong is heard by whoever reads the end of it.
	return unpacker === undefined ? null : pipeline(answer, unpacker, () => undefined);
}
