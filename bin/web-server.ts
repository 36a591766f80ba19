import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, StartProblem } from "@/lib/server/postgres/start-problem";
import { projectFolder } from "./project";

/** The process that answers browsers. */
export interface WebServer {
	/** Settles when it has ended, with a word on how. */
	readonly ended: Promise<string>;
	/** Ends it: by asking, and after a grace by force. */
	readonly stop: () => Promise<void>;
	/** Ends it by force, now. */
	readonly kill: () => void;
}

const graceMilliseconds = 4000;

/**
 * Starts the web process with the words that `node` is called with. It is in a process group of its own, so that
 * Ctrl-C reaches it through the launcher only, and it ends by itself when the launcher is killed.
 */
export function startWebServer(words: readonly string[], env: NodeJS.ProcessEnv): WebServer {
	const child = spawn(process.execPath, [...preloaded(), ...words], {
		cwd: projectFolder,
		env,
		stdio: ["pipe", "inherit", "inherit"],
		detached: process.platform !== "win32",
	});
	child.stdin.on("error", () => undefined);
	const ended = endOf(child);
	const stop = async (): Promise<void> => {
		signalGroup(child, "SIGTERM");
		const late = sleep(graceMilliseconds, "late", { ref: false });
		if ((await Promise.race([ended, late])) === "late") signalGroup(child, "SIGKILL");
		await ended;
	};
	return { ended, stop, kill: () => signalGroup(child, "SIGKILL") };
}

/** Waits until the web process answers at `url`; a `StartProblem` when it ends before or takes too long. */
export async function waitForAnswer(
	url: string,
	web: WebServer,
	signal: AbortSignal,
): Promise<void> {
	const end = Date.now() + 120_000;
	let over: string | null = null;
	void web.ended.then((how) => {
		over = how;
	});
	while (!signal.aborted) {
		if (over !== null) throw new StartProblem(`The web server ended before it answered (${over}).`);
		if (Date.now() > end) throw new StartProblem(`The web server does not answer at ${url}.`);
		const answer = await fetch(url, {
			redirect: "manual",
			signal: AbortSignal.timeout(5000),
		}).catch(() => null);
		if (answer !== null) return;
		await sleep(100);
	}
}

function preloaded(): string[] {
	return ["leave-with-launcher.js", "collect-early.js"].flatMap((name) => [
		"--import",
		new URL(`file://${join(import.meta.dirname, name)}`).href,
	]);
}

function endOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve) => {
		child.once("error", (error) => resolve(error.message));
		child.once("exit", (code, signal) =>
			resolve(signal === null ? `exit code ${code}` : `signal ${signal}`),
		);
	});
}

function signalGroup(child: ChildProcess, name: "SIGTERM" | "SIGKILL"): void {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	if (process.platform === "win32") {
		child.kill(name);
		return;
	}
	try {
		process.kill(-child.pid, name);
	} catch (error) {
		if (errorCode(error) !== "ESRCH") throw error;
	}
}
