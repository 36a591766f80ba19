import { setImmediate as breathe } from "node:timers/promises";

// As much as is worth a turn of the event loop.
const chunkUnits = 65_536;

/**
 * The parts of a file as bytes, UTF-8, in chunks of some size; other work of the process gets its turn between two
 * of them. Nothing is made before it is asked for.
 */
export async function* toChunks(
	parts: AsyncIterable<string | Uint8Array> | Iterable<string>,
): AsyncIterable<Uint8Array> {
	const encoder = new TextEncoder();
	let waiting = "";
	for await (const part of parts) {
		if (typeof part === "string") waiting += part;
		if (typeof part === "string" && waiting.length < chunkUnits) continue;
		if (waiting !== "") yield encoder.encode(waiting);
		if (typeof part !== "string") yield part;
		waiting = "";
		await breathe();
	}
	if (waiting !== "") yield encoder.encode(waiting);
}
