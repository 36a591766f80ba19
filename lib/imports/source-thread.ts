// The thread of source-reader.js: reads one file after the other.
import { parentPort } from "node:worker_threads";
import { fail } from "@/lib/domain/result";
import type { ReaderAnswer, ReaderTask } from "./read-apart";
import { collectFiles, parseSource } from "./registry";

parentPort?.on("message", async (task: ReaderTask) => parentPort?.postMessage(await read(task)));
parentPort?.postMessage("ready");

async function read(task: ReaderTask): Promise<ReaderAnswer> {
	try {
		if ("collection" in task) return { collected: await collectFiles(task.collection, task.bytes) };
		return { draft: await parseSource(task.format, task.file) };
	} catch (error) {
		// The stack is full of what is within each other.
		if (error instanceof RangeError)
			return { refused: fail("invalid", { fields: [{ path: "file", code: "too-complex" }] }) };
		return { broken: error instanceof Error ? String(error.stack) : String(error) };
	}
}
