import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { link, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { errorCode, StartProblem } from "@/lib/server/postgres/start-problem";

/** A file to be written from bytes as they come. */
export interface FilePlan {
	readonly path: string;
	/** Whether a file that is there already makes place. */
	readonly replaces: boolean;
	readonly chunks: AsyncIterable<Uint8Array>;
	/** Looks at the whole file before it gets its name; throws when something about it is not right. */
	readonly check: (path: string) => Promise<void>;
	readonly signal: AbortSignal;
}

/**
 * Writes a file under a name of its own beside its place, and gives it its name when it is whole: under that name there
 * is never part of a file. Whatever goes wrong, nothing is left behind.
 */
export async function writeFileWhole(plan: FilePlan): Promise<void> {
	const { path, replaces, chunks, check, signal } = plan;
	const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.part`);
	try {
		if (!replaces) await refuseTaken(path);
		await pipeline(chunks, createWriteStream(beside, { flags: "wx", flush: true }), { signal });
		await check(beside);
		await (replaces ? rename(beside, path) : giveFreeName(beside, path));
	} finally {
		await rm(beside, { force: true });
	}
}

/** Unlike renaming, this fails when somebody else made such a file meanwhile. */
async function giveFreeName(from: string, path: string): Promise<void> {
	await link(from, path).catch(async (error) => {
		if (errorCode(error) === "EEXIST") throw taken(path);
		// Not every file system has links.
		await refuseTaken(path);
		await rename(from, path);
	});
}

async function refuseTaken(path: string): Promise<void> {
	if ((await stat(path).catch(() => null)) !== null) throw taken(path);
}

function taken(path: string): StartProblem {
	return new StartProblem(
		`There is a file ${path} already, and it stays. Name another with --out, or the same to replace it.`,
	);
}
