import { startedByNpm } from "@/lib/server/config";

/** The wish of the operator or the system that the program ends. */
export interface StopRequest {
	/** Aborted at the first signal. */
	readonly signal: AbortSignal;
	/** Settles at the first signal. */
	readonly requested: Promise<void>;
	/** Makes the wish from inside the program. */
	readonly request: () => void;
	/** Ends listening to signals. */
	readonly dispose: () => void;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A signal that follows the first one so closely is the same one, sent by the terminal and by npm. */
const echoMilliseconds = 1000;

/** Listens for Ctrl-C and its like. The first asks for a clean end; a second, later one calls `force`. */
export function listenForStop(force: () => void): StopRequest {
	const controller = new AbortController();
	let since = 0;
	const onSignal = (): void => {
		if (!controller.signal.aborted) {
			since = Date.now();
			controller.abort();
		} else if (Date.now() - since > echoMilliseconds) force();
	};
	for (const name of signals) process.on(name, onSignal);
	const watch = watchParent(() => controller.abort());
	return {
		signal: controller.signal,
		requested: new Promise((resolve) =>
			controller.signal.addEventListener("abort", () => resolve()),
		),
		request: () => controller.abort(),
		dispose: () => {
			for (const name of signals) process.off(name, onSignal);
			clearInterval(watch);
		},
	};
}

/** A `SIGTERM` for npm ends npm and the shell between, but does not reach this process; it sees its parent go. */
function watchParent(gone: () => void): NodeJS.Timeout | undefined {
	const parent = process.ppid;
	if (!startedByNpm()) return undefined;
	return setInterval(() => {
		if (process.ppid !== parent) gone();
	}, 300).unref();
}
