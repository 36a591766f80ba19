// A program of its own, because a PDF can make its reader use any amount of time and memory: it gets the bytes of one
// on its standard input and writes the words of its pages as JSON, or ends with a code (see pdf.ts). It has no
// environment, is ended from outside after a time, and ends itself when it has become too large or was left alone.
import { readFileSync, writeSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const exitCodes = { damaged: 10, encrypted: 11, "too-complex": 12 };
const limits = {
	pages: 1_000,
	pieces: 300_000,
	units: 4_000_000,
	residentBytes: 700 * 1024 * 1024,
	// More than it is given from outside, for when there is nobody left who would end it.
	milliseconds: 20_000,
};

if (isMainThread) watch(readFileSync(0));
else parentPort?.postMessage(await readPages(workerData));

/** Reads in a thread, so that this one can look at how large the process is while it does. */
function watch(bytes) {
	const worker = new Worker(new URL(import.meta.url), {
		workerData: new Uint8Array(bytes),
		resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 },
		stdout: true,
		stderr: true,
	});
	setTimeout(() => process.exit(exitCodes["too-complex"]), limits.milliseconds);
	setInterval(() => {
		if (process.memoryUsage.rss() > limits.residentBytes) process.exit(exitCodes["too-complex"]);
	}, 20);
	worker.on("message", (answer) => {
		if (typeof answer === "string") process.exit(exitCodes[answer] ?? exitCodes.damaged);
		writeAll(Buffer.from(JSON.stringify(answer)));
		process.exit(0);
	});
	worker.on("error", (error) => {
		const isFull = error?.code === "ERR_WORKER_OUT_OF_MEMORY";
		process.exit(isFull ? exitCodes["too-complex"] : exitCodes.damaged);
	});
}

function writeAll(bytes) {
	for (let from = 0; from < bytes.length; ) {
		try {
			from += writeSync(1, bytes, from);
		} catch (error) {
			if (error?.code !== "EAGAIN") throw error;
		}
	}
}

/** The pages' pieces of text in the order in which they are drawn, or the name of what is wrong. */
async function readPages(bytes) {
	const { getDocument, VerbosityLevel } = await import("unpdf/pdfjs");
	try {
		const document = await getDocument({
			data: bytes,
			verbosity: VerbosityLevel.ERRORS,
			isEvalSupported: false,
			useSystemFonts: false,
			disableFontFace: true,
			useWorkerFetch: false,
			useWasm: false,
			stopAtErrors: false,
			enableXfa: false,
		}).promise;
		if (document.numPages > limits.pages) return "too-complex";
		const pages = [];
		const sum = { pieces: 0, units: 0 };
		for (let n = 1; n <= document.numPages; n += 1) {
			const page = await readPage(await document.getPage(n), sum);
			if (page === null) return "too-complex";
			pages.push(page);
		}
		const { info } = await document.getMetadata().catch(() => ({ info: {} }));
		return { pages, title: wordsIn(info, "Title"), author: wordsIn(info, "Author") };
	} catch (error) {
		return error?.name === "PasswordException" ? "encrypted" : "damaged";
	}
}

async function readPage(page, sum) {
	const { height } = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent();
	const pieces = [];
	for (const { str, transform, width, height: size } of items) {
		if (typeof str !== "string" || str === "") continue;
		sum.pieces += 1;
		sum.units += str.length;
		if (sum.pieces > limits.pieces || sum.units > limits.units) return null;
		pieces.push([str, transform[4], transform[5], width, size || Math.abs(transform[3])]);
	}
	page.cleanup();
	return { height, pieces };
}

function wordsIn(info, key) {
	const words = info?.[key];
	return typeof words === "string" ? words.slice(0, 3000) : "";
}
