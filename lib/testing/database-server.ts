import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { grantApp } from "@/lib/server/postgres/grants";
import { migrate } from "@/lib/server/postgres/migrate";
import { startScratchServer } from "@/lib/server/postgres/scratch-server";
import { inDatabase } from "./database-address";

/** Where test files find the server: addresses of the template, from which each clones its own database. */
export interface TestServer {
	/** The template's address for the role that owns the tables and may create databases. */
	readonly ownerUrl: string;
	/** The template's address for the role of the application. */
	readonly appUrl: string;
	readonly template: string;
}

declare module "vitest" {
	export interface ProvidedContext {
		testServer: TestServer;
	}
}

const root = join(import.meta.dirname, "../..");

/** Starts one server for all files of a project in one run (or takes `TEST_DATABASE_URL`) and migrates the template there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const run = `${project.name.replaceAll("-", "_")}_${process.pid}`;
	const template = `recoupe_template_${run}`;
	const { server, appRole, stop } = await openServer(template, `recoupe_test_app_${run}`);
	await ask(server.adminUrl, `CREATE DATABASE "${template}"`);
	await migrate({
		url: server.ownerUrl,
		migrationsDir: join(root, "prisma/migrations"),
		schemaPath: join(root, "prisma/schema.prisma"),
	});
	await withOwner(server.ownerUrl, (client) => grantApp(client, appRole));
	project.provide("testServer", { ownerUrl: server.ownerUrl, appUrl: server.appUrl, template });
	return stop;
}

interface OpenServer {
	readonly server: {
		readonly adminUrl: string;
		readonly ownerUrl: string;
		readonly appUrl: string;
	};
	readonly appRole: string;
	readonly stop: () => Promise<void>;
}

async function openServer(template: string, appRole: string): Promise<OpenServer> {
	const external = process.env.TEST_DATABASE_URL;
	return external === undefined ? openScratch(template) : openExternal(external, template, appRole);
}

async function openScratch(template: string): Promise<OpenServer> {
	const scratch = await startScratchServer();
	return {
		server: {
			adminUrl: scratch.ownerUrl,
			ownerUrl: scratch.ownerUrlOf(template),
			appUrl: scratch.appUrl(template),
		},
		appRole: "recoupe_app",
		stop: scratch.stop,
	};
}

/** The role of `url` must be allowed to create databases and roles; both go when the run ends. */
async function openExternal(url: string, template: string, appRole: string): Promise<OpenServer> {
	const password = randomBytes(16).toString("hex");
	await ask(url, `CREATE ROLE "${appRole}" LOGIN PASSWORD '${password}'`);
	const app = new URL(inDatabase(url, template));
	app.username = appRole;
	app.password = password;
	return {
		server: { adminUrl: url, ownerUrl: inDatabase(url, template), appUrl: app.href },
		appRole,
		stop: async () => {
			await dropTemplates(url, template);
			await ask(url, `DROP ROLE IF EXISTS "${appRole}"`);
		},
	};
}

/** Removes the template and those that were made from it. */
async function dropTemplates(url: string, template: string): Promise<void> {
	await withOwner(url, async (client) => {
		const { rows } = await client.query<{ name: string }>(
			"SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
			[template],
		);
		for (const { name } of rows) await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
	});
}

async function ask(url: string, sql: string): Promise<void> {
	await withOwner(url, (client) => client.query(sql));
}

async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
