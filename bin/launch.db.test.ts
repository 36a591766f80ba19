import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { embeddedUrl, withClient } from "@/lib/server/postgres/database-roles";
import { freePort } from "@/lib/server/postgres/free-port";
import { readPostmasterFile } from "@/lib/server/postgres/postmaster";
import { isAlive, waitUntilGone } from "@/lib/server/postgres/process-facts";
import { openSecrets } from "@/lib/server/postgres/stored-secrets";
import {
	endLaunched,
	type LaunchedNewsroom,
	launchNewsroom,
	temporaryNewsroom,
} from "@/lib/testing/launched-newsroom";

type Place = Awaited<ReturnType<typeof temporaryNewsroom>>;
const places: Place[] = [];

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

afterEach(async () => {
	await endLaunched();
	for (const place of places.splice(0)) await place.remove();
});

async function newPlace(): Promise<Place> {
	const place = await temporaryNewsroom();
	places.push(place);
	return place;
}

async function databasePid(place: Place): Promise<number> {
	return (await readPostmasterFile(join(place.dataDir, "postgres")))?.pid ?? 0;
}

async function ask(newsroom: LaunchedNewsroom, path = "/"): Promise<string> {
	return (await fetch(`http://127.0.0.1:${newsroom.port}${path}`)).text();
}

/** Runs SQL in the newsroom's database as the role that owns it. */
async function sql<T extends object>(place: Place, text: string): Promise<T[]> {
	const port = (await readPostmasterFile(join(place.dataDir, "postgres")))?.port ?? 0;
	const url = embeddedUrl("owner", port, await openSecrets(place.dataDir));
	return withClient(url, async (client) => (await client.query<T>(text)).rows);
}

async function start(
	place: Place,
	more: Partial<Parameters<typeof launchNewsroom>[0]> = {},
): Promise<LaunchedNewsroom> {
	const newsroom = await launchNewsroom({ ...place, ...more });
	await newsroom.ready;
	return newsroom;
}

