import { provideConfig, type ServerConfig, webEnvironment } from "@/lib/server/config";
import { openDataFolder, startEmbeddedServer } from "@/lib/server/postgres/embedded-server";
import { takeLock } from "@/lib/server/postgres/instance-lock";
import type { MigrationPlan } from "@/lib/server/postgres/migrate";
import { isAlive } from "@/lib/server/postgres/process-facts";
import type { Config } from "@/lib/server/read-config";
import { migrateDatabase, type OpenDatabase, openDatabase, toServerConfig } from "./open-database";
import { listenForStop, type StopRequest } from "./stop-request";
import { watchDatabase } from "./watch-database";
import { checkWebPort, localAddress } from "./web-port";
import { startWebServer, type WebServer, waitForAnswer } from "./web-server";

/** One way to run a newsroom: what is served, and what happens round it. */
export interface LaunchPlan {
	readonly config: Config;
	readonly migrations: Omit<MigrationPlan, "url">;
	/** What `node` is called with for the web process. */
	readonly web: readonly string[];
	readonly mode: "production" | "development";
	/** Makes what is served, before it is. */
	readonly prepare: (signal: AbortSignal) => Promise<void>;
	/** With the database open and migrated: puts in it what a first start needs. Returns lines for the end of the start. */
	readonly welcome: () => Promise<readonly string[]>;
	/** Takes lines for the operator. */
	readonly say: (line: string) => void;
}

type Undo = () => Promise<void>;

/**
 * Runs a newsroom until a signal, and stops it in order: the web process first, the database last. Returns the exit code:
 * 0 after a signal, 1 when a part of it ended by itself. What prevents a start is thrown as `StartProblem`.
 */
export async function launch(plan: LaunchPlan): Promise<number> {
	const undo: Undo[] = [];
	const force: (() => void)[] = [];
	const stop = listenForStop(() => endByForce(force));
	try {
		return await run(plan, stop, undo, force);
	} catch (error) {
		if (stop.signal.aborted) return 0;
		throw error;
	} finally {
		stop.request();
		for (const step of undo.reverse()) await step();
		stop.dispose();
	}
}

async function run(
	plan: LaunchPlan,
	stop: StopRequest,
	undo: Undo[],
	force: (() => void)[],
): Promise<number> {
	const { config, say } = plan;
	await openDataFolder(config.dataDir, config.databaseUrl === null);
	const lock = await takeLock(config.dataDir, config.appUrl);
	undo.push(lock.release);
	await checkWebPort(config.host, config.port, lock.wasStale);
	const database = await open(plan, stop, undo, force);
	const applied = await migrateDatabase(database.open, plan.migrations);
	if (applied.length > 0) say(`Brought the database to this version (${applied.length} steps).`);
	await plan.prepare(stop.signal);
	const server = toServerConfig(config, database.open);
	provideConfig(server);
	const lines = stop.signal.aborted ? [] : await plan.welcome();
	if (stop.signal.aborted) return 0;
	return serve(plan, server, lines, { stop, undo, force, databaseLost: database.lost });
}

interface Surroundings {
	readonly stop: StopRequest;
	readonly undo: Undo[];
	readonly force: (() => void)[];
	readonly databaseLost: Promise<void>;
}

async function serve(
	{ config, web: words, mode, say }: LaunchPlan,
	server: ServerConfig,
	lines: readonly string[],
	{ stop, undo, force, databaseLost }: Surroundings,
): Promise<number> {
	const web = startWebServer(words, webEnvironment(server, mode));
	undo.push(() => stopWeb(web, say));
	force.unshift(web.kill);
	await waitForAnswer(
		`${localAddress(config.host, config.port)}/api/health/live`,
		web,
		stop.signal,
	);
	if (!stop.signal.aborted)
		for (const line of [`Recoupe is ready at ${config.appUrl}`, ...lines]) say(line);
	const end = await Promise.race([
		stop.requested.then(() => null),
		web.ended.then((how) => `The web server ended by itself (${how}).`),
		databaseLost.then(() => "The database server could not be kept running."),
	]);
	if (end === null || stop.signal.aborted) return 0;
	say(`${end} Stopping.`);
	return 1;
}

interface WatchedDatabase {
	readonly open: OpenDatabase;
	/** Settles when the embedded server cannot be kept running; never for an external one. */
	readonly lost: Promise<void>;
}

async function open(
	{ config, say }: LaunchPlan,
	stop: StopRequest,
	undo: Undo[],
	force: (() => void)[],
): Promise<WatchedDatabase> {
	const opened = await openDatabase(config, say);
	let current = opened.embedded;
	if (current === null) return { open: opened, lost: new Promise(() => undefined) };
	undo.push(async () => current?.stop());
	force.push(() => {
		if (current !== null && isAlive(current.pid)) process.kill(current.pid, "SIGQUIT");
	});
	const lost = watchDatabase({
		server: current,
		restart: () => startEmbeddedServer({ dataDir: config.dataDir, say }),
		stopping: stop.signal,
		say,
		replaced: (server) => {
			current = server;
		},
	});
	return { open: opened, lost };
}

async function stopWeb(web: WebServer, say: (line: string) => void): Promise<void> {
	say("Stopping …");
	await web.stop();
}

function endByForce(force: readonly (() => void)[]): void {
	for (const end of force) end();
	process.exit(1);
}
