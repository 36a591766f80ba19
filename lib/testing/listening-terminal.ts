import { Writable } from "node:stream";
import type { StopRequest } from "@/bin/stop-request";
import type { Terminal } from "@/bin/terminal";
import type { Environment } from "@/lib/server/read-config";

/** A terminal that keeps what is said to it. */
export interface ListeningTerminal extends Terminal {
	/** The lines of the result. */
	readonly lines: () => string[];
	/** What was told beside the result. */
	readonly told: () => string;
	/** Called at each line of the result. */
	onLine: (line: string) => void;
	/** What Ctrl-C is to a command that is under way. */
	readonly interrupt: () => void;
}

/** A terminal with this environment for tests, which sees results as a program does. */
export function createListeningTerminal(environment: Environment): ListeningTerminal {
	const controller = new AbortController();
	let printed = "";
	let told = "";
	const terminal: ListeningTerminal = {
		environment,
		print: async (line) => {
			printed += `${line}\n`;
			terminal.onLine(line);
		},
		output: new Writable({
			write: (chunk, _encoding, done) => {
				printed += String(chunk);
				done();
			},
		}),
		tell: (line) => {
			told += `${line}\n`;
		},
		progress: () => undefined,
		emphasize: (words) => words,
		listenForStop: () => toStopRequest(controller),
		lines: () => printed.split("\n").slice(0, -1),
		told: () => told,
		onLine: () => undefined,
		interrupt: () => controller.abort(),
	};
	return terminal;
}

function toStopRequest(controller: AbortController): StopRequest {
	return {
		signal: controller.signal,
		requested: new Promise((resolve) =>
			controller.signal.addEventListener("abort", () => resolve()),
		),
		request: () => controller.abort(),
		dispose: () => undefined,
	};
}
