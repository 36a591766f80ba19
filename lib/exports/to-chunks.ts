import { setImmediate as breathe } from "node:timers/promises";

// As much as is worth being sent by itself.
const chunkUnits = 65_536;

// A person notices a stall that is ten times as long.
const sliceMilliseconds = 10;

/**
 * The parts of a file as bytes, UTF-8, in chunks of some size. Other work of the process gets its turn between two
 * parts whenever they have taken a while. Nothing is made before it is asked for.
 */
export async function* toChunks(
	parts: AsyncIterable<string | Uint8Array> | Iterable<string>,
): AsyncIterable<Uint8Array> {
	const encoder = new TextEncoder();
	let waiting = "";
	let since = performance.now();
	for await (const part of parts) {
		if (performance.now() - since > sliceMilliseconds) {
			await breathe();
			since = performance.now();
		}
		if (typeof part === "string") waiting += part;
		if (typeof part === "string" && waiting.length < chunkUnits) continue;
		if (waiting !== "") yield encoder.encode(waiting);
		if (typeof part !== "string") yield part;
		waiting = "";
	}
	if (waiting !== "") yield encoder.encode(waiting);
}
