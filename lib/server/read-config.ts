import "server-only";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";

/** What the configuration has to know about the machine; everything that is not in the environment. */
export interface PlatformFacts {
	readonly platform: NodeJS.Platform;
	/** The numeric user id, or null where there is none (Windows). */
	readonly uid: number | null;
	/** The home folder, or null when the account has none. */
	readonly home: string | null;
	/** The folder that relative paths start from. */
	readonly folder: string;
	/** Reads a secret file named by a `*_FILE` variable; throws as `fs.readFileSync` does. */
	readonly readFile: (path: string) => string;
}

/** An environment as a process sees it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The first administrator of an unattended installation. */
export interface UnattendedSetup {
	readonly email: string;
	readonly password: string;
}

/** Whether articles may be fetched from addresses, and the hosts inside this network that they may be fetched from. */
export interface UrlImport {
	readonly isOn: boolean;
	/** As an address names them, in small letters: with a port that is not the usual. */
	readonly allowedHosts: readonly string[];
}

/** Everything that can be configured, validated; `null` where the program finds the value itself. */
export interface Config {
	readonly port: number;
	readonly host: string;
	/** The public address, an origin without a path. */
	readonly appUrl: string;
	/** An external PostgreSQL, or null for the embedded one. */
	readonly databaseUrl: string | null;
	/** The role that migrates an external PostgreSQL; `databaseUrl` when not separated. */
	readonly databaseMigrationUrl: string | null;
	readonly dataDir: string;
	/** Below how many free bytes at the data directory the newsroom is not ready. */
	readonly leastFreeBytes: number;
	/** The proxies whose word about their clients counts: addresses and ranges. */
	readonly trustedProxies: readonly string[];
	readonly urlImport: UrlImport;
	/** The hosts inside this network that events may be sent to. */
	readonly webhookHosts: readonly string[];
	/** Whether it is the demonstration. */
	readonly newsroom: Newsroom;
	readonly setup: UnattendedSetup | null;
	/** An override of the secret kept in the data directory. */
	readonly nextauthSecret: string | null;
}

/** One thing wrong with the configuration, never quoting a secret. */
export interface ConfigProblem {
	readonly name: string;
	readonly message: string;
	readonly example: string;
}

