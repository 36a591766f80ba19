import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { withClient } from "./database-roles";
import { appendOnlyTables, grantApp } from "./grants";
import { loadEngine, type MigrationPlan, migrate } from "./migrate";
import { type ScratchServer, startScratchServer } from "./scratch-server";

let scratch: ScratchServer;
let folder = "";
let database = "";
let plan: MigrationPlan;
let count = 0;

beforeAll(async () => {
	scratch = await startScratchServer();
});
afterAll(() => scratch.stop());

beforeEach(async () => {
	count += 1;
	database = `migrated_${count}`;
	await withClient(scratch.ownerUrl, (client) => client.query(`CREATE DATABASE ${database}`));
	folder = await mkdtemp(join(tmpdir(), "recoupe-migrations-"));
	plan = {
		url: scratch.ownerUrlOf(database),
		migrationsDir: folder,
		schemaPath: join(folder, "schema.prisma"),
	};
	await writeFile(plan.schemaPath, 'datasource db {\n  provider = "postgresql"\n}\n');
	await writeFile(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, sql: string): Promise<void> {
	await mkdir(join(folder, name), { recursive: true });
	await writeFile(join(folder, name, "migration.sql"), sql);
}

function query(sql: string): Promise<pg.QueryResult["rows"]> {
	return withClient(plan.url, async (client) => (await client.query(sql)).rows);
}

const withTrigger = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TABLE "Event" ("id" INTEGER PRIMARY KEY);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'never; not once';
END;
$$;
CREATE TRIGGER "Event_final" BEFORE UPDATE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse();
-- the last line is a comment`;

describe("migrations", () => {
	test("apply functions and triggers in $$ as they are written, once", async () => {
		await write("0001_first", withTrigger);
		expect(await migrate(plan)).toEqual(["0001_first"]);
		expect(await migrate(plan)).toEqual([]);
		await query('INSERT INTO "Event" VALUES (1)');
		await expect(query('UPDATE "Event" SET id = 2')).rejects.toThrow("never; not once");
		const rows = await query(
			"SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations",
		);
		expect(rows).toEqual([{ migration_name: "0001_first", finished: true }]);
	});

	test("one engine serves a process that loads its modules again and again", async () => {
		for (let n = 1; n <= 4; n += 1) {
			await write(`000${n}_next`, `CREATE TABLE "t${n}" (id int);`);
			vi.resetModules();
			const again = await import("./migrate");
			expect(await again.migrate(plan)).toEqual([`000${n}_next`]);
			expect(again.loadEngine).not.toBe(loadEngine);
		}
	});

	test("MB-04 wait for each other when several instances start at once", async () => {
		await write("0001_first", withTrigger);
		const applied = await Promise.all([migrate(plan), migrate(plan), migrate(plan)]);
		expect(applied.flat()).toEqual(["0001_first"]);
	});

	test("MB-03 leave nothing of one that fails, name it, and can be repaired", async () => {
		await write("0001_first", withTrigger);
		await write("0002_second", "CREATE TABLE half (id int); CREATE NONSENSE;");
		await expect(migrate(plan)).rejects.toThrow(/migration 0002_second[\s\S]*syntax error/);
		expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
		await write("0002_second", "CREATE TABLE half (id int);");
		expect(await migrate(plan)).toEqual(["0002_second"]);
	});

	test("MB-03 take up one that was killed on its way", async () => {
		await write("0001_first", "CREATE TABLE one (id int);");
		await migrate(plan);
		await query(
			"INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count) VALUES ('k', 'x', '0002_second', now(), 0)",
		);
		await write("0002_second", "CREATE TABLE two (id int);");
		expect(await migrate(plan)).toEqual(["0002_second"]);
	});

	test("MB-05 refuse a database that a newer version has changed", async () => {
		await write("0001_first", "CREATE TABLE one (id int);");
		await write("0002_newer", "CREATE TABLE two (id int);");
		await migrate(plan);
		await rm(join(folder, "0002_newer"), { recursive: true });
		await expect(migrate(plan)).rejects.toThrow("does not know (0002_newer)");
	});
});

test("the application's role may only add to the log, and only read the migrations", async () => {
	const tables = [...appendOnlyTables, "Article"].map(
		(name) => `CREATE TABLE "${name}" (id serial PRIMARY KEY);`,
	);
	await write("0001_first", tables.join("\n"));
	await migrate(plan);
	await withClient(plan.url, (client) => client.query('GRANT ALL ON "Event" TO recoupe_app'));
	await withClient(plan.url, grantApp);
	await withClient(scratch.appUrl(database), async (app) => {
		for (const table of [...appendOnlyTables, "Article"])
			await app.query(`INSERT INTO "${table}" DEFAULT VALUES`);
		await app.query('UPDATE "Article" SET id = 5');
		await app.query('DELETE FROM "Article"');
		for (const table of appendOnlyTables) {
			for (const sql of [
				`UPDATE "${table}" SET id = 5`,
				`DELETE FROM "${table}"`,
				`TRUNCATE "${table}"`,
			]) {
				await expect(app.query(sql)).rejects.toThrow("permission denied");
			}
		}
		await app.query("SELECT * FROM _prisma_migrations");
		await expect(app.query("DELETE FROM _prisma_migrations")).rejects.toThrow("permission denied");
	});
});
