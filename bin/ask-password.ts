import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";

/** Asks for a password on the console without showing it; an empty answer is null. */
export function promptPassword(question: string): Promise<string | null> {
	process.stderr.write(question);
	const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
	const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
	return new Promise((resolve, reject) => {
		reader.once("SIGINT", () => reject(new Error("Interrupted.")));
		reader.question("", (answer) => {
			reader.close();
			process.stderr.write("\n");
			resolve(answer === "" ? null : answer);
		});
	});
}

/** The first line of the standard input; null when it is empty. */
export async function readPassword(): Promise<string | null> {
	const [line = ""] = (await text(process.stdin)).split(/\r?\n/, 1);
	return line === "" ? null : line;
}
