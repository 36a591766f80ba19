import "server-only";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, databaseAccount } from "./account";
import { clusterFolder } from "./cluster-folder";
import type { ClusterPlan } from "./cluster-plan";
import { ensureCluster } from "./create-cluster";
import { checkCluster, prepareDataFolder } from "./data-folder";
import { embeddedUrl, withClient } from "./database-roles";
import { freePort } from "./free-port";
import { findNativePostgres, readableBy } from "./native-postgres";
import { clearPostmaster, isServerOf, readPostmasterFile, stopServer } from "./postmaster";
import { runPostmaster } from "./run-postmaster";
import { errorCode, StartProblem } from "./start-problem";
import { openSecrets, type StoredSecrets } from "./stored-secrets";

/** The addresses of a running embedded server. */
export interface EmbeddedAddresses {
	/** For migrations: the role that owns the tables. */
	readonly ownerUrl: string;
	/** For the application: the role that owns nothing. */
	readonly appUrl: string;
}

/** An embedded server that this process started and has to stop. */
export interface EmbeddedServer extends EmbeddedAddresses {
	readonly pid: number;
	readonly port: number;
	readonly secrets: StoredSecrets;
	/** Settles when the server has ended, for whatever reason. */
	readonly ended: Promise<void>;
	readonly stop: () => Promise<void>;
	/** Ends it without a last checkpoint; nothing that was committed is lost. */
	readonly stopAtOnce: () => Promise<void>;
}

export interface EmbeddedOptions {
	/** A prepared data directory whose lock this process holds. */
	readonly dataDir: string;
	readonly durable?: boolean;
	/** Takes lines for the operator. */
	readonly say: (line: string) => void;
}

/** Makes and checks a data directory, and finds the account that an embedded database in it will run as. */
export async function openDataFolder(dataDir: string, embedded = true): Promise<Account | null> {
	const account = embedded ? await databaseAccount() : null;
	await prepareDataFolder(dataDir, account);
	return account;
}

/**
 * Starts the embedded server of a data directory, making it at the first time and clearing up after a run that
 * was killed. Throws `StartProblem` with the way out.
 */
export async function startEmbeddedServer({
	dataDir,
	durable = true,
	say,
}: EmbeddedOptions): Promise<EmbeddedServer> {
	const account = await openDataFolder(dataDir);
	const native = await readableBy(await findNativePostgres(), account, dataDir);
	const plan: ClusterPlan = {
		dataDir,
		native,
		account,
		secrets: await openSecrets(dataDir),
		durable,
		say,
	};
	await ensureCluster(plan);
	const cluster = clusterFolder(dataDir);
	await checkCluster(cluster, account);
	const cleared = await clearPostmaster(native, cluster);
	if (cleared !== null) say(cleared);
	const running = await runPostmaster(plan, cluster, await freePort(await recordedPort(dataDir)));
	const server = toServer(plan, running);
	await checkLogin(server);
	await writeFile(portFile(dataDir), `${running.port}\n`);
	return server;
}

/** The addresses of an embedded server that another process of this account runs on the directory; null if none does. */
export async function findEmbeddedServer(dataDir: string): Promise<EmbeddedAddresses | null> {
	const cluster = clusterFolder(dataDir);
	const file = await readPostmasterFile(cluster);
	if (file === null || !file.ready || !(await isServerOf(file.pid, cluster))) return null;
	return addresses(file.port, await openSecrets(dataDir));
}

function addresses(port: number, secrets: StoredSecrets): EmbeddedAddresses {
	return {
		ownerUrl: embeddedUrl("owner", port, secrets),
		appUrl: embeddedUrl("app", port, secrets),
	};
}

function toServer(
	plan: ClusterPlan,
	running: { pid: number; port: number; ended: Promise<void> },
): EmbeddedServer {
	const cluster = clusterFolder(plan.dataDir);
	return {
		...running,
		...addresses(running.port, plan.secrets),
		secrets: plan.secrets,
		stop: () => stopServer(plan.native, cluster, running.pid),
		stopAtOnce: () => stopServer(plan.native, cluster, running.pid, 0),
	};
}

async function checkLogin(server: EmbeddedServer): Promise<void> {
	try {
		await withClient(server.appUrl, (client) => client.query("SELECT 1"));
		await withClient(server.ownerUrl, (client) => client.query("SELECT 1"));
	} catch (error) {
		await server.stop();
		if (errorCode(error) !== "28P01") throw error;
		throw new StartProblem(
			"The passwords in secrets.json do not open the database beside it. Put back the copy of secrets.json that belongs to this database; nothing was changed.",
		);
	}
}

function portFile(dataDir: string): string {
	return join(dataDir, "postgres.port");
}

async function recordedPort(dataDir: string): Promise<number | null> {
	const port = Number((await readFile(portFile(dataDir), "utf8").catch(() => "")).trim());
	return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}
