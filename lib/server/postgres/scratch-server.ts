import "server-only";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clusterFolder } from "./cluster-folder";
import { embeddedNames, embeddedUrl, withClient } from "./database-roles";
import { openDataFolder, startEmbeddedServer } from "./embedded-server";
import { takeLock, tryLock } from "./instance-lock";
import { findNativePostgres } from "./native-postgres";
import { clearPostmaster } from "./postmaster";

/** A server for tests: empty, fast because nothing is forced to the disk, gone after `stop`. */
export interface ScratchServer {
	/** For the owner's role, which may also create databases here, with the database `recoupe`. */
	readonly ownerUrl: string;
	/** For the owner's role, with a database of that name. */
	readonly ownerUrlOf: (database: string) => string;
	/** For the application's role, with a database of that name. */
	readonly appUrl: (database: string) => string;
	readonly stop: () => Promise<void>;
}

const prefix = "recoupe-scratch-";

/** Starts a server in a temporary folder on a free port. Clears away those of test runs that were killed. */
export async function startScratchServer(): Promise<ScratchServer> {
	await sweep();
	const dataDir = await mkdtemp(join(tmpdir(), prefix));
	await openDataFolder(dataDir);
	const lock = await takeLock(dataDir, "a test run");
	const server = await startEmbeddedServer({ dataDir, durable: false, say: () => undefined });
	const { port, secrets } = server;
	await withClient(embeddedUrl("admin", port, secrets, "postgres"), (client) =>
		client.query(`ALTER ROLE ${embeddedNames.owner} CREATEDB`),
	);
	const stop = async (): Promise<void> => {
		await server.stopAtOnce();
		await lock.release();
		await rm(dataDir, { recursive: true, force: true });
	};
	return {
		ownerUrl: server.ownerUrl,
		ownerUrlOf: (database) => embeddedUrl("owner", port, secrets, database),
		appUrl: (database) => embeddedUrl("app", port, secrets, database),
		stop,
	};
}

async function sweep(): Promise<void> {
	const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
	for (const name of names) await sweepOne(join(tmpdir(), name)).catch(() => undefined);
}

async function sweepOne(dataDir: string): Promise<void> {
	if (!(await readdir(dataDir)).includes("recoupe.lock")) return;
	const attempt = await tryLock(dataDir, "a test run");
	if (!attempt.taken) return;
	await clearPostmaster(await findNativePostgres(), clusterFolder(dataDir));
	await rm(dataDir, { recursive: true, force: true });
}
