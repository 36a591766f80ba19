import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
const tree = mkdtempSync(join(tmpdir(), "planted-lint-"));

const cast = "export const text = (value: unknown) => value as string;\n";
const environment = "export const port = process.env.PORT;\n";

/** Rule → a file that breaks it. */
const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
	["noUnsafeTypeAssertion", "lib/text/cast.ts", cast],
	[
		"noUnsafeTypeAssertion",
		"lib/server/store/angle.ts",
		"export const text = (value: unknown) => <string>value;\n",
	],
	["noExplicitAny", "lib/text/any.ts", "export const text = (value: any) => value;\n"],
	["noNonNullAssertion", "lib/text/bang.ts", "export const first = (a: string[]) => a[0]!;\n"],
	["noProcessEnv", "lib/server/store/environment.ts", environment],
	["noConsole", "components/loud.ts", 'export const say = () => console.log("a");\n'],
	[
		"noFloatingPromises",
		"lib/desk/floating.ts",
		"async function send() {}\nexport function save() {\n\tsend();\n}\n",
	],
	["plugin", "lib/server/store/raw.ts", "export const q = (db: Db) => db.$queryRawUnsafe(`x`);\n"],
	["plugin", "lib/server/store/raw-name.ts", 'export const name = "$executeRawUnsafe";\n'],
	["plugin", "lib/server/store/part.ts", "export const part = (a: string) => Prisma.raw(a);\n"],
	["useFilenamingConvention", "lib/text/badName.ts", "export const a = 1;\n"],
	["useAltText", "components/picture.tsx", 'export const Picture = () => <img src="a" />;\n'],
	[
		"noPlaywrightWaitForTimeout",
		"e2e/sleep.ts",
		"export const a = () => page.waitForTimeout(1);\n",
	],
];

/** The same words where they are allowed. */
const allowed: readonly (readonly [rule: string, file: string, text: string])[] = [
	["noUnsafeTypeAssertion", "lib/text/const.ts", "export const a = [1] as const;\n"],
	["noUnsafeTypeAssertion", "lib/server/door/brand.ts", cast],
	["noUnsafeTypeAssertion", "lib/testing/build.ts", cast],
	["noUnsafeTypeAssertion", "lib/text/cast.test.ts", cast],
	["noProcessEnv", "lib/server/config.ts", environment],
	["noProcessEnv", "bin/port.ts", environment],
	["plugin", "lib/server/store/tagged.ts", "export const q = (db: Db) => db.$queryRaw`x`;\n"],
];

describe("lint", () => {
	let lines: readonly string[];

	beforeAll(() => {
		for (const file of ["biome.jsonc", ".gitignore", "bin/checks/no-raw-sql.grit"]) {
			mkdirSync(dirname(join(tree, file)), { recursive: true });
			copyFileSync(join(root, file), join(tree, file));
		}
		for (const [, file, text] of [...planted, ...allowed]) {
			mkdirSync(dirname(join(tree, file)), { recursive: true });
			writeFileSync(join(tree, file), text);
		}
		const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=github"], {
			cwd: tree,
			encoding: "utf8",
		});
		lines = stdout.split("\n");
	});

	afterAll(() => rmSync(tree, { recursive: true, force: true }));

	const found = (rule: string, file: string) =>
		lines.filter((line) => line.includes(rule) && line.includes(`${file},`));

	test.each(planted)("finds %s planted in %s", (rule, file) => {
		expect(found(rule, file)).not.toEqual([]);
		expect(found(rule, file)[0]).toMatch(/^::error/);
	});

	test.each(allowed)("has nothing to say of %s in %s", (rule, file) => {
		expect(found(rule, file)).toEqual([]);
	});
});
