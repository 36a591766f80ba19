import type { ServerConfig } from "@/lib/server/config";
import { withClient } from "@/lib/server/postgres/database-roles";
import {
	type EmbeddedServer,
	findEmbeddedServer,
	openDataFolder,
	startEmbeddedServer,
} from "@/lib/server/postgres/embedded-server";
import { grantApp } from "@/lib/server/postgres/grants";
import { takeLock, tryLock } from "@/lib/server/postgres/instance-lock";
import { type MigrationPlan, migrate } from "@/lib/server/postgres/migrate";
import { errorCode, StartProblem } from "@/lib/server/postgres/start-problem";
import { openSecrets } from "@/lib/server/postgres/stored-secrets";
import type { Config } from "@/lib/server/read-config";
import { migrationFiles } from "./project";

/** A database to work with, and the secrets that belong to it. */
export interface OpenDatabase {
	/** For the role that migrates. */
	readonly ownerUrl: string;
	/** For the application. */
	readonly appUrl: string;
	readonly nextauthSecret: string;
	/** The server that this process started, or null when it is somebody else's. */
	readonly embedded: EmbeddedServer | null;
}

/** Opens what the configuration names: the external database, or the embedded one, started by this process. */
export async function openDatabase(
	config: Config,
	say: (line: string) => void,
): Promise<OpenDatabase> {
	const { nextauthSecret } = await openSecrets(config.dataDir);
	if (config.databaseUrl === null) {
		const embedded = await startEmbeddedServer({ dataDir: config.dataDir, say });
		return toOpen(config, embedded, nextauthSecret, embedded);
	}
	const addresses = {
		ownerUrl: config.databaseMigrationUrl ?? config.databaseUrl,
		appUrl: config.databaseUrl,
	};
	for (const url of new Set(Object.values(addresses))) await checkExternal(url);
	return toOpen(config, addresses, nextauthSecret, null);
}

/**
 * Runs `work` with the database of a newsroom, whether or not the newsroom is running: a running server is
 * used as it is, a resting one is started for as long as it takes.
 */
export async function withDatabase<T>(
	config: Config,
	say: (line: string) => void,
	work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
	await openDataFolder(config.dataDir, config.databaseUrl === null);
	const attempt = await tryLock(config.dataDir, "the command line");
	if (!attempt.taken) return work(await joinDatabase(config, say));
	try {
		const database = await openDatabase(config, say);
		return await work(database).finally(() => database.embedded?.stop());
	} finally {
		await attempt.lock.release();
	}
}

/** Brings the database to this version and gives the application's role its rights. Returns what was applied. */
export async function migrateDatabase(
	database: Pick<OpenDatabase, "ownerUrl" | "appUrl">,
	files: Omit<MigrationPlan, "url">,
): Promise<readonly string[]> {
	const applied = await migrate({ ...files, url: database.ownerUrl });
	const owner = decodeURIComponent(new URL(database.ownerUrl).username);
	const app = decodeURIComponent(new URL(database.appUrl).username);
	if (owner !== app) await withClient(database.ownerUrl, (client) => grantApp(client, app));
	return applied;
}

/** The configuration of the process that serves, with this database. */
export function toServerConfig(config: Config, database: OpenDatabase): ServerConfig {
	const { appUrl, nextauthSecret } = database;
	const specimen = config.newsroom === "demo";
	const { dataDir, leastFreeBytes, trustedProxies, urlImport, webhookHosts } = config;
	const { migrationsDir } = migrationFiles;
	return {
		...{ appUrl: config.appUrl, databaseUrl: appUrl, nextauthSecret, specimen },
		...{ dataDir, migrationsDir, leastFreeBytes, trustedProxies, urlImport, webhookHosts },
	};
}

function toOpen(
	config: Config,
	{ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string },
	stored: string,
	embedded: EmbeddedServer | null,
): OpenDatabase {
	return { ownerUrl, appUrl, nextauthSecret: config.nextauthSecret ?? stored, embedded };
}

async function joinDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
	if (config.databaseUrl !== null) return openDatabase(config, say);
	const addresses = await findEmbeddedServer(config.dataDir);
	if (addresses === null) {
		await takeLock(config.dataDir, "the command line").then((lock) => lock.release());
		throw new StartProblem(
			"Recoupe is just starting or stopping on this data directory. Try again in a moment.",
		);
	}
	return toOpen(config, addresses, (await openSecrets(config.dataDir)).nextauthSecret, null);
}

async function checkExternal(url: string): Promise<void> {
	const { host, username } = new URL(url);
	const version = await withClient(url, async (client) => {
		const found = await client.query<{ version: number }>(
			"SELECT current_setting('server_version_num')::int AS version",
		);
		return found.rows[0]?.version ?? 0;
	}).catch((error: unknown) => {
		const reason =
			error instanceof Error && error.message !== "" ? error.message : errorCode(error);
		throw new StartProblem(
			`The database at ${host} cannot be opened as “${username}”: ${reason}. Check DATABASE_URL.`,
		);
	});
	if (version < 140_000) {
		throw new StartProblem(
			`The database at ${host} is PostgreSQL ${Math.floor(version / 10_000)}; Recoupe needs 14 or later.`,
		);
	}
}
