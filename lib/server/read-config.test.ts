import { describe, expect, test } from "vitest";
import {
	type ConfigReading,
	describeProblems,
	type Environment,
	type PlatformFacts,
	readConfig,
} from "./read-config";

const files: Readonly<Record<string, string>> = {
	"/run/secret": `${"x".repeat(8)}abcdefghijklmnopqrstuvwxyz0123\n`,
	"/run/empty": "\n",
};

const facts: PlatformFacts = {
	platform: "linux",
	uid: 1000,
	home: "/home/rim",
	folder: "/srv/recoupe",
	readFile: (path) => {
		const text = files[path];
		if (text === undefined) throw new Error("ENOENT");
		return text;
	},
};

const secret = "correct-horse-battery-staple-42-times";

function problemsOf(env: Environment, more: Partial<PlatformFacts> = {}): string[] {
	const reading = readConfig(env, { ...facts, ...more });
	return reading.ok ? [] : reading.problems.map(({ name, message }) => `${name} ${message}`);
}

function configOf(
	env: Environment,
	more: Partial<PlatformFacts> = {},
	newsroom: "main" | "demo" = "main",
) {
	const reading: ConfigReading = readConfig(env, { ...facts, ...more }, newsroom);
	if (!reading.ok) throw new Error(describeProblems(reading.problems));
	return reading.config;
}

describe("SC-02 configuration", () => {
	test("has a value for everything when nothing is set", () => {
		expect(configOf({})).toEqual({
			port: 3000,
			host: "127.0.0.1",
			appUrl: "http://localhost:3000",
			databaseUrl: null,
			databaseMigrationUrl: null,
			dataDir: "/home/rim/.local/share/recoupe",
			leastFreeBytes: 268_435_456,
			trustedProxies: [],
			urlImport: { isOn: true, allowedHosts: [] },
			webhookHosts: [],
			setup: null,
			newsroom: "main",
			nextauthSecret: null,
		});
	});

	test("AU-25: takes the proxies that are trusted, none where none is named", () => {
		expect(configOf({}).trustedProxies).toEqual([]);
		const proxies = "127.0.0.1, 10.0.0.0/8,fd00::/8";
		expect(configOf({ RECOUPE_TRUSTED_PROXIES: proxies }).trustedProxies).toEqual([
			"127.0.0.1",
			"10.0.0.0/8",
			"fd00::/8",
		]);
		for (const wrong of ["all", "10.0.0.0/33", "10.0.0.1/8/8", "127.0.0.1,", "::1/x"])
			expect(readConfig({ RECOUPE_TRUSTED_PROXIES: wrong }, facts)).toMatchObject({
				ok: false,
				problems: [{ name: "RECOUPE_TRUSTED_PROXIES" }],
			});
	});

	test("takes the room that must be free in megabytes, none at all included", () => {
		expect(configOf({ RECOUPE_MIN_FREE_MB: "1024" }).leastFreeBytes).toBe(1024 ** 3);
		expect(configOf({ RECOUPE_MIN_FREE_MB: "0" }).leastFreeBytes).toBe(0);
		expect(readConfig({ RECOUPE_MIN_FREE_MB: "1 GB" }, facts)).toMatchObject({
			ok: false,
			problems: [{ name: "RECOUPE_MIN_FREE_MB" }],
		});
	});

	test("SS-15 SS-12: fetches no pages when told so, and from hosts inside only by name", () => {
		const env = {
			RECOUPE_URL_IMPORT: "off",
			RECOUPE_URL_IMPORT_ALLOWED_HOSTS: "CMS.local, 10.0.0.8:8080",
		};
		const allowedHosts = ["cms.local", "10.0.0.8:8080"];
		expect(configOf(env).urlImport).toEqual({ isOn: false, allowedHosts });
		for (const list of ["http://cms.local", "cms.local/x", "a@b", "*.local, ,"])
			expect(problemsOf({ RECOUPE_URL_IMPORT_ALLOWED_HOSTS: list }), list).toHaveLength(1);
		expect(problemsOf({ RECOUPE_URL_IMPORT: "no" })).toHaveLength(1);
	});

	test("tells all problems at once, each with an example, and quotes no secret", () => {
		const env = {
			PORT: "70000",
			HOST: "0.0.0.0",
			DATABASE_URL: "mysql://root:hunter2@db/recoupe",
			NEXTAUTH_SECRET: "secret",
			RECOUPE_SETUP_EMAIL: "desk",
			RECOUPE_SETUP_PASSWORD: "hunter2",
		};
		const reading = readConfig(env, facts);
		const words = reading.ok ? "" : describeProblems(reading.problems);
		for (const name of [
			"PORT",
			"APP_URL",
			"DATABASE_URL",
			"NEXTAUTH_SECRET",
			"RECOUPE_SETUP_EMAIL",
			"RECOUPE_SETUP_PASSWORD",
		]) {
			expect(words).toMatch(new RegExp(`^  ${name} .*\\n +Example: ${name}`, "m"));
		}
		expect(words).not.toContain("hunter2");
		expect(problemsOf(env)).toHaveLength(6);
	});

	test.each([
		[{ PORT: "http" }, "PORT is not a whole number"],
		[{ PORT: "0" }, "PORT is below 1"],
		[{ HOST: "a b" }, "HOST is not a host name or an address"],
		[{ APP_URL: "recoupe.example.org" }, "APP_URL is not an http(s) address"],
		[
			{ APP_URL: "https://example.org/desk" },
			"APP_URL must be an origin, without a path, a query or a user",
		],
		[
			{ DATABASE_URL: "postgresql://db.example.org" },
			"DATABASE_URL names no database after the host",
		],
		[{ NEXTAUTH_SECRET: "a".repeat(64) }, "NEXTAUTH_SECRET repeats itself too much to be a secret"],
		[
			{ DATABASE_MIGRATION_URL: "postgresql://o@db/r" },
			"DATABASE_URL is missing although DATABASE_MIGRATION_URL is set",
		],
		[
			{ RECOUPE_SETUP_EMAIL: "desk@example.org" },
			"RECOUPE_SETUP_PASSWORD is missing although RECOUPE_SETUP_EMAIL is set; set both or none",
		],
		[
			{ RECOUPE_SETUP_PASSWORD: secret },
			"RECOUPE_SETUP_EMAIL is missing although RECOUPE_SETUP_PASSWORD is set; set both or none",
		],
	])("refuses %o", (env, problem) => {
		expect(problemsOf(env)).toEqual([problem]);
	});

	test("wants APP_URL as soon as other machines can reach it", () => {
		expect(problemsOf({ HOST: "0.0.0.0" })).toEqual([
			"APP_URL is required because HOST (0.0.0.0) can be reached from other machines",
		]);
		expect(configOf({ HOST: "0.0.0.0", APP_URL: "https://recoupe.example.org/" }).appUrl).toBe(
			"https://recoupe.example.org",
		);
		expect(configOf({ HOST: "::1", PORT: "4000" }).appUrl).toBe("http://localhost:4000");
	});

	test("takes secrets from files, but not from both places", () => {
		expect(configOf({ NEXTAUTH_SECRET_FILE: "/run/secret" }).nextauthSecret).toBe(
			files["/run/secret"]?.trim(),
		);
		expect(problemsOf({ NEXTAUTH_SECRET_FILE: "/run/secret", NEXTAUTH_SECRET: secret })).toEqual([
			"NEXTAUTH_SECRET is set twice, as NEXTAUTH_SECRET and as NEXTAUTH_SECRET_FILE; keep one",
		]);
		expect(problemsOf({ DATABASE_URL_FILE: "/run/none" })).toEqual([
			"DATABASE_URL cannot be read from the file that DATABASE_URL_FILE names (/run/none)",
		]);
		expect(problemsOf({ NEXTAUTH_SECRET_FILE: "/run/empty" })[0]).toContain("is empty in the file");
	});

	test("warns of RECOUPE_ names that mean nothing, and takes empty ones as not set", () => {
		const reading = readConfig({ RECOUPE_DATADIR: "/x", RECOUPE_DATA_DIR: "", PORT: "" }, facts);
		expect(reading).toMatchObject({ ok: true, config: { port: 3000 } });
		expect(reading.warnings).toEqual([
			"RECOUPE_DATADIR is not a setting of Recoupe and has no effect.",
		]);
	});

	test("migrates by the application's role when no other is named", () => {
		const url = "postgresql://recoupe:pw@db.example.org/recoupe";
		expect(configOf({ DATABASE_URL: url }).databaseMigrationUrl).toBe(url);
	});
});