export type ConfigReading =
	| { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
	| {
			readonly ok: false;
			readonly problems: readonly ConfigProblem[];
			readonly warnings: readonly string[];
	  };

/** Which of the two newsrooms of an account is meant: its own, or the demonstration beside it. */
export type Newsroom = "main" | "demo";

/** Every variable that is read, with an example for messages; `secret` ones can also come from a file. */
export const variables = {
	PORT: { example: "PORT=3000", secret: false },
	HOST: { example: "HOST=127.0.0.1", secret: false },
	APP_URL: { example: "APP_URL=https://recoupe.example.org", secret: false },
	DATABASE_URL: {
		example: "DATABASE_URL=postgresql://recoupe:password@db.example.org:5432/recoupe",
		secret: true,
	},
	DATABASE_MIGRATION_URL: {
		example:
			"DATABASE_MIGRATION_URL=postgresql://recoupe_owner:password@db.example.org:5432/recoupe",
		secret: true,
	},
	RECOUPE_DATA_DIR: { example: "RECOUPE_DATA_DIR=/var/lib/recoupe", secret: false },
	RECOUPE_MIN_FREE_MB: { example: "RECOUPE_MIN_FREE_MB=1024", secret: false },
	RECOUPE_TRUSTED_PROXIES: { example: "RECOUPE_TRUSTED_PROXIES=127.0.0.1", secret: false },
	RECOUPE_URL_IMPORT: { example: "RECOUPE_URL_IMPORT=off", secret: false },
	RECOUPE_URL_IMPORT_ALLOWED_HOSTS: {
		example: "RECOUPE_URL_IMPORT_ALLOWED_HOSTS=cms.local,10.0.0.8:8080",
		secret: false,
	},
	RECOUPE_WEBHOOK_ALLOWED_HOSTS: {
		example: "RECOUPE_WEBHOOK_ALLOWED_HOSTS=cms.local,10.0.0.8:8080",
		secret: false,
	},
	RECOUPE_SETUP_EMAIL: { example: "RECOUPE_SETUP_EMAIL=desk@example.org", secret: false },
	RECOUPE_SETUP_PASSWORD: {
		example: "RECOUPE_SETUP_PASSWORD_FILE=/run/secrets/setup-password",
		secret: true,
	},
	NEXTAUTH_SECRET: { example: "NEXTAUTH_SECRET=$(openssl rand -base64 32)", secret: true },
	RECOUPE_URL: { example: "RECOUPE_URL=https://recoupe.example.org", secret: false },
	RECOUPE_TOKEN: { example: "RECOUPE_TOKEN_FILE=/home/me/.recoupe-token", secret: true },
} as const satisfies Record<string, { example: string; secret: boolean }>;

type VariableName = keyof typeof variables;

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Whether `host` can only be reached from this machine. */
export function isLoopback(host: string): boolean {
	return loopback.test(host);
}

/** Where a newsroom is kept when `RECOUPE_DATA_DIR` is not set; null when the account has no home folder. */
export function defaultDataDir(facts: PlatformFacts, newsroom: Newsroom): string | null {
	const name = newsroom === "demo" ? "recoupe-demo" : "recoupe";
	if (facts.uid === 0)
		return facts.platform === "darwin"
			? join("/Library/Application Support", name)
			: join("/var/lib", name);
	if (facts.home === null) return null;
	if (facts.platform === "darwin") return join(facts.home, "Library", "Application Support", name);
	if (facts.platform === "win32") return join(facts.home, "AppData", "Local", name);
	return join(facts.home, ".local", "share", name);
}

/** An address of http or https without a path, a query or a user. */
export const httpOrigin = z
	.url({ protocol: /^https?$/, error: "is not an http(s) address" })
	.transform((text) => new URL(text))
	.refine(
		(url) => url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "",
		{
			error: "must be an origin, without a path, a query or a user",
		},
	)
	.transform((url) => url.origin);

const databaseUrl = z
	.url({ protocol: /^postgres(ql)?$/, error: "is not a postgresql:// address" })
	.refine((text) => new URL(text).pathname.length > 1, {
		error: "names no database after the host",
	});

const portNumber = z
	.string()
	.regex(/^\d{1,5}$/, { error: "is not a whole number" })
	.transform(Number)
	.pipe(z.int().min(1, { error: "is below 1" }).max(65_535, { error: "is above 65535" }));

const megabytes = z
	.string()
	.regex(/^\d{1,9}$/, { error: "is not a whole number of megabytes" })
	.transform(Number);

/** Addresses and ranges, with commas between. */
const addresses = z
	.string()
	.transform((text) => text.split(",").map((one) => one.trim()))
	.refine((all) => all.every(isAddressOrRange), {
		error: "is not a list of addresses and ranges with commas between",
	});

function isAddressOrRange(text: string): boolean {
	const [address = "", bits, ...more] = text.split("/");
	const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
	const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
	return most > 0 && isRange && more.length === 0;
}

const hostName = z
	.string()
	.regex(/^[A-Za-z0-9.:_[\]-]+$/, { error: "is not a host name or an address" });

const onOrOff = z.enum(["on", "off"], { error: "is neither on nor off" });

const hostList = z
	.string()
	.transform((text) => text.split(",").map((host) => host.trim().toLowerCase()))
	.refine((hosts) => hosts.every((host) => URL.canParse(`http://${host}`) && isHost(host)), {
		error: "is not a list of hosts, each with or without a port, parted by commas",
	});

function isHost(text: string): boolean {
	const { host, pathname, username } = new URL(`http://${text}`);
	return host === text && pathname === "/" && username === "";
}

const signingSecret = z
	.string()
	.min(32, { error: "is shorter than 32 characters" })
	.refine((secret) => new Set(secret).size >= 10, {
		error: "repeats itself too much to be a secret",
	});

const setupPassword = z
	.string()
	.min(12, { error: "is shorter than 12 characters" })
	.max(1000, { error: "is longer than 1000 characters" });

/** Collects problems while the variables are read one by one, so that all are told at once. */
export class Reading {
	readonly problems: ConfigProblem[] = [];
	readonly #env: Environment;
	readonly #facts: PlatformFacts;

	constructor(env: Environment, facts: PlatformFacts) {
		this.#env = env;
		this.#facts = facts;
	}

	reject(name: VariableName, message: string): void {
		this.problems.push({ name, message, example: variables[name].example });
	}

	/** The raw value from the variable or from the file that `NAME_FILE` names; null when neither is set. */
	raw(name: VariableName): string | null {
		const direct = this.#env[name] || null;
		const file = variables[name].secret ? this.#env[`${name}_FILE`] || null : null;
		if (file === null) return direct;
		if (direct !== null) {
			this.reject(name, `is set twice, as ${name} and as ${name}_FILE; keep one`);
			return null;
		}
		return this.#fromFile(name, file);
	}

	/** The parsed value; null when it is not set or was rejected. */
	value<T>(name: VariableName, schema: z.ZodType<T, string>): T | null {
		const raw = this.raw(name);
		if (raw === null) return null;
		const parsed = schema.safeParse(raw);
		if (parsed.success) return parsed.data;
		this.reject(name, parsed.error.issues[0]?.message ?? "is not valid");
		return null;
	}

	#fromFile(name: VariableName, path: string): string | null {
		try {
			const text = this.#facts.readFile(path).replace(/\r?\n$/, "");
			if (text !== "") return text;
			this.reject(name, `is empty in the file that ${name}_FILE names (${path})`);
		} catch {
			this.reject(name, `cannot be read from the file that ${name}_FILE names (${path})`);
		}
		return null;
	}
}

