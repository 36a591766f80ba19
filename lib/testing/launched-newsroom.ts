import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/server/postgres/free-port";

const root = join(import.meta.dirname, "../..");

/** A launcher in a process of its own, and what it has said. */
export interface LaunchedNewsroom {
	readonly pid: number;
	readonly port: number;
	readonly output: () => string;
	/** The exit code, once it has ended; null after a signal. */
	readonly ended: Promise<number | null>;
	/** Settles when it serves; rejects with its output when it ends before. */
	readonly ready: Promise<void>;
	readonly signal: (name: NodeJS.Signals) => void;
}

export interface LaunchOptions {
	readonly dataDir: string;
	readonly migrations: string;
	readonly port?: number;
	/** Whether the web process ignores SIGTERM. */
	readonly stubborn?: boolean;
	/** The whole environment; by default that of the test with the settings it needs. */
	readonly env?: Readonly<Record<string, string>>;
}

const launched = new Set<ChildProcess>();

/** Starts a launcher; everything still running ends with `endLaunched`. */
export async function launchNewsroom(options: LaunchOptions): Promise<LaunchedNewsroom> {
	const port = options.port ?? (await freePort());
	const words = [
		"--import",
		join(root, "bin/boot.js"),
		join(root, "lib/testing/launch-newsroom.ts"),
		options.migrations,
	];
	const child = spawn(
		process.execPath,
		[...words, options.stubborn === true ? "stubborn" : "meek"],
		{
			cwd: root,
			env: {
				NODE_ENV: "test",
				...(options.env ?? { PATH: process.env.PATH ?? "" }),
				PORT: String(port),
				RECOUPE_DATA_DIR: options.dataDir,
			},
			stdio: ["ignore", "pipe", "pipe"],
			detached: true,
		},
	);
	launched.add(child);
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
	const pid = child.pid ?? 0;
	const ready = waitFor(
		() => output.includes("is ready at"),
		ended,
		() => output,
	);
	ready.catch(() => undefined);
	return {
		pid,
		port,
		output: () => output,
		ended,
		ready,
		signal: (name) => process.kill(pid, name),
	};
}

/** Ends every launcher of this test file, cleanly, so that their databases end too. */
export async function endLaunched(): Promise<void> {
	for (const child of launched) {
		if (child.exitCode !== null || child.signalCode !== null) continue;
		child.kill("SIGTERM");
		await new Promise((resolve) => child.once("close", resolve));
	}
	launched.clear();
}

/** A temporary folder with one migration that makes a table, and a data directory beside it. */
export async function temporaryNewsroom(): Promise<{
	dataDir: string;
	migrations: string;
	remove: () => Promise<void>;
}> {
	const folder = await mkdtemp(join(tmpdir(), "recoupe-test-"));
	const migrations = join(folder, "migrations");
	await mkdir(join(migrations, "0001_first"), { recursive: true });
	await writeFile(
		join(migrations, "schema.prisma"),
		'datasource db {\n  provider = "postgresql"\n}\n',
	);
	await writeFile(join(migrations, "migration_lock.toml"), 'provider = "postgresql"\n');
	await writeFile(
		join(migrations, "0001_first", "migration.sql"),
		'CREATE TABLE "Event" ("id" INTEGER PRIMARY KEY);\n',
	);
	await chmod(folder, 0o711);
	const remove = () =>
		rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	return { dataDir: join(folder, "newsroom"), migrations, remove };
}

async function waitFor(
	holds: () => boolean,
	ended: Promise<unknown>,
	words: () => string,
): Promise<void> {
	let over = false;
	void ended.then(() => {
		over = true;
	});
	while (!holds()) {
		if (over) throw new Error(`The launcher ended:\n${words()}`);
		await sleep(20);
	}
}
