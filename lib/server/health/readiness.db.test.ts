import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect } from "vitest";
import { livenessSchema, readinessSchema } from "@/lib/domain/health";
import { config, provideConfig } from "@/lib/server/config";
import { startScratchServer } from "@/lib/server/postgres/scratch-server";
import { closeDatabase } from "@/lib/server/store/client";
import { test, testConfig } from "@/lib/testing/newsroom";
import { respondLive, respondReady } from "./respond-health";

const left: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const end of left.splice(0).reverse()) await end();
});

async function ready() {
	const response = await respondReady();
	const text = await response.text();
	expect(text).not.toContain(tmpdir());
	expect(text).not.toMatch(/postgres(?:ql)?:\/\/|password|secret|127\.0\.0\.1/);
	const found = readinessSchema.parse(JSON.parse(text));
	return { status: response.status, found, failing: found.checks.filter(({ holds }) => !holds) };
}

test("a newsroom with everything it needs is ready", async ({ newsroom }) => {
	provideConfig(testConfig(newsroom.database.url));
	const { status, found, failing } = await ready();
	expect(status).toBe(200);
	expect(failing).toEqual([]);
	expect(found).toMatchObject({ status: "ready", workers: [] });
	expect(found.version).toMatch(/^\d+\.\d+\.\d+/);
	expect(found.checks.map(({ name }) => name)).toEqual(["database", "migrations", "disk"]);
});

test("a database that was stopped makes it not ready, and live all the same", async ({
	newsroom,
}) => {
	const server = await startScratchServer();
	left.push(() => useDatabase(newsroom.database.url));
	await useDatabase(server.appUrl("postgres"));
	expect((await ready()).failing.map(({ name }) => name)).not.toContain("database");
	await server.stop();
	const { status, failing } = await ready();
	expect(status).toBe(503);
	expect(failing).toEqual([
		{ name: "database", holds: false, reason: "the database does not answer" },
		{ name: "migrations", holds: false, reason: "the database does not answer" },
	]);
	const live = respondLive();
	expect(live.status).toBe(200);
	expect(livenessSchema.parse(await live.json())).toEqual({ status: "live" });
}, 60_000);

test("a database that takes a connection and says nothing is given up in time, once for all who ask", async ({
	newsroom,
}) => {
	const sockets: { destroy: () => void }[] = [];
	const silent = createServer((socket) => sockets.push(socket));
	await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
	left.push(() => useDatabase(newsroom.database.url));
	left.push(async () => {
		for (const socket of sockets) socket.destroy();
		await new Promise((resolve) => silent.close(resolve));
	});
	const address = silent.address();
	const port = typeof address === "object" ? address?.port : null;
	await useDatabase(`postgresql://a:b@127.0.0.1:${port}/c`);
	const started = Date.now();
	const answers = await Promise.all(Array.from({ length: 20 }, ready));
	expect(Date.now() - started).toBeLessThan(9000);
	expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
	expect(answers[0]?.failing[0]?.reason).toBe("it was not found out in time");
	// One for each question to the database.
	expect(sockets.length).toBeLessThanOrEqual(2);
}, 60_000);

test("a migration that is pending, or of another version, makes it not ready", async ({
	newsroom,
}) => {
	provideConfig(testConfig(newsroom.database.url));
	const { owner } = newsroom.database;
	await owner.query(
		`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" =
			(SELECT max("migration_name") FROM "_prisma_migrations")`,
	);
	const pending = await ready();
	await owner.query(`UPDATE "_prisma_migrations" SET "finished_at" = now()`);
	expect(pending.status).toBe(503);
	expect(pending.failing).toMatchObject([
		{ name: "migrations", reason: "the database lacks migrations of this version (1)" },
	]);
	const migrationsDir = await mkdtemp(join(tmpdir(), "recoupe-migrations-"));
	left.push(() => rm(migrationsDir, { recursive: true }));
	provideConfig({ ...config(), migrationsDir });
	expect((await ready()).failing[0]?.reason).toMatch(/^the database has migrations of another/);
	await mkdir(join(migrationsDir, "20990101000000_later"));
	expect((await ready()).failing).toMatchObject([
		{ name: "migrations", reason: "the database lacks migrations of this version (1)" },
	]);
});

test("too little room where the newsroom is kept makes it not ready, and so does none to look at", async ({
	newsroom,
}) => {
	const usual = testConfig(newsroom.database.url);
	left.push(async () => provideConfig(usual));
	provideConfig({ ...usual, leastFreeBytes: 2 ** 60 });
	const { status, failing } = await ready();
	expect(status).toBe(503);
	expect(failing).toEqual([
		{ name: "disk", holds: false, reason: expect.stringMatching(/^less than \d+ MB are free/) },
	]);
	provideConfig({ ...usual, dataDir: join(tmpdir(), "recoupe-is-not-here") });
	expect((await ready()).failing).toMatchObject([
		{ name: "disk", reason: "it could not be found out; the log says why" },
	]);
});

async function useDatabase(url: string): Promise<void> {
	await closeDatabase();
	provideConfig(testConfig(url));
}
