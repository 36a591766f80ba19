import "server-only";
import { execFile } from "node:child_process";
import { readFile, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { databaseEnvironment } from "../config";
import { librariesOf, type NativePostgres, programOf } from "./native-postgres";
import { commandOf, folderOf, isAlive, isListed, waitUntilGone } from "./process-facts";
import { errorCode, StartProblem } from "./start-problem";

const run = promisify(execFile);

/** What `postmaster.pid` of a data directory says about the server that wrote it. */
export interface PostmasterFile {
	readonly pid: number;
	readonly port: number;
	readonly ready: boolean;
}

/** Reads `postmaster.pid`; null when there is none or it is not complete. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
	const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => null);
	if (text === null) return null;
	const lines = text.split("\n").map((line) => line.trim());
	const pid = Number(lines[0]);
	if (!Number.isInteger(pid) || pid < 1) return null;
	return { pid, port: Number(lines[3] ?? 0), ready: lines[7] === "ready" };
}

/** Whether the process is a PostgreSQL server of this data directory, by the words it was started with. */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
	if (!isAlive(pid)) return false;
	const command = await commandOf(pid);
	if (command === null || !/(^|[/\\])postgres(\.exe)?"?(\s|$)/.test(command)) return false;
	if (process.platform === "win32") return true;
	const here = await realpath(cluster).catch(() => cluster);
	return command.includes(` -D ${cluster} `) || (await folderOf(pid)) === here;
}

/** No system has a process of this id. */
const nobody = 2_147_483_647;

/**
 * Makes sure that no server runs on a data directory whose launcher has ended: stops one that does. When the pid in
 * `postmaster.pid` now belongs to a stranger, it is replaced by nobody's; the rest of the file stays, because the server
 * finds by it whether parts of its predecessor are still at work. Says what it did, or null.
 */
export async function clearPostmaster(
	native: NativePostgres,
	cluster: string,
): Promise<string | null> {
	const file = await readPostmasterFile(cluster);
	const path = join(cluster, "postmaster.pid");
	if (file === null || !isListed(file.pid)) return null;
	if (await isServerOf(file.pid, cluster)) {
		await stopServer(native, cluster, file.pid);
		return `Stopped a database server (pid ${file.pid}) that an earlier run had left behind.`;
	}
	const text = await readFile(path, "utf8");
	await writeFile(path, text.replace(/^.*/, String(nobody)));
	return `Took the pid ${file.pid} out of ${path}: it is not a database server of this folder.`;
}

/**
 * Stops a server: at once but cleanly ("fast"), and if it does not end within `grace` milliseconds without a
 * last checkpoint ("immediate"), which the next start makes good from the write-ahead log.
 */
export async function stopServer(
	native: NativePostgres,
	cluster: string,
	pid: number,
	grace = 4000,
): Promise<void> {
	await signal(native, cluster, pid, "fast");
	if (await waitUntilGone(pid, grace)) return;
	await signal(native, cluster, pid, "immediate");
	if (await waitUntilGone(pid, 3000)) return;
	throw new StartProblem(
		`The database server (pid ${pid}) of ${cluster} does not stop. End it by its pid, then start again.`,
	);
}

async function signal(
	native: NativePostgres,
	cluster: string,
	pid: number,
	mode: "fast" | "immediate",
): Promise<void> {
	if (process.platform === "win32") {
		const parameters = ["stop", "-D", cluster, "-m", mode, "-W"];
		await run(programOf(native, "pg_ctl"), parameters, {
			env: databaseEnvironment(librariesOf(native)),
		}).catch(() => undefined);
		return;
	}
	try {
		process.kill(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
	} catch (error) {
		if (errorCode(error) !== "ESRCH") throw error;
	}
}
