import "server-only";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, readlink } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { errorCode } from "./start-problem";

const run = promisify(execFile);

/** Whether the system still lists a process of this id, whoever owns it; one that has ended may stay listed. */
export function isListed(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return errorCode(error) === "EPERM";
	}
}

/** Whether a process of this id is at work, whoever owns it. */
export function isAlive(pid: number): boolean {
	return isListed(pid) && !isZombie(pid);
}

/** The words a process was started with, as one line; null when it is gone or cannot be asked. */
export async function commandOf(pid: number): Promise<string | null> {
	if (process.platform === "linux") {
		const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
		return text === null ? null : text.replaceAll("\0", " ").trim();
	}
	if (process.platform === "win32") return firstLine("tasklist", ["/FI", `PID eq ${pid}`, "/NH"]);
	return firstLine("ps", ["-o", "command=", "-p", String(pid)]);
}

/** The folder a process works in; null when it is gone, not ours to ask, or the platform does not tell. */
export function folderOf(pid: number): Promise<string | null> {
	return readlink(`/proc/${pid}/cwd`).catch(() => null);
}

/**
 * A mark that tells a process from a later one with the same id: its starting time as the system
 * counts it. Null where the platform does not tell.
 */
export async function birthMark(pid: number): Promise<string | null> {
	if (process.platform === "linux") {
		const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
		return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
	}
	if (process.platform === "win32") return null;
	return firstLine("ps", ["-o", "lstart=", "-p", String(pid)]);
}

/** Waits until the process is gone; false when it is still there after `milliseconds`. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
	const end = Date.now() + milliseconds;
	while (isAlive(pid)) {
		if (Date.now() > end) return false;
		await sleep(25);
	}
	return true;
}

/** Ended, but not yet taken note of by its parent; in a container without an init that can last. */
function isZombie(pid: number): boolean {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
	} catch {
		return false;
	}
}

async function firstLine(program: string, parameters: readonly string[]): Promise<string | null> {
	const output = await run(program, [...parameters]).catch(() => null);
	return output?.stdout.trim().split("\n")[0] ?? null;
}
