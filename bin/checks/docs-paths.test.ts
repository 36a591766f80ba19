import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { variables } from "@/lib/server/read-config";
import { exitCodes } from "../exit-codes";
import { main } from "../main";
import { listSourceFiles } from "./source-files.js";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

const pages = ["README.md", "CHANGELOG.md", ...markdownIn("docs")];
const rooms = ["app", "bin", "components", "docs", "e2e", "lib", "prisma", ".ci"];
const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

/** Variables that only tests and their runner read. */
const sources = [...listSourceFiles(root), "bin/recoupe.js"].map(read).join("\n");

describe.each(pages)("%s", (page) => {
	const text = read(page);
	const words = codeOf(text);

	test("links to what is there", () => {
		expect(linksOf(text).filter((link) => !isThere(page, link))).toEqual([]);
	});

	test("names files and folders that are there", () => {
		const paths = words.filter((word) => isPath(word));
		expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	test("names npm scripts that there are", () => {
		const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)];
		const names = named.map(([, run, short]) => run ?? short ?? "");
		expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
	});

	test("names variables that are read", () => {
		const names = words.flatMap((word) => variablesIn(word));
		expect(names.filter((name) => !isRead(name))).toEqual([]);
	});

	test("names commands and options that there are", async () => {
		const commands = [...text.matchAll(/\bnpx recoupe ((?:[a-z]+ ?)+)([^\n`|]*)/g)];
		for (const [whole, names = "", rest = ""] of commands) {
			const help = await helpOf(names.trim().split(" "));
			expect(help.code, whole).toBe(exitCodes.ok);
			for (const [option] of rest.matchAll(/--[a-z-]+/g))
				expect(help.words, whole).toContain(option);
		}
	});
});

describe("the table of settings in README.md", () => {
	const rows = read("README.md").split("\n");

	test.each(Object.entries(variables))("has %s, with its example", (name, { example }) => {
		const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
		expect(row).toContain(`\`${example}\``);
	});
});

test("docs/architecture.md lists what the database holds beyond the schema", () => {
	const named = new Set(codeOf(read("docs/architecture.md")));
	expect(madeByHand().filter((name) => !named.has(name))).toEqual([]);
});

describe("docs/decisions", () => {
	const index = read("docs/decisions/README.md");
	const files = readdirSync(join(root, "docs/decisions")).filter((name) => name !== "README.md");

	test.each(files)("%s is in the list, by its title", (file) => {
		const [, number, title] = /^# (\d{4}) (.+)$/m.exec(read(`docs/decisions/${file}`)) ?? [];
		expect(file).toMatch(new RegExp(`^${number}-`));
		expect(index).toMatch(new RegExp(`\\[${number}\\]\\(${file}\\) \\| ${title}`));
	});
});

function markdownIn(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return markdownIn(path);
		return entry.name.endsWith(".md") ? [path] : [];
	});
}

/** What stands between backquotes: words in lines, and the lines of blocks. */
function codeOf(text: string): string[] {
	const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
	const prose = text.replace(/^```\w*\n[\s\S]*?^```$/gm, "");
	const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
	return [...spans, ...blocks.flatMap((block) => block.split("\n"))];
}

function linksOf(text: string): string[] {
	const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
	return links.filter((link) => !/^https?:/.test(link));
}

function isThere(page: string, link: string): boolean {
	const [path = "", anchor] = link.split("#");
	const target = path === "" ? page : relative(root, join(root, dirname(page), path));
	if (!existsSync(join(root, target))) return false;
	return anchor === undefined || headingsOf(read(target)).includes(anchor);
}

/** The anchors of headings, as the usual viewers of Markdown make them. */
function headingsOf(text: string): string[] {
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, "")
			.replaceAll(" ", "-"),
	);
}

function isPath(word: string): boolean {
	if (/[\s<>*{}…]/.test(word)) return false;
	const [first = "", ...more] = word.split("/");
	if (more.length > 0) return rooms.includes(first);
	return /[^.]\.(ts|tsx|js|jsonc|md|prisma)$/.test(word) || /^(package|tsconfig)\.json$/.test(word);
}

function variablesIn(code: string): string[] {
	return code.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\b(?:PORT|HOST)(?==)/g) ?? [];
}

function isRead(name: string): boolean {
	const known = new Map<string, { secret: boolean }>(Object.entries(variables));
	const secret = known.get(name.replace(/_FILE$/, ""))?.secret === true;
	return known.has(name) || secret || sources.includes(`process.env.${name}`);
}

async function helpOf(command: readonly string[]): Promise<{ code: number; words: string }> {
	let words = "";
	const listen = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
		words += String(chunk);
		return true;
	});
	const hush = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	const code = await main([...command, "--help"]);
	listen.mockRestore();
	hush.mockRestore();
	return { code, words };
}

/** Triggers, checks and partial indexes: what the migrations say beyond the schema. */
function madeByHand(): string[] {
	const sql = readdirSync(join(root, "prisma/migrations"), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => read(`prisma/migrations/${entry.name}/migration.sql`))
		.join("\n");
	const made =
		/CREATE TRIGGER "(\w+)"|ADD CONSTRAINT "(\w+)" CHECK|CREATE UNIQUE INDEX "(\w+)"[^;]*? WHERE /g;
	return [...sql.matchAll(made)].map(
		([, trigger, check, index]) => trigger ?? check ?? index ?? "",
	);
}
