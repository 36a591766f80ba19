import "server-only";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import {
	type ConfigReading,
	describeProblems,
	type Newsroom,
	type PlatformFacts,
	readConfig,
	type UrlImport,
	variables,
} from "./read-config";

/** What a running server process needs; nothing in it is left open. */
export interface ServerConfig {
	readonly appUrl: string;
	readonly databaseUrl: string;
	readonly nextauthSecret: string;
	/** Whether the page that shows every part and state is served: in the demo and in development. */
	readonly specimen: boolean;
	/** Where the newsroom is kept. */
	readonly dataDir: string;
	/** The migrations that the database of this version has, one folder each. */
	readonly migrationsDir: string;
	/** How many bytes must be free where the newsroom is kept. */
	readonly leastFreeBytes: number;
	/** The proxies whose word about their clients counts: addresses and ranges. */
	readonly trustedProxies: readonly string[];
	readonly urlImport: UrlImport;
	/** The hosts inside this network that events may be sent to. */
	readonly webhookHosts: readonly string[];
}

/** Whether this is a development server, as the framework decided when it started or built. */
export function isDevelopment(): boolean {
	return process.env.NODE_ENV === "development";
}

/** Whether browsers reach this server by https. */
export function isServedOverTls(): boolean {
	return config().appUrl.startsWith("https:");
}

/** The facts of the machine this process runs on. */
export function platformFacts(): PlatformFacts {
	return {
		platform: process.platform,
		uid: process.getuid?.() ?? null,
		home: findHome(),
		folder: process.cwd(),
		readFile: (path) => readFileSync(path, "utf8"),
	};
}

function findHome(): string | null {
	try {
		return homedir() || null;
	} catch {
		return null;
	}
}

/** The configuration of this very process. */
export function readOwnConfig(newsroom: Newsroom = "main"): ConfigReading {
	return readConfig(process.env, platformFacts(), newsroom);
}

/** Whether an npm script started this process. A shell stands between the two then, and passes no signal on. */
export function startedByNpm(): boolean {
	return process.env.npm_lifecycle_event !== undefined;
}

/**
 * The environment of the web process: what this process has, with the values it needs and without the
 * secrets it does not.
 */
export function webEnvironment(
	server: ServerConfig,
	mode: "production" | "development",
): NodeJS.ProcessEnv {
	const hidden = new Set(["RECOUPE_SETUP_EMAIL", "DATABASE_MIGRATION_URL"]);
	for (const [name, { secret }] of Object.entries(variables)) {
		if (secret) hidden.add(name).add(`${name}_FILE`);
	}
	const kept = Object.entries(process.env).filter(([name]) => !hidden.has(name));
	return {
		...Object.fromEntries(kept),
		NODE_ENV: mode,
		DATABASE_URL: server.databaseUrl,
		NEXTAUTH_SECRET: server.nextauthSecret,
		NEXTAUTH_URL: server.appUrl,
		APP_URL: server.appUrl,
		RECOUPE_SPECIMEN: server.specimen ? "on" : "off",
		RECOUPE_DATA_DIR: server.dataDir,
		NEXT_TELEMETRY_DISABLED: "1",
	};
}

/** The environment of a build step: nothing in it can be configured by, or leak into, the result. */
export function buildEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !isOurs(name));
	return {
		...Object.fromEntries(kept),
		NODE_ENV: "production",
		NEXT_TELEMETRY_DISABLED: "1",
		...extra,
	};
}

function isOurs(name: string): boolean {
	return (
		name in variables || name.startsWith("RECOUPE_") || name.replace(/_FILE$/, "") in variables
	);
}

/** The environment of the embedded database: only what a program needs to find its libraries. */
export function databaseEnvironment(libraries: string): NodeJS.ProcessEnv {
	return {
		NODE_ENV: "production",
		PATH: process.env.PATH ?? "",
		...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
		LD_LIBRARY_PATH: libraries,
		DYLD_LIBRARY_PATH: libraries,
		LC_ALL: "C",
		TZ: "UTC",
	};
}

let cached: ServerConfig | null = null;

/** Sets what `config()` answers in this process; for commands and tests that open the database themselves. */
export function provideConfig(server: ServerConfig): void {
	cached = server;
}

/**
 * The configuration of a running server process, read at the first call. Throws with every problem
 * listed when the process was not started by `recoupe start` and lacks a value.
 */
export function config(): ServerConfig {
	cached ??= readServerConfig();
	return cached;
}

function readServerConfig(): ServerConfig {
	const reading = readOwnConfig();
	if (!reading.ok) throw new Error(describeProblems(reading.problems));
	const { appUrl, databaseUrl: url, nextauthSecret, ...rest } = reading.config;
	const { dataDir, leastFreeBytes, trustedProxies, urlImport, webhookHosts } = rest;
	if (url === null || nextauthSecret === null) {
		throw new Error(
			"DATABASE_URL and NEXTAUTH_SECRET are not set. Start the server by `npx recoupe start`.",
		);
	}
	const specimen = process.env.RECOUPE_SPECIMEN === "on";
	const migrationsDir = join(process.cwd(), "prisma", "migrations");
	return {
		...{ appUrl, databaseUrl: url, nextauthSecret, specimen },
		...{ dataDir, migrationsDir, leastFreeBytes, trustedProxies, urlImport, webhookHosts },
	};
}
