import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const tree = mkdtempSync(join(tmpdir(), "planted-types-"));

afterAll(() => rmSync(tree, { recursive: true, force: true }));

plant("tsconfig.json", null);
plant("lib/domain/tsconfig.json", null);

describe("the compilation of lib/domain", () => {
	test.each([
		["process", "export const a = process.pid;\n"],
		["document", "export const a = document.title;\n"],
		["fetch", 'export const a = fetch("/");\n'],
		["outside", 'import { b } from "../outside";\nexport const a = b;\n'],
	])("refuses what is not pure: %s", (name, text) => {
		plant("lib/outside.ts", "export const b = 1;\n");
		plant(`lib/domain/${name}.ts`, text);
		const { status, stdout } = compile("lib/domain/tsconfig.json");
		expect(stdout).toContain(name);
		expect(status).not.toBe(0);
		rmSync(join(tree, `lib/domain/${name}.ts`));
	});

	test("accepts what is", () => {
		plant("lib/domain/pure.ts", 'export const a = "a".normalize("NFC");\n');
		expect(compile("lib/domain/tsconfig.json").status).toBe(0);
	});
});

describe("a type test", () => {
	test("fails when a line that must not compile does", () => {
		plant("lib/domain/expected.ts", "// @ts-expect-error planted\nexport const a: number = 1;\n");
		const { status, stdout } = compile("lib/domain/tsconfig.json");
		expect(stdout).toContain("TS2578");
		expect(status).not.toBe(0);
	});
});

/** Writes a file into the tree; without a text, as it is in the project. */
function plant(file: string, text: string | null): void {
	mkdirSync(dirname(join(tree, file)), { recursive: true });
	if (text === null) copyFileSync(join(root, file), join(tree, file));
	else writeFileSync(join(tree, file), text);
}

function compile(project: string) {
	return spawnSync(process.execPath, [tsc, "-p", project], { cwd: tree, encoding: "utf8" });
}
