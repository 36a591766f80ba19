// The thread of source-reader.js: reads one file after the other.
import { parentPort } from "node:worker_threads";
import { fail, ok } from "@/lib/domain/result";
import type { CollectedFile } from "./collection";
import type { ReaderAnswer, ReaderTask } from "./read-apart";
import { collectFiles, parseSource } from "./registry";

parentPort?.on("message", async (task: ReaderTask) => parentPort?.postMessage(await read(task)));
parentPort?.postMessage("ready");

async function read(task: ReaderTask): Promise<ReaderAnswer> {
	try {
		if ("collection" in task) return { collected: await collect(task) };
		return { draft: await parseSource(task.format, task.file) };
	} catch (error) {
		// The stack is full of what is within each other.
		if (error instanceof RangeError)
			return { refused: fail("invalid", { fields: [{ path: "file", code: "too-complex" }] }) };
		return { broken: error instanceof Error ? String(error.stack) : String(error) };
	}
}

async function collect(task: Extract<ReaderTask, { readonly collection: unknown }>) {
	const collected = await collectFiles(task.collection, task.bytes);
	if (!collected.ok) return collected;
	const count = collected.value.length;
	const files: CollectedFile[] = [];
	let size = 0;
	for (const file of collected.value.slice(task.from)) {
		size += "bytes" in file ? file.bytes.byteLength : 0;
		if (size > task.most && files.length > 0) break;
		files.push(file);
	}
	return ok({ files, count });
}
