import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
	bindMigrationAwareSqlAdapterFactory,
	type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { withClient } from "./database-roles";
import { StartProblem } from "./start-problem";

/** The migrations of a schema and the database they are for. */
export interface MigrationPlan {
	/** The address of the database, for the role that owns the tables. */
	readonly url: string;
	/** The folder with one folder for each migration. */
	readonly migrationsDir: string;
	/** The Prisma schema that the migrations lead to. */
	readonly schemaPath: string;
}

/** Any number that nothing else uses as an advisory lock in the same database. */
const lockKey = 7_236_851_902;

/**
 * Applies the migrations that the database lacks and returns their names. Instances that start together wait for
 * the first one. A migration that fails, or is killed on its way, leaves nothing behind and is tried again the next
 * time; a failure is a `StartProblem` with its name and PostgreSQL's reason.
 */
export function migrate(plan: MigrationPlan): Promise<readonly string[]> {
	return withClient(plan.url, async (client) => {
		await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
		const connection = await connectForMigrations(plan);
		try {
			return await applyMigrations(plan, connection);
		} finally {
			await connection.close();
		}
	});
}

interface MigrationConnection {
	readonly migrations: bindings.MigrationList;
	readonly adapter: SqlMigrationAwareDriverAdapterFactory;
	/** What PostgreSQL said about scripts that failed; the engine only passes a number on. */
	readonly failures: readonly Error[];
	readonly close: () => Promise<void>;
}

async function applyMigrations(
	plan: MigrationPlan,
	connection: MigrationConnection,
): Promise<readonly string[]> {
	const engine = await openEngine(plan, connection);
	const migrationsList = connection.migrations;
	const filters = { externalTables: [], externalEnums: [] };
	try {
		const question = { migrationsList, filters, optInToShadowDatabase: false };
		const { failedMigrationNames, history } = await engine.diagnoseMigrationHistory(question);
		refuseUnknown(history);
		for (const migrationName of failedMigrationNames) {
			await engine.markMigrationRolledBack({ migrationName });
		}
		return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
	} catch (error) {
		throw toStartProblem(error, connection.failures);
	} finally {
		engine.free();
	}
}

function refuseUnknown(history: bindings.HistoryDiagnostic | null): void {
	if (history === null || history.diagnostic === "databaseIsBehind") return;
	const names = history.unpersistedMigrationNames.join(", ");
	throw new StartProblem(
		`The database has changes that this Recoupe does not know (${names}): it was used with a newer or another version. Nothing was changed. Install that version again.`,
	);
}

async function openEngine(
	plan: MigrationPlan,
	connection: MigrationConnection,
): Promise<bindings.SchemaEngine> {
	await loadEngine();
	const schema = await readFile(plan.schemaPath, "utf8");
	const datamodels: [string, string][] = [[plan.schemaPath, schema]];
	const adapter = bindMigrationAwareSqlAdapterFactory(connection.adapter);
	return bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** Notes the end of a migration in the transaction of the migration itself, so that a kill cannot come between. */
const noteEnd =
	'UPDATE "_prisma_migrations" SET "finished_at" = now() WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL';

/**
 * Prisma's adapter splits scripts at every semicolon, which breaks function bodies. This one sends a script as it
 * is; PostgreSQL runs it as one transaction.
 */
async function connectForMigrations(plan: MigrationPlan): Promise<MigrationConnection> {
	const migrations = await listMigrations(plan.migrationsDir);
	const scripts = new Set(migrations.migrationDirectories.map(scriptOf));
	const pool = new pg.Pool({ connectionString: plan.url, max: 2 });
	pool.on("error", () => undefined);
	const factory = new PrismaPg(pool);
	const failures: Error[] = [];
	const executeScript = async (script: string): Promise<void> => {
		const whole = scripts.has(script) ? `${script}\n;\n${noteEnd}` : script;
		await pool.query(whole).catch((error: unknown) => {
			if (error instanceof Error) failures.push(error);
			throw error;
		});
	};
	const connect = async () => Object.assign(await factory.connect(), { executeScript });
	return {
		migrations,
		failures,
		adapter: {
			provider: factory.provider,
			adapterName: factory.adapterName,
			connect,
			connectToShadowDb: connect,
		},
		close: () => pool.end(),
	};
}

function scriptOf(directory: bindings.MigrationDirectory): string {
	return directory.migrationFile.content.value;
}

// Its bindings are one module of the process, however often this file is loaded: behind a second engine they would give
// back memory of the first one.
const loadedEngine = Symbol.for("recoupe.schema-engine");

/** Makes Prisma's schema engine ready for use in this process, once. */
export async function loadEngine(): Promise<void> {
	const known: unknown = Reflect.get(globalThis, loadedEngine);
	const loading = known instanceof Promise ? known : instantiate();
	Reflect.set(globalThis, loadedEngine, loading);
	await loading;
}

async function instantiate(): Promise<void> {
	const entry = createRequire(import.meta.url).resolve(
		"@prisma/schema-engine-wasm/schema_engine_bg",
	);
	const bytes = await readFile(entry.replace(/\.js$/, ".wasm"));
	const functions = Object.fromEntries(
		Object.entries<unknown>(bindings).filter(([, value]) => typeof value === "function"),
	);
	const module = await WebAssembly.compile(bytes);
	const instance = await WebAssembly.instantiate(module, {
		"./schema_engine_bg.js": toImports(functions),
	});
	callExport(functions.__wbg_set_wasm, instance.exports);
	callExport(instance.exports.__wbindgen_start);
}

function toImports(functions: Readonly<Record<string, unknown>>): WebAssembly.ModuleImports {
	const imports: WebAssembly.ModuleImports = {};
	for (const [name, value] of Object.entries(functions)) {
		if (typeof value === "function") imports[name] = value;
	}
	return imports;
}

function callExport(target: unknown, ...parameters: readonly unknown[]): void {
	if (typeof target !== "function")
		throw new Error("The schema engine is not of the version that this program expects.");
	Reflect.apply(target, undefined, parameters);
}

async function listMigrations(baseDir: string): Promise<bindings.MigrationList> {
	const entries = await readdir(baseDir, { withFileTypes: true });
	const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
	return {
		baseDir,
		lockfile: {
			path: "./migration_lock.toml",
			content: await readFile(join(baseDir, "migration_lock.toml"), "utf8").catch(() => null),
		},
		shadowDbInitScript: "",
		migrationDirectories: await Promise.all(names.map((name) => readMigration(baseDir, name))),
	};
}

async function readMigration(baseDir: string, name: string): Promise<bindings.MigrationDirectory> {
	const value = await readFile(join(baseDir, name, "migration.sql"), "utf8");
	return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
}

function toStartProblem(error: unknown, failures: readonly Error[]): Error {
	if (error instanceof StartProblem) return error;
	const told = error instanceof Error ? error.message : String(error);
	const name = /migration_name="([^"]+)"/.exec(told)?.[1];
	const reason = failures.map((failure) => failure.message).join("\n");
	const where = name === undefined ? "" : ` (migration ${name})`;
	return new StartProblem(
		`The database could not be brought to this version${where}; nothing of the failed step was kept.\n${reason || told}`,
	);
}
