import { existsSync } from "node:fs";
import { join } from "node:path";

/** A program and its arguments, started without a shell. */
export interface Command {
	readonly program: string;
	readonly parameters: readonly string[];
	readonly environment?: Readonly<Record<string, string>>;
}

/** One line of a test run. A check counts as one test; the others are counted by their own reports. */
export interface Step {
	readonly name: string;
	readonly kind: "check" | "vitest" | "playwright";
	readonly commands: readonly Command[];
	/** How many cores it makes use of. */
	readonly cores: 1 | 2;
	/** A step whose failure leaves nothing to run this one on. */
	readonly needs?: string;
}

export const root = join(import.meta.dirname, "../..");

const node = (file: string, ...parameters: string[]): Command => ({
	program: process.execPath,
	parameters: [join(root, file), ...parameters],
});

const biome = (...parameters: string[]) =>
	node("node_modules/@biomejs/biome/bin/biome", ...parameters);
const tsc = (...parameters: string[]) => node("node_modules/typescript/bin/tsc", ...parameters);
const next = (...parameters: string[]) => node("node_modules/next/dist/bin/next", ...parameters);
const vitest = (project: string): Command =>
	node(
		"node_modules/vitest/vitest.mjs",
		...["run", "--project", `${project}*`, "--reporter", "dot", "--reporter", "json"],
		...["--outputFile.json", reportOf(project)],
	);

/** Prisma's command line asks for an engine that only `prisma migrate` uses; any program satisfies it. */
const prismaGenerate: Command = {
	...node("node_modules/prisma/build/index.js", "generate"),
	environment: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
};

/** Where a step with tests leaves its report. */
export function reportOf(step: string): string {
	return join(root, "test-results", `${step}.json`);
}

/** Lists the browser tests without running them. */
export const listBrowserTests = node(
	"node_modules/@playwright/test/cli.js",
	...["test", "--list", "--reporter", "json"],
);

/** Every step in its order: what is cheap and explains later failures comes first. */
export const steps: readonly Step[] = [
	{
		name: "generate",
		kind: "check",
		cores: 2,
		commands: existsSync(join(root, "next.config.js"))
			? [prismaGenerate, next("typegen")]
			: [prismaGenerate],
	},
	{ name: "format", kind: "check", cores: 1, commands: [biome("check", "--linter-enabled=false")] },
	{ name: "lint", kind: "check", cores: 1, commands: [biome("lint", "--error-on-warnings")] },
	{
		name: "types",
		kind: "check",
		cores: 1,
		commands: [tsc("--noEmit"), tsc("-p", "lib/domain/tsconfig.json")],
	},
	{ name: "boundaries", kind: "check", cores: 1, commands: [node("bin/checks/run.js")] },
	{ name: "dead-code", kind: "check", cores: 1, commands: [node("node_modules/knip/bin/knip.js")] },
	{ name: "unit", kind: "vitest", cores: 2, commands: [vitest("unit")] },
	{ name: "integration", kind: "vitest", cores: 1, commands: [vitest("integration")] },
	{ name: "build", kind: "check", cores: 1, commands: [node("bin/recoupe.js", "build")] },
	{
		name: "browser",
		kind: "playwright",
		cores: 2,
		commands: [node("node_modules/@playwright/test/cli.js", "test")],
		needs: "build",
	},
];
