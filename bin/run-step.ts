import { spawn } from "node:child_process";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import { projectFolder } from "./project";

/** A program that runs to its end as one step of a start. */
export interface Step {
	/** What `node` is called with. */
	readonly words: readonly string[];
	readonly env: NodeJS.ProcessEnv;
	/** Whether the operator sees its output as it comes; otherwise only when it fails. */
	readonly loud: boolean;
	/** What could not be done when it fails, as a sentence. */
	readonly failure: string;
	readonly signal?: AbortSignal;
}

/** Runs a Node program in the project's folder; a failure is a `StartProblem` with its output. */
export function runStep({ words, env, loud, failure, signal }: Step): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [...words], {
			cwd: projectFolder,
			env,
			stdio: ["ignore", loud ? "inherit" : "pipe", loud ? "inherit" : "pipe"],
			...(signal ? { signal } : {}),
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding("utf8").on("data", (text: string) => {
				output += text;
			});
		}
		child.once("error", reject);
		child.once("close", (code) => {
			if (code === 0) resolve();
			else reject(new StartProblem(`${failure}\n${output}`.trim()));
		});
	});
}
