import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { test as base, inject } from "vitest";
import { createStore, type Store } from "@/lib/server/store/client";
import { inDatabase } from "./database-address";

/** A migrated, empty database that nothing else uses. */
export interface TestDatabase {
	/** Its address for the application's role, which owns nothing: what the code under test gets. */
	readonly url: string;
	/** Its address for the role that owns the tables. */
	readonly ownerUrl: string;
	/** The store on `url`, as production opens it. */
	readonly store: Store;
	/** A connection as owner: for attacks by SQL that go round the application, and for looking. */
	readonly owner: pg.Client;
	/** A connection as the application: for what that role must be refused. */
	readonly app: pg.Client;
	/** Ends the connections and removes the database. */
	readonly drop: () => Promise<void>;
}

/** Clones a template, the migrated and empty one unless told (tens of milliseconds). Whoever calls it calls `drop`. */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
	const server = inject("testServer");
	const name = `test_${randomUUID().replaceAll("-", "")}`;
	const maintenanceUrl = inDatabase(server.ownerUrl, "postgres");
	await once(maintenanceUrl, `CREATE DATABASE "${name}" TEMPLATE "${template ?? server.template}"`);
	const url = inDatabase(server.appUrl, name);
	const ownerUrl = inDatabase(server.ownerUrl, name);
	const owner = await connect(ownerUrl);
	const app = await connect(url);
	const store = createStore(url);
	const drop = async (): Promise<void> => {
		await Promise.all([owner.end(), app.end(), store.$disconnect()]);
		await remove(maintenanceUrl, name);
	};
	return { url, ownerUrl, store, owner, app, drop };
}

/**
 * The name of a template that is like the migrated one but filled; `fill` is called by the first of all files that
 * ask for this template, the others wait for it.
 */
export async function filledTemplate(
	suffix: string,
	fill: (appUrl: string) => Promise<void>,
): Promise<string> {
	const server = inject("testServer");
	const name = `${server.template}${suffix}`;
	const maintenance = await connect(inDatabase(server.ownerUrl, "postgres"));
	try {
		await maintenance.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
		const { rowCount } = await maintenance.query("SELECT FROM pg_database WHERE datname = $1", [
			name,
		]);
		if (rowCount === 0) {
			const filling = `${name}_filling`;
			await maintenance.query(`DROP DATABASE IF EXISTS "${filling}" WITH (FORCE)`);
			await maintenance.query(`CREATE DATABASE "${filling}" TEMPLATE "${server.template}"`);
			await fill(inDatabase(server.appUrl, filling));
			await maintenance.query(`ALTER DATABASE "${filling}" RENAME TO "${name}"`);
		}
		return name;
	} finally {
		await maintenance.end();
	}
}

/**
 * vitest's `test` with `database`, one for all tests of a file: tests of one file make their own rows
 * and look at no others.
 */
export const test = base.extend<{ database: TestDatabase }>({
	database: [
		// biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from the pattern
		async ({}, use) => {
			const database = await createTestDatabase();
			await use(database);
			await database.drop();
		},
		{ scope: "file" },
	],
});

async function connect(connectionString: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString });
	await client.connect();
	return client;
}

/**
 * Removes a database with whoever is still connected to it. The server's own vacuum may be at work there, which only a
 * superuser may end by force: it is done soon.
 */
async function remove(maintenanceUrl: string, name: string): Promise<void> {
	for (let tries = 0; ; tries += 1) {
		try {
			return await once(maintenanceUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
		} catch (error) {
			const isVacuumed = error instanceof pg.DatabaseError && error.code === "42501";
			if (!isVacuumed || tries === 100) throw error;
			await sleep(250);
		}
	}
}

async function once(url: string, sql: string): Promise<void> {
	const client = await connect(url);
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}
