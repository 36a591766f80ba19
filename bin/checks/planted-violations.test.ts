import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const check = join(import.meta.dirname, "run.js");
const folders: string[] = [];

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const sound: Record<string, string> = {
	"lib/domain/tags.ts": 'import { z } from "zod";\nexport const tag = z.string();\n',
	"lib/text/canonical.ts": 'import { tag } from "@/lib/domain/tags";\nexport const a = tag;\n',
	"lib/suggest/denials.ts": 'import { a } from "../text/canonical";\nexport const b = a;\n',
	"lib/editor/marks.ts": 'import { a } from "@/lib/text/canonical";\nexport const c = a;\n',
	"lib/exports/html.ts": 'import { words } from "@/lib/i18n/words";\nexport const d = words;\n',
	"lib/imports/plain.ts": 'import { a } from "@/lib/text/canonical";\nexport const e = a;\n',
	"lib/desk/outbox.ts": 'import { tag } from "@/lib/domain/tags";\nexport const f = tag;\n',
	"lib/i18n/words.ts": 'import type { tag } from "@/lib/domain/tags";\nexport const words = 1;\n',
	"lib/server/config.ts": 'import "server-only";\nexport const config = 1;\n',
	"lib/server/store/client.ts":
		'import "server-only";\nimport { tag } from "@/lib/domain/tags";\nimport { Pool } from "pg";\nexport const g = [tag, Pool];\n',
	"lib/server/door/open.ts":
		'import "server-only";\nimport { g } from "@/lib/server/store/client";\nexport const h = g;\n',
	"lib/server/dossiers/list.ts":
		'import "server-only";\nimport { h } from "@/lib/server/door/open";\nexport const i = h;\n',
	"lib/testing/builders.ts": "export const j = 1;\n",
	"lib/text/canonical.test.ts":
		'import { j } from "@/lib/testing/builders";\nexport const k = j;\n',
	"components/ui/button.tsx":
		'export const l = <T,>(props: { of: T }) => <button type="button">{String(props.of)}</button>;\n',
	"components/dossier/card.tsx":
		'import { l } from "@/components/ui/button";\nimport { f } from "@/lib/desk/outbox";\nexport const m = [l, f];\n',
	"app/page.tsx":
		'import { m } from "@/components/dossier/card";\nimport { i } from "@/lib/server/dossiers/list";\nexport const n = [m, i];\n',
	"bin/doctor.ts": 'import { i } from "../lib/server/dossiers/list";\nexport const o = i;\n',
};

const serverOnly = 'import "server-only";\n';
const from = (path: string) => `import * as it from "${path}";\nexport const planted = it;\n`;

/** Rule → the one file that breaks it, planted into the sound tree. */
const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
	["domain-arrows", "lib/domain/up.ts", from("@/lib/text/canonical")],
	["domain-packages", "lib/domain/out.ts", from("lodash")],
	["text-arrows", "lib/text/up.ts", from("../suggest/denials")],
	["anchoring-arrows", "lib/anchoring/aside.ts", from("@/lib/editor/marks")],
	["agreement-arrows", "lib/agreement/aside.ts", from("@/lib/editor/marks")],
	["suggest-arrows", "lib/suggest/aside.ts", from("@/lib/editor/marks")],
	["editor-arrows", "lib/editor/up.ts", from("@/components/ui/button")],
	["exports-arrows", "lib/exports/aside.ts", from("@/lib/imports/plain")],
	["imports-arrows", "lib/imports/aside.ts", from("@/lib/i18n/words")],
	["desk-arrows", "lib/desk/up.ts", from("@/lib/server/dossiers/list")],
	["i18n-arrows", "lib/i18n/up.ts", from("@/lib/text/canonical")],
	["i18n-types-only", "lib/i18n/value.ts", from("@/lib/domain/tags")],
	["store-arrows", "lib/server/store/up.ts", serverOnly + from("@/lib/server/door/open")],
	["door-arrows", "lib/server/door/up.ts", serverOnly + from("@/lib/server/dossiers/list")],
	["postgres-arrows", "lib/server/postgres/up.ts", serverOnly + from("../store/client")],
	["use-cases-arrows", "lib/server/dossiers/up.ts", serverOnly + from("@/app/page")],
	["components-arrows", "components/dossier/up.tsx", from("@/app/page")],
	["components-ui-arrows", "components/ui/noun.tsx", from("@/lib/domain/tags")],
	["components-without-session", "components/dossier/session.tsx", from("next-auth/react")],
	["app-arrows", "app/store.ts", from("@/lib/server/store/client")],
	["bin-arrows", "bin/store.ts", from("../lib/server/store/client")],
	["e2e-arrows", "e2e/inside.ts", from("@/lib/server/dossiers/list")],
	["pure-rooms-without-machine", "lib/suggest/react.ts", from("react")],
	["pure-rooms-without-node", "lib/text/read.ts", from("node:fs")],
	["prisma-only-in-store", "lib/server/dossiers/client.ts", serverOnly + from("@prisma/client")],
	["pg-only-where-raw", "lib/server/dossiers/raw.ts", serverOnly + from("pg")],
	[
		"generated-client-only-in-store",
		"lib/server/door/generated.ts",
		serverOnly + from("@/lib/server/store/generated/client"),
	],
	["testing-only-from-tests", "lib/suggest/test-tool.ts", from("@/lib/testing/builders")],
	["tests-are-not-imported", "lib/suggest/tested.ts", from("@/lib/text/canonical.test")],
	["no-cycles", "lib/exports/round.ts", from("./round-again")],
	["resolves", "lib/exports/nowhere.ts", from("./no-such-file")],
	["server-only", "lib/server/dossiers/open-to-all.ts", "export const planted = 1;\n"],
	["properties-are-seeded", "lib/text/odds.test.ts", `export const planted = fc.${"assert"}(1);\n`],
	["names-say-something", "lib/text/utils.ts", "export const planted = 1;\n"],
];

const besidePlants: Record<string, string> = {
	"lib/exports/round-again.ts": from("./round"),
	"lib/server/store/generated/client.ts": "export const planted = 1;\n",
};

describe("the check of boundaries", () => {
	let findings: string;

	beforeAll(() => {
		const plants = Object.fromEntries(planted.map(([, file, text]) => [file, text]));
		findings = run({ ...sound, ...plants, ...besidePlants }).stderr;
	});

	test("passes a sound tree, having read every file of it", () => {
		const { status, stdout, stderr } = run(sound);
		expect(stderr).toBe("");
		expect(stdout).toMatch(/^\d{2} modules, \d{2} imports, 0 findings\n$/);
		expect(status).toBe(0);
	});

	test("fails where there is nothing to read", () => {
		expect(run({ "README.md": "" }).status).toBe(1);
	});

	test.each(planted)("finds %s planted in %s", (rule, file) => {
		const lines = findings.split("\n").filter((line) => line.endsWith(`(${rule})`));
		expect(lines.filter((line) => line.includes(file))).not.toEqual([]);
	});

	test("accuses no file of the sound tree", () => {
		const accused = new Set(
			findings
				.trim()
				.split("\n")
				.map((line) => line.split(":")[0]),
		);
		for (const file of Object.keys(sound)) expect(accused).not.toContain(file);
	});
});

function run(tree: Record<string, string>) {
	const root = mkdtempSync(join(tmpdir(), "planted-"));
	folders.push(root);
	for (const [file, text] of Object.entries(tree)) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	}
	return spawnSync(process.execPath, [check, root], { encoding: "utf8" });
}
