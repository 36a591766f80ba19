import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, expect, it, type TestContext } from "vitest";
import {
	articleForExport,
	articleWithEverything,
	blocksOf,
	exportArticle,
	testId,
	textOf,
} from "@/lib/testing/article-for-export";
import { pathOfStandard } from "@/lib/testing/given-folders";
import { runTool } from "@/lib/testing/run-tool";

const folder = mkdtempSync(join(tmpdir(), "recoupe-tei-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A text without a headline, with what XML cannot hold, looks and links. */
function trickyArticle() {
	const { article, version } = articleForExport();
	const text = "Ti\u0001tre\ufffe\n\nUn \u000bmot\ud800 ici";
	const looks = [
		{ kind: "strong", start: 9, end: 14 },
		{ kind: "link", start: 12, end: 18, href: "https://a.example/é%2F%zz?<x>[1]" },
	] as const;
	const blocks = blocksOf(text).map((block) => ({
		...{ ...block, kind: "paragraph" as const },
		inline: block.start > 0 ? [...looks] : [],
	}));
	return articleForExport({
		article: { ...article, outlet: null, published: null, author: null, address: "nowhere known" },
		version: { ...version, text, blocks },
	});
}

it("TEI is valid by tei_all, whatever is in the text", { timeout: 120_000 }, async (context) => {
	const schema = pathOfStandard(context, "tei/tei_all.rng");
	const files = await Promise.all(
		[articleWithEverything(), articleForExport(), trickyArticle()].map(async (article, n) => {
			const path = join(folder, `${n}.xml`);
			writeFileSync(path, await textOf(exportArticle("tei", article)));
			return path;
		}),
	);
	const spoiled = join(folder, "spoiled.xml");
	const text = await textOf(exportArticle("tei", articleForExport()));
	writeFileSync(spoiled, text.replace("<body>", "<body><titleStmt/>"));
	// Once for all: it takes longer to read the schema than the files.
	const complaints = complaintsOf(context, [schema, ...files, spoiled]);
	expect(complaints.length).toBeGreaterThan(0);
	expect(complaints.filter((line) => !line.startsWith(spoiled))).toEqual([]);
});

function complaintsOf(context: TestContext, args: readonly string[]): readonly string[] {
	try {
		runTool(context, "jing", args);
		return [];
	} catch (error) {
		if (!(error instanceof Error) || !error.message.startsWith("jing ended")) throw error;
		return error.message.match(/^.*: error: .*$/gm) ?? [];
	}
}

it("TEI points at nothing that is not in the file, and each range is the words of its passage", async () => {
	const text = await textOf(exportArticle("tei", articleWithEverything()));
	const [names, pointers] = [new Set<string>(), new Set<string>()];
	const places = new Map<string, number>();
	let words = "";
	let isBody = false;
	const parser = new SaxesParser();
	parser.on("opentag", ({ attributes, name }) => {
		if (name === "body") isBody = true;
		if (name === "lb") words += "\n";
		const id = attributes["xml:id"] as string | undefined;
		if (id !== undefined && names.has(id)) throw new Error(`twice: ${id}`);
		if (id !== undefined) names.add(id);
		if (id !== undefined && name === "anchor") places.set(id, words.length);
		for (const key of ["target", "ana"]) {
			const value = (attributes[key] as string | undefined) ?? "";
			for (const one of value.split(" ").filter((part) => part.startsWith("#"))) {
				const range = /^#range\((.+),(.+)\)$/.exec(one)?.slice(1) ?? [one.slice(1)];
				for (const name of range) pointers.add(name);
			}
		}
	});
	parser.on("text", (said) => {
		if (isBody) words += said;
	});
	parser.write(text).close();
	expect([...pointers].filter((name) => !names.has(name))).toEqual([]);
	const between = (piece: string) =>
		words.slice(places.get(`n-${piece}.s`), places.get(`n-${piece}.e`));
	expect(between(`${testId(11)}.1`)).toBe("« l’accord » n’est pas signé");
	expect(between(`${testId(11)}.2`)).toBe("dit non");
	expect(places.size).toBe(32);
});
