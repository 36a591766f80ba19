// The thread of source-reader.js: reads one file after the other.
import { parentPort } from "node:worker_threads";
import { fail } from "@/lib/domain/result";
import type { ReaderAnswer, ReaderTask } from "./read-apart";
import { parseSource } from "./registry";

parentPort?.on("message", async (task: ReaderTask) => parentPort?.postMessage(await read(task)));
parentPort?.postMessage("ready");

async function read({ format, file }: ReaderTask): Promise<ReaderAnswer> {
	try {
		return { draft: await parseSource(format, file) };
	} catch (error) {
		// The stack is full of what is within each other.
		if (error instanceof RangeError)
			return { draft: fail("invalid", { fields: [{ path: "file", code: "too-complex" }] }) };
		return { broken: error instanceof Error ? String(error.stack) : String(error) };
	}
}
