import type { Writable } from "node:stream";
import type { Environment } from "@/lib/server/read-config";
import { listenForStop, type StopRequest } from "./stop-request";

/** Where a command is called: what it can read, and where it speaks. */
export interface Terminal {
	readonly environment: Environment;
	/** Writes a line of the result; settles when whoever reads it can take more. */
	readonly print: (line: string) => Promise<void>;
	/** Takes the bytes of a result that is not lines. */
	readonly output: Writable;
	/** Tells whoever called the command something beside its result. */
	readonly tell: (line: string) => void;
	/** Says how far it has come: on a screen in one line that changes, elsewhere a line now and then. */
	readonly progress: (words: string) => void;
	/** Words made to stand out, where the result goes to a screen. */
	readonly emphasize: (words: string) => string;
	/** Listens for Ctrl-C and its like. */
	readonly listenForStop: (force: () => void) => StopRequest;
}

/** How long the progress of something is not mentioned again where there is no screen. */
const quietMilliseconds = 5000;

/** The width of a screen that does not tell its own. */
const usualColumns = 80;

/** The terminal of this process: results on the standard output, everything else on the standard error. */
export function ownTerminal(): Terminal {
	const { stdout, stderr } = process;
	const progress = createProgress(stderr);
	// A reader that has gone is told to whoever writes; without a listener it would end the process in the middle.
	stdout.off("error", leaveToWriter).on("error", leaveToWriter);
	return {
		environment: process.env,
		print: (line) => {
			progress.clear();
			return writeTo(stdout, `${line}\n`);
		},
		output: stdout,
		tell: (line) => {
			progress.clear();
			stderr.write(`${line}\n`);
		},
		progress: progress.show,
		emphasize: stdout.isTTY ? (words) => `\u001b[1m${words}\u001b[22m` : (words) => words,
		listenForStop,
	};
}

/** Words that somebody else wrote, fit for a line of a screen: nothing in them can steer it. */
export function inLine(words: string): string {
	return words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/\p{Bidi_Control}/gu, "");
}

function leaveToWriter(): void {
	// Whoever writes gets the same error.
}

function writeTo(stream: Writable, text: string): Promise<void> {
	return new Promise((resolve, reject) => {
		stream.write(text, (error) => (error ? reject(error) : resolve()));
	});
}

function createProgress(stream: NodeJS.WriteStream) {
	let isShown = false;
	let since = performance.now();
	const clear = (): void => {
		if (isShown) stream.write("\r\u001b[K");
		isShown = false;
	};
	const show = (words: string): void => {
		if (stream.isTTY) {
			const width = (stream.columns || usualColumns) - 1;
			stream.write(`\r\u001b[K${[...words].slice(0, width).join("")}`);
			isShown = true;
		} else if (performance.now() - since >= quietMilliseconds) {
			since = performance.now();
			stream.write(`${words}\n`);
		}
	};
	return { clear, show };
}
