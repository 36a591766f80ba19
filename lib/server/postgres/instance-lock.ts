import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { birthMark, isAlive } from "./process-facts";
import { errorCode, StartProblem } from "./start-problem";

const holderSchema = z.strictObject({
	pid: z.int().positive(),
	host: z.string(),
	/** Tells the holder from a later process with the same id. */
	born: z.string().nullable(),
	/** Where the holder serves, or what it does. */
	url: z.string(),
	nonce: z.string(),
});

/** Who uses a data directory. */
export type LockHolder = z.output<typeof holderSchema>;

/** A data directory in the hands of this process. */
export interface InstanceLock {
	/** Whether an earlier holder ended without giving it back. */
	readonly wasStale: boolean;
	readonly release: () => Promise<void>;
}

/** Whether the lock could be taken, or who has it. */
export type LockAttempt =
	| { readonly taken: true; readonly lock: InstanceLock }
	| { readonly taken: false; readonly holder: LockHolder };

/**
 * Takes a data directory for this process by a file that can only be created once. The file of a
 * process that has ended on this machine is removed first, by one taker at a time.
 */
export async function tryLock(dataDir: string, url: string): Promise<LockAttempt> {
	const path = join(dataDir, "recoupe.lock");
	const own = {
		pid: process.pid,
		host: hostname(),
		born: await birthMark(process.pid),
		url,
		nonce: randomUUID(),
	};
	let wasStale = false;
	for (let round = 0; round < 40; round += 1) {
		if (await create(path, own))
			return { taken: true, lock: { wasStale, release: () => release(path, own) } };
		const found = await read(path);
		if (found === null) continue;
		if (found.holder !== null && (await isHeld(found.holder, path)))
			return { taken: false, holder: found.holder };
		if (await clear(path, found, own)) wasStale = true;
		else await sleep(25);
	}
	throw new StartProblem(
		`The lock file ${path} keeps changing. Try again when no other Recoupe is starting.`,
	);
}

/** `tryLock`, or a refusal that says who has the directory. */
export async function takeLock(dataDir: string, url: string): Promise<InstanceLock> {
	const attempt = await tryLock(dataDir, url);
	if (attempt.taken) return attempt.lock;
	throw new StartProblem(
		`Recoupe is already running as pid ${attempt.holder.pid} at ${attempt.holder.url} on this data directory (${dataDir}). Use that one, stop it first, or set RECOUPE_DATA_DIR to another folder.`,
	);
}

/** Writes the file whole or not at all; false when there is one already. */
async function create(path: string, own: LockHolder): Promise<boolean> {
	const draft = `${path}.${randomUUID()}.new`;
	try {
		await writeFile(draft, JSON.stringify(own), { flag: "wx", mode: 0o600, flush: true });
		await link(draft, path);
		return true;
	} catch (error) {
		if (errorCode(error) === "EEXIST") return false;
		throw new StartProblem(
			`The lock file ${path} cannot be written (${errorCode(error)}). Make the folder writable for the account that runs Recoupe.`,
		);
	} finally {
		await rm(draft, { force: true });
	}
}

/** What a lock file says; its holder is null when it does not name one. */
interface LockFile {
	/** Tells this file from every other that was or will be in its place. */
	readonly id: string;
	readonly holder: LockHolder | null;
}

async function read(path: string): Promise<LockFile | null> {
	const bytes = await readFile(path).catch(() => null);
	if (bytes === null) return null;
	const parsed = holderSchema.safeParse(parseJson(bytes.toString("utf8")));
	const id = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
	return { id, holder: parsed.success ? parsed.data : null };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

async function isHeld(holder: LockHolder, path: string): Promise<boolean> {
	if (holder.host !== hostname()) {
		throw new StartProblem(
			`The data directory was last used on the machine “${holder.host}” (pid ${holder.pid}, ${holder.url}) and not given back. Two machines must not share it. If Recoupe no longer runs there, delete ${path} and start again.`,
		);
	}
	if (!isAlive(holder.pid)) return false;
	const born = await birthMark(holder.pid);
	return born === null || holder.born === null || born === holder.born;
}

/**
 * Removes the file of one who has ended. Only who has the turn for just this file may, so that the
 * file of a taker who was quicker is never touched. The turn of one who ended meanwhile is cleared alike.
 */
async function clear(path: string, stale: LockFile, own: LockHolder): Promise<boolean> {
	const turn = `${path}.turn-${stale.id}`;
	if (!(await create(turn, own))) {
		const other = await read(turn);
		const busy = other?.holder != null && (await isHeld(other.holder, turn));
		if (other !== null && !busy) await clear(turn, other, own);
		return false;
	}
	try {
		const isSame = (await read(path))?.id === stale.id;
		if (isSame) await rm(path);
		return isSame;
	} finally {
		await rm(turn, { force: true });
	}
}

async function release(path: string, own: LockHolder): Promise<void> {
	if ((await read(path))?.holder?.nonce === own.nonce) await rm(path, { force: true });
}
