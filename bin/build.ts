import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildEnvironment } from "@/lib/server/config";
import { fingerprint } from "./fingerprint";
import { migrationFiles, programOfPackage, projectFolder } from "./project";
import { runStep } from "./run-step";

const clientFolder = join("lib", "server", "store", "generated");
const clientStamp = join(projectFolder, clientFolder, ".fingerprint");
const buildStamp = join(projectFolder, ".next", "recoupe-fingerprint");

/** What a build is made from. */
const sources = [
	"app",
	"components",
	"lib",
	"public",
	"prisma/schema.prisma",
	"proxy.ts",
	"instrumentation.ts",
	"instrumentation-client.ts",
	"instrumentation-server.ts",
	"next.config.js",
	"postcss.config.js",
	"postcss.config.mjs",
	"package.json",
	"package-lock.json",
	"tsconfig.json",
];

export interface BuildOptions {
	/** Takes lines for the operator. */
	readonly say: (line: string) => void;
	/** Ends a build that is under way. */
	readonly signal?: AbortSignal;
	/** Builds even when nothing has changed. */
	readonly force?: boolean;
}

/** Generates the database client when it is missing or the schema has changed. */
export async function ensureClient({ say, signal }: BuildOptions): Promise<void> {
	const wanted = await fingerprint(
		projectFolder,
		["prisma/schema.prisma", "package-lock.json"],
		() => false,
	);
	const client = await stat(join(projectFolder, clientFolder, "client.ts")).catch(() => null);
	if (client !== null && (await readStamp(clientStamp)) === wanted) return;
	say("Generating the database client …");
	await runStep({
		words: [
			programOfPackage("prisma/build/index.js"),
			"generate",
			"--schema",
			migrationFiles.schemaPath,
		],
		env: buildEnvironment({
			PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
			PRISMA_HIDE_UPDATE_MESSAGE: "1",
			CHECKPOINT_DISABLE: "1",
		}),
		loud: false,
		failure: "The database client could not be generated.",
		...(signal ? { signal } : {}),
	});
	await writeStamp(clientStamp, wanted);
}

/** Builds the application when its sources have changed since the last build; tells what it does. */
export async function ensureBuild(options: BuildOptions): Promise<void> {
	await ensureClient(options);
	const wanted = await fingerprint(projectFolder, sources, isNotBuilt);
	const built = await stat(join(projectFolder, ".next", "BUILD_ID")).catch(() => null);
	if (options.force !== true && built !== null && (await readStamp(buildStamp)) === wanted) return;
	options.say("Building the application; this takes a minute the first time …");
	const start = Date.now();
	await runStep({
		words: [programOfPackage("next/dist/bin/next"), "build"],
		env: buildEnvironment(),
		loud: true,
		failure: "The application could not be built; the reason is above.",
		...(options.signal ? { signal: options.signal } : {}),
	});
	await writeStamp(buildStamp, wanted);
	options.say(`Built in ${Math.round((Date.now() - start) / 1000)} s.`);
}

function isNotBuilt(path: string): boolean {
	return (
		/\.test\.tsx?$/.test(path) ||
		path.startsWith(clientFolder) ||
		path.startsWith(join("lib", "testing"))
	);
}

function readStamp(path: string): Promise<string | null> {
	return readFile(path, "utf8").catch(() => null);
}

async function writeStamp(path: string, stamp: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, stamp);
}
