// A program of its own, because a file that somebody else made can make its reader use any amount of time and memory.
// It is started and ended by read-apart.ts, and has none of the server's environment. It reads in a thread with a
// limited heap, so that this one can look at how large the process is and how long it works meanwhile, and hears at once
// that it was left alone. It ends with 1 for a file that made it too large, and with `exitSlow` for one that took too long.
import { Worker } from "node:worker_threads";

const residentBytes = 700 * 1024 * 1024;

// Milliseconds of processor time that a file may take, and the exit code where one took more: see read-apart.ts.
const [mostWork, exitSlow] = process.argv.slice(2).map(Number);

const thread = new Worker(new URL("./source-thread.ts", import.meta.url), {
	execArgv: ["--import", new URL("../../bin/boot.js", import.meta.url).href],
	resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 },
	stdout: true,
	stderr: true,
});

// What the process had worked when it was given the file that it reads; null while it reads none.
let before = null;

setInterval(() => {
	if (process.memoryUsage.rss() > residentBytes) process.exit(1);
	if (before === null) return;
	const { user, system } = process.cpuUsage(before);
	if ((user + system) / 1000 > mostWork) process.exit(exitSlow);
}, 20);

thread.on("message", (answer) => {
	before = null;
	process.send(answer);
});
thread.on("error", (error) => {
	const isFull = error?.code === "ERR_WORKER_OUT_OF_MEMORY";
	if (isFull) process.exit(1);
	process.send({ broken: String(error?.stack) }, () => process.exit(1));
});

process.on("message", (task) => {
	before = process.cpuUsage();
	thread.postMessage(task);
});
process.on("disconnect", () => process.exit(0));
