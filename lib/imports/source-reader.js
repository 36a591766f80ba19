// A program of its own, because a file that somebody else made can make its reader use any amount of time and memory.
// It is started and ended by read-apart.ts, and has none of the server's environment. It reads in a thread with a
// limited heap, so that this one can look at how large the process is meanwhile, and hears at once that it was left alone.
import { Worker } from "node:worker_threads";

const residentBytes = 700 * 1024 * 1024;

const thread = new Worker(new URL("./source-thread.ts", import.meta.url), {
	execArgv: ["--import", new URL("../../bin/boot.js", import.meta.url).href],
	resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 },
	stdout: true,
	stderr: true,
});

setInterval(() => {
	if (process.memoryUsage.rss() > residentBytes) process.exit(1);
}, 20);

thread.on("message", (answer) => process.send(answer));
thread.on("error", (error) => {
	const isFull = error?.code === "ERR_WORKER_OUT_OF_MEMORY";
	if (isFull) process.exit(1);
	process.send({ broken: String(error?.stack) }, () => process.exit(1));
});

process.on("message", (task) => thread.postMessage(task));
process.on("disconnect", () => process.exit(0));
