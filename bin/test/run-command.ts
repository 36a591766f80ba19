import { spawn } from "node:child_process";
import { type Command, root } from "./steps";

/** How a program ended and everything that it said. */
export interface CommandResult {
	readonly succeeded: boolean;
	readonly output: string;
	/** What it said on standard output alone. */
	readonly standardOutput: string;
}

const limitMinutes = 40;

/**
 * Runs a program without input, in a process group of its own: what it started ends with it when the time is
 * up or the person at the terminal gives up.
 */
export function runCommand(command: Command): Promise<CommandResult> {
	const child = spawn(command.program, command.parameters, {
		cwd: root,
		env: { ...plainEnvironment(), ...command.environment },
		stdio: ["ignore", "pipe", "pipe"],
		detached: process.platform !== "win32",
	});
	const everything: string[] = [];
	const standard: string[] = [];
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		everything.push(text);
		standard.push(text);
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => everything.push(text));

	const end = (signal: NodeJS.Signals): void => {
		if (child.pid === undefined) return;
		try {
			process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
		} catch {
			// It has ended already.
		}
	};
	const limit = setTimeout(() => {
		everything.push(`\nStopped: not done after ${limitMinutes} minutes.\n`);
		end("SIGTERM");
		setTimeout(() => end("SIGKILL"), 10_000).unref();
	}, limitMinutes * 60_000);
	const giveUp = (): void => {
		end("SIGINT");
		process.exitCode = 130;
		setTimeout(() => process.exit(130), 5000).unref();
	};
	process.once("SIGINT", giveUp);

	return new Promise((resolve) => {
		const settle = (succeeded: boolean): void => {
			clearTimeout(limit);
			process.off("SIGINT", giveUp);
			resolve({ succeeded, output: everything.join(""), standardOutput: standard.join("") });
		};
		child.once("error", (error) => {
			everything.push(error.message);
			settle(false);
		});
		child.once("close", (code) => settle(code === 0));
	});
}

/** Reports are read later and elsewhere, so without colours. */
function plainEnvironment(): NodeJS.ProcessEnv {
	const { FORCE_COLOR: _colours, ...rest } = process.env;
	return { ...rest, NO_COLOR: "1" };
}
