import "server-only";
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
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
 * process that has ended on this machine is set aside first.
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
	for (let round = 0; round < 20; round += 1) {
		if (await create(path, own))
			return { taken: true, lock: { wasStale, release: () => release(path, own) } };
		const holder = await readHolder(path);
		if (holder === "gone") continue;
		if (holder !== "unreadable" && (await isHeld(holder, path))) return { taken: false, holder };
		wasStale = (await setAside(path, holder)) || wasStale;
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

async function create(path: string, own: LockHolder): Promise<boolean> {
	try {
		await writeFile(path, JSON.stringify(own), { flag: "wx", mode: 0o600 });
		return true;
	} catch (error) {
		if (errorCode(error) === "EEXIST") return false;
		throw new StartProblem(
			`The lock file ${path} cannot be written (${errorCode(error)}). Make the folder writable for the account that runs Recoupe.`,
		);
	}
}

async function readHolder(path: string): Promise<LockHolder | "gone" | "unreadable"> {
	for (let round = 0; round < 10; round += 1) {
		const text = await readFile(path, "utf8").catch(() => null);
		if (text === null) return "gone";
		const parsed = holderSchema.safeParse(parseJson(text));
		if (parsed.success) return parsed.data;
		await sleep(50);
	}
	return "unreadable";
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

async function setAside(path: string, expected: LockHolder | "unreadable"): Promise<boolean> {
	const aside = `${path}.stale-${randomUUID()}`;
	try {
		await rename(path, aside);
	} catch {
		return false;
	}
	const moved = holderSchema.safeParse(parseJson(await readFile(aside, "utf8")));
	const asExpected = moved.success
		? expected !== "unreadable" && moved.data.nonce === expected.nonce
		: expected === "unreadable";
	if (!asExpected) await link(aside, path).catch(() => undefined);
	await rm(aside, { force: true });
	return asExpected;
}

async function release(path: string, own: LockHolder): Promise<void> {
	const holder = await readHolder(path);
	if (holder !== "gone" && holder !== "unreadable" && holder.nonce === own.nonce)
		await rm(path, { force: true });
}