describe("the data directory", () => {
	test.each([
		["linux", 1000, "/home/rim", "/home/rim/.local/share/recoupe"],
		["linux", 0, "/root", "/var/lib/recoupe"],
		["darwin", 501, "/Users/rim", "/Users/rim/Library/Application Support/recoupe"],
	] as const)("on %s for uid %i is of that platform", (platform, uid, home, expected) => {
		expect(configOf({}, { platform, uid, home }).dataDir).toBe(expected);
		expect(configOf({}, { platform, uid, home }, "demo").dataDir).toBe(`${expected}-demo`);
	});

	test("CR-13 has to be named where there is no home", () => {
		expect(problemsOf({}, { home: null })).toEqual([
			"RECOUPE_DATA_DIR is required because this account has no home folder",
		]);
		expect(configOf({ RECOUPE_DATA_DIR: "news" }, { home: null }).dataDir).toBe(
			"/srv/recoupe/news",
		);
	});
});

describe("AU-32: an address in plain http", () => {
	test.each([
		["http://desk.example.org", 1],
		["http://192.168.1.4:3000", 1],
		["https://desk.example.org", 0],
		["http://localhost:3000", 0],
		["http://127.0.0.1:3000", 0],
		["http://[::1]:3000", 0],
	])("%s brings %i warnings", (address, count) => {
		expect(readConfig({ APP_URL: address }, facts).warnings).toHaveLength(count);
	});
});