function readSetup(reading: Reading): UnattendedSetup | null {
	const email = reading.value(
		"RECOUPE_SETUP_EMAIL",
		z.email({ error: "is not an e-mail address" }),
	);
	const before = reading.problems.length;
	const password = reading.value("RECOUPE_SETUP_PASSWORD", setupPassword);
	const refused = reading.problems.length > before;
	if (email !== null && password === null && !refused) {
		reading.reject(
			"RECOUPE_SETUP_PASSWORD",
			"is missing although RECOUPE_SETUP_EMAIL is set; set both or none",
		);
	}
	if (
		email === null &&
		password !== null &&
		!reading.problems.some((problem) => problem.name === "RECOUPE_SETUP_EMAIL")
	) {
		reading.reject(
			"RECOUPE_SETUP_EMAIL",
			"is missing although RECOUPE_SETUP_PASSWORD is set; set both or none",
		);
	}
	return email !== null && password !== null ? { email, password } : null;
}

/** Where the newsroom of this configuration listens. */
export function readListening(reading: Reading): Pick<Config, "port" | "host"> {
	const port = reading.value("PORT", portNumber) ?? 3000;
	return { port, host: reading.value("HOST", hostName) ?? "127.0.0.1" };
}

/** The address people use; while only this machine can reach it, it need not be set. */
export function readAppUrl(reading: Reading, host: string, port: number): string {
	const wasSet = reading.raw("APP_URL") !== null;
	const given = reading.value("APP_URL", httpOrigin);
	if (given !== null) return given;
	if (!wasSet && !isLoopback(host)) {
		reading.reject(
			"APP_URL",
			`is required because HOST (${host}) can be reached from other machines`,
		);
	}
	return `http://localhost:${port}`;
}

function readDatabase(reading: Reading): Pick<Config, "databaseUrl" | "databaseMigrationUrl"> {
	const url = reading.value("DATABASE_URL", databaseUrl);
	const migration = reading.value("DATABASE_MIGRATION_URL", databaseUrl);
	const named = reading.problems.some((problem) => problem.name === "DATABASE_URL");
	if (migration !== null && url === null && !named) {
		reading.reject("DATABASE_URL", "is missing although DATABASE_MIGRATION_URL is set");
	}
	return { databaseUrl: url, databaseMigrationUrl: migration ?? url };
}

function readDataDir(reading: Reading, facts: PlatformFacts, newsroom: Newsroom): string {
	const given = reading.raw("RECOUPE_DATA_DIR");
	if (given !== null) return resolve(facts.folder, given);
	const usual = defaultDataDir(facts, newsroom);
	if (usual === null)
		reading.reject("RECOUPE_DATA_DIR", "is required because this account has no home folder");
	return usual ?? facts.folder;
}

/** A warning for each variable that looks like one of ours and is none. */
export function unknownNames(env: Environment): string[] {
	const known = new Set<string>(
		Object.entries(variables).flatMap(([name, { secret }]) =>
			secret ? [name, `${name}_FILE`] : [name],
		),
	);
	return Object.keys(env)
		.filter((name) => name.startsWith("RECOUPE_") && !known.has(name))
		.sort()
		.map((name) => `${name} is not a setting of Recoupe and has no effect.`);
}

function openAddress(appUrl: string): string[] {
	const { protocol, hostname } = new URL(appUrl);
	if (protocol === "https:" || isLoopback(hostname)) return [];
	return [
		"APP_URL is plain http: passwords and sessions can be read on their way. Put a server that speaks https before Recoupe and name its address.",
	];
}

/**
 * Reads and validates the whole configuration. Empty variables count as not set. Every problem is found
 * in one pass; warnings name what is set but means nothing.
 */
export function readConfig(
	env: Environment,
	facts: PlatformFacts,
	newsroom: Newsroom = "main",
): ConfigReading {
	const reading = new Reading(env, facts);
	const { port, host } = readListening(reading);
	const config: Config = {
		port,
		host,
		appUrl: readAppUrl(reading, host, port),
		...readDatabase(reading),
		dataDir: readDataDir(reading, facts, newsroom),
		leastFreeBytes: (reading.value("RECOUPE_MIN_FREE_MB", megabytes) ?? 256) * 1024 * 1024,
		trustedProxies: reading.value("RECOUPE_TRUSTED_PROXIES", addresses) ?? [],
		urlImport: {
			isOn: reading.value("RECOUPE_URL_IMPORT", onOrOff) !== "off",
			allowedHosts: reading.value("RECOUPE_URL_IMPORT_ALLOWED_HOSTS", hostList) ?? [],
		},
		webhookHosts: reading.value("RECOUPE_WEBHOOK_ALLOWED_HOSTS", hostList) ?? [],
		newsroom,
		setup: readSetup(reading),
		nextauthSecret: reading.value("NEXTAUTH_SECRET", signingSecret),
	};
	const warnings = [...unknownNames(env), ...openAddress(config.appUrl)];
	if (reading.problems.length > 0) return { ok: false, problems: reading.problems, warnings };
	return { ok: true, config, warnings };
}

/** All problems as one message, each with an example of a good value. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
	const lines = problems.map(
		({ name, message, example }) => `  ${name} ${message}.\n      Example: ${example}`,
	);
	return `The configuration has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}:\n${lines.join("\n")}`;
}
