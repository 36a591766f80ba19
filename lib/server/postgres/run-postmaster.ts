import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseEnvironment } from "../config";
import type { ClusterPlan } from "./cluster-plan";
import { freePort } from "./free-port";
import { librariesOf, programOf } from "./native-postgres";
import { clearPostmaster, readPostmasterFile } from "./postmaster";
import { errorCode, StartProblem } from "./start-problem";

/** A database server that this process started. */
export interface RunningPostmaster {
	readonly pid: number;
	readonly port: number;
	/** Settles when the server has ended, for whatever reason. */
	readonly ended: Promise<void>;
}

const logLimit = 10 * 1024 * 1024;

/** The server's own log in a data directory. */
export function databaseLog(dataDir: string): string {
	return join(dataDir, "postgres.log");
}

/**
 * Starts the server of a folder on the loopback address and waits until it accepts connections. When `port` is
 * taken meanwhile by somebody else, another one is tried. The server is in a process group of its own, so that
 * Ctrl-C does not reach it.
 */
export async function runPostmaster(
	plan: ClusterPlan,
	folder: string,
	port: number,
): Promise<RunningPostmaster> {
	for (let round = 0, wish = port; round < 10; round += 1) {
		const logStart = await logSize(plan.dataDir);
		const running = await launch(plan, folder, wish);
		if (await becomesReady(running, folder)) return running;
		const log = await logSince(plan.dataDir, logStart);
		if (portTaken.test(log)) wish = await freePort();
		else if (folderLocked.test(log)) await clearPostmaster(plan.native, folder);
		else if (predecessorAtWork.test(log)) await sleep(500);
		else throw startFailure(plan, log);
	}
	throw new StartProblem(
		`The database server could not start in ten tries. The reasons are in ${databaseLog(plan.dataDir)}.`,
	);
}

const portTaken = /could not bind|Address already in use|could not create any TCP/;
const folderLocked = /lock file "[^"]*" already exists/;
const predecessorAtWork = /pre-existing shared memory block/;

async function launch(plan: ClusterPlan, folder: string, port: number): Promise<RunningPostmaster> {
	const log = await openLog(plan.dataDir);
	try {
		const child = spawn(
			programOf(plan.native, "postgres"),
			["-D", folder, ...settings(plan, port)],
			{
				...(plan.account ? { uid: plan.account.uid, gid: plan.account.gid } : {}),
				cwd: folder,
				env: databaseEnvironment(librariesOf(plan.native)),
				stdio: ["ignore", log.fd, log.fd],
				detached: process.platform !== "win32",
				windowsHide: true,
			},
		);
		return {
			pid: await pidOf(child),
			port,
			ended: new Promise((resolve) => child.once("exit", () => resolve())),
		};
	} finally {
		await log.close();
	}
}

function pidOf(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		child.once("error", (error) =>
			reject(
				new StartProblem(
					`The database server does not start (${errorCode(error)}: ${error.message}).`,
				),
			),
		);
		child.once("spawn", () => {
			if (child.pid !== undefined) resolve(child.pid);
		});
	});
}

function settings(plan: ClusterPlan, port: number): string[] {
	const values = {
		listen_addresses: "127.0.0.1",
		port: String(port),
		unix_socket_directories: "",
		log_line_prefix: "%m [%p] ",
		log_timezone: "UTC",
		timezone: "UTC",
		...(plan.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
	};
	return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function becomesReady(running: RunningPostmaster, folder: string): Promise<boolean> {
	let ended = false;
	void running.ended.then(() => {
		ended = true;
	});
	while (!ended) {
		const file = await readPostmasterFile(folder);
		if (file?.pid === running.pid && file.ready) return true;
		await sleep(20);
	}
	return false;
}

function startFailure(plan: ClusterPlan, log: string): StartProblem {
	const reason = log.trim().split("\n").slice(-8).join("\n");
	return new StartProblem(
		`The database server does not start. Its last words, from ${databaseLog(plan.dataDir)}:\n${reason}`,
	);
}

async function openLog(dataDir: string): Promise<Awaited<ReturnType<typeof open>>> {
	const path = databaseLog(dataDir);
	if ((await logSize(dataDir)) > logLimit) await rename(path, `${path}.1`);
	return open(path, "a", 0o600);
}

async function logSize(dataDir: string): Promise<number> {
	const found = await stat(databaseLog(dataDir)).catch(() => null);
	return found?.size ?? 0;
}

async function logSince(dataDir: string, start: number): Promise<string> {
	const bytes = await readFile(databaseLog(dataDir)).catch(() => Buffer.alloc(0));
	return bytes.subarray(start <= bytes.length ? start : 0).toString("utf8");
}