describe("a start", () => {
	test("SC-01 gives the web process the application's role and secrets, and none of the others", async () => {
		const place = await newPlace();
		const newsroom = await start(place);
		const secrets = await openSecrets(place.dataDir);
		const words = await ask(newsroom, "/environment");
		expect(JSON.parse(words)).toMatchObject({
			NEXTAUTH_SECRET: secrets.nextauthSecret,
			NEXTAUTH_URL: `http://localhost:${newsroom.port}`,
			DATABASE_URL: expect.stringContaining("recoupe_app"),
		});
		expect(words).not.toContain(secrets.ownerPassword);
		expect(words).not.toContain(secrets.adminPassword);
		const { version, ...made } = secrets;
		expect(version).toBe(1);
		for (const secret of Object.values(made)) expect(newsroom.output()).not.toContain(secret);
		expect((await stat(join(place.dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
	});

	test("CR-13 makes a UTF-8 database with an empty environment", async () => {
		const place = await newPlace();
		await start(place, { env: { TZ: "Antarctica/Troll", LC_ALL: "C" } });
		const [row] = await sql<{ encoding: string; locale: string; zone: string }>(
			place,
			"SELECT pg_encoding_to_char(encoding) AS encoding, datlocale AS locale, current_setting('timezone') AS zone FROM pg_database WHERE datname = 'recoupe'",
		);
		expect(row).toEqual({ encoding: "UTF8", locale: "C.UTF-8", zone: "UTC" });
	});

	test("CR-08 with the web port taken says so, names a way out and leaves nothing behind", async () => {
		const place = await newPlace();
		const port = await freePort();
		const stranger = createServer().listen(port, "127.0.0.1");
		const newsroom = await launchNewsroom({ ...place, port });
		expect(await newsroom.ended).toBe(1);
		expect(newsroom.output()).toMatch(new RegExp(`Port ${port} .* is taken.*PORT=\\d+`));
		expect(await readdir(place.dataDir)).toEqual([]);
		stranger.close();
	});
});

describe("CR-06 two launchers on one data directory", () => {
	async function startTwo(place: Place): Promise<void> {
		const both = await Promise.all([launchNewsroom(place), launchNewsroom(place)]);
		const [winner, loser] = await Promise.race([
			both[0].ended.then(() => [both[1], both[0]] as const),
			both[1].ended.then(() => [both[0], both[1]] as const),
		]);
		expect(await loser.ended).toBe(1);
		expect(loser.output()).toContain(
			`already running as pid ${winner.pid} at http://localhost:${winner.port}`,
		);
		await winner.ready;
		expect(await ask(winner)).toMatch(/^\d+$/);
		winner.signal("SIGTERM");
		expect(await winner.ended).toBe(0);
	}

	test("one serves and the other is told, on a fresh directory and on an existing one", async () => {
		const place = await newPlace();
		await startTwo(place);
		await startTwo(place);
	});
});

describe("CR-03 after kill -9 of the launcher", () => {
	test("the next start serves on the same port with the same rows, and nothing of the old run is left", async () => {
		const place = await newPlace();
		const first = await start(place);
		await sql(place, 'INSERT INTO "Event" VALUES (1)');
		const orphan = await databasePid(place);
		const web = Number(await ask(first));
		first.signal("SIGKILL");
		await first.ended;
		expect(isAlive(orphan)).toBe(true);
		const second = await start(place, { port: first.port });
		expect(second.output()).toContain(`Stopped a database server (pid ${orphan})`);
		expect(isAlive(orphan)).toBe(false);
		expect(isAlive(web)).toBe(false);
		expect(await sql(place, 'SELECT id FROM "Event"')).toEqual([{ id: 1 }]);
	});

	test("the web process ends by itself", async () => {
		const place = await newPlace();
		const newsroom = await start(place, { stubborn: true });
		const web = Number(await ask(newsroom));
		newsroom.signal("SIGKILL");
		expect(await waitUntilGone(web, 5000)).toBe(true);
		process.kill(await databasePid(place), "SIGINT");
	});
});

describe("CR-04 a process of a stranger under a recorded pid", () => {
	test("does not keep the lock or the database from being taken", async () => {
		const place = await newPlace();
		const first = await start(place);
		const orphan = await databasePid(place);
		first.signal("SIGKILL");
		process.kill(orphan, "SIGKILL");
		await first.ended;
		await reassign(join(place.dataDir, "recoupe.lock"), String(first.pid), String(process.pid));
		await reassign(
			join(place.dataDir, "postgres", "postmaster.pid"),
			String(orphan),
			String(process.pid),
		);
		const second = await start(place);
		expect(second.output()).toContain("is not a database server of this folder");
	});

	async function reassign(path: string, from: string, to: string): Promise<void> {
		await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
	}
});

describe("CR-05 killed while the database is made", () => {
	test.each([500, 900])("after %i ms: the next start begins from scratch", async (delay) => {
		const place = await newPlace();
		const first = await launchNewsroom(place);
		await sleep(delay);
		first.signal("SIGKILL");
		await first.ended;
		const second = await start(place);
		expect(await sql(place, 'SELECT count(*)::int AS n FROM "Event"')).toEqual([{ n: 0 }]);
		const left = (await readdir(place.dataDir)).filter((name) => name.includes("unfinished"));
		expect(left).toEqual([]);
		second.signal("SIGTERM");
		expect(await second.ended).toBe(0);
	});
});

describe("CR-18 stopping", () => {
	test.each([false, true])(
		"Ctrl-C ends the web process, then the database, within 10 s (stubborn: %s)",
		async (stubborn) => {
			const place = await newPlace();
			const newsroom = await start(place, { stubborn });
			const [web, database] = [Number(await ask(newsroom)), await databasePid(place)];
			const since = Date.now();
			process.kill(-newsroom.pid, "SIGINT");
			expect(await newsroom.ended).toBe(0);
			expect(Date.now() - since).toBeLessThan(10_000);
			expect([web, database].map(isAlive)).toEqual([false, false]);
			const log = await readFile(join(place.dataDir, "postgres.log"), "utf8");
			expect(log).toMatch(/received fast shutdown request[\s\S]*database system is shut down\s*$/);
			expect(await readdir(place.dataDir)).not.toContain("recoupe.lock");
		},
	);

	test("a second Ctrl-C forces the end", async () => {
		const place = await newPlace();
		const newsroom = await start(place, { stubborn: true });
		const [web, database] = [Number(await ask(newsroom)), await databasePid(place)];
		newsroom.signal("SIGINT");
		await sleep(1200);
		newsroom.signal("SIGINT");
		expect(await newsroom.ended).toBe(1);
		expect(await waitUntilGone(web, 2000)).toBe(true);
		expect(await waitUntilGone(database, 2000)).toBe(true);
	});

	test("the end of the web process ends everything with exit code 1", async () => {
		const place = await newPlace();
		const newsroom = await start(place);
		const database = await databasePid(place);
		await ask(newsroom, "/die").catch(() => undefined);
		expect(await newsroom.ended).toBe(1);
		expect(newsroom.output()).toContain("The web server ended by itself (exit code 3)");
		expect(isAlive(database)).toBe(false);
	});
});

test("CR-02 a database server that is killed is started again at the same address", async () => {
	const place = await newPlace();
	const newsroom = await start(place);
	await sql(place, 'INSERT INTO "Event" VALUES (7)');
	const before = await readPostmasterFile(join(place.dataDir, "postgres"));
	process.kill(before?.pid ?? 0, "SIGKILL");
	await expect
		.poll(async () => (await readPostmasterFile(join(place.dataDir, "postgres")))?.pid, {
			timeout: 10_000,
		})
		.not.toBe(before?.pid);
	await expect
		.poll(() => sql(place, 'SELECT id FROM "Event"').catch(() => null), { timeout: 10_000 })
		.toEqual([{ id: 7 }]);
	expect((await readPostmasterFile(join(place.dataDir, "postgres")))?.port).toBe(before?.port);
	expect(await ask(newsroom)).toMatch(/^\d+$/);
});
