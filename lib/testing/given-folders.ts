import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is needed of vitest's test context. */
export interface Skippable {
	readonly skip: (reason: string) => never;
}

/** One real article as its file has it. */
export interface CorpusFile {
	readonly name: string;
	readonly bytes: Buffer;
}

/** The articles of the folder that `RECOUPE_CORPUS` names, in the order of their names; null where none is given. */
export function readCorpus(): readonly CorpusFile[] | null {
	const folder = process.env.RECOUPE_CORPUS;
	if (!folder) return null;
	const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
	return names.sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** The articles of the corpus; a test without one is skipped and says so. */
export function corpusOf(context: Skippable): readonly CorpusFile[] {
	return readCorpus() ?? context.skip("skipped: no corpus");
}

/** A file of the folder that `STANDARDS_DIR` names; a test without it is skipped and says so. */
export function standardOf(context: Skippable, path: string): string {
	return readFileSync(pathOfStandard(context, path), "utf8");
}

/** Where such a file is, for a program that reads it itself. */
export function pathOfStandard(context: Skippable, path: string): string {
	const folder = process.env.STANDARDS_DIR;
	if (!folder || !existsSync(folder)) return context.skip("skipped: no STANDARDS_DIR");
	return join(folder, path);
}
