import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type ExportFormatName, formatsOf } from "@/lib/domain/export-format-names";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import {
	annotationOn,
	articleForExport,
	blocksOf,
	bytesOf,
	exportArticle,
	pieceOf,
	testId,
} from "@/lib/testing/article-for-export";
import { poisonedArticle, vectors } from "@/lib/testing/poisoned-article";
import { readZip } from "@/lib/testing/read-zip";

/** The files of an export by their endings, in its order. */
async function filesOf(
	format: ExportFormatName,
	article: ExportedArticle,
): Promise<readonly (readonly [ending: string, words: string])[]> {
	const bytes = await bytesOf(exportArticle(format, article));
	const isArchive = new TextDecoder().decode(bytes.slice(0, 2)) === "PK";
	const files = isArchive
		? [...(await readZip(bytes))]
		: [[endings[format] ?? format, bytes] as const];
	return files.map(([name, part]) => [
		name.split(".").at(-1) ?? "",
		new TextDecoder().decode(part),
	]);
}

const endings: Partial<Record<ExportFormatName, string>> = {
	...{ html: "html", tei: "xml", markdown: "md", jsonld: "json", "claim-review": "json" },
	...{ "annotations-csv": "csv", "links-csv": "csv" },
};

/** What a program that reads a file finds in it beside words: elements, keys, rows. */
const shapeOf: Readonly<Record<string, (words: string) => readonly string[]>> = {
	html: tagsOfHtml,
	md: (words) => tagsOfHtml(new MarkdownIt({ html: true }).render(words)).filter(isForeign),
	xml: tagsOfXml,
	rels: tagsOfXml,
	json: (words) => keysOf(JSON.parse(words)),
	jsonld: (words) => keysOf(JSON.parse(words)),
	jsonl: (words) =>
		words
			.trim()
			.split("\n")
			.flatMap((line) => keysOf(JSON.parse(line))),
	csv: (words) => [`${words.split("\r\n").length} lines`],
	conf: (words) => [words],
	ann: (words) => words.split("\n").map((line) => line.split("\t")[0] ?? ""),
	tsv: (words) => words.split("\n").filter((line) => line.startsWith("#FORMAT")),
	txt: () => [],
	pdf: (words) => [...new Set(words.match(/\/(?:S|Subtype|Type|A|AA|OpenAction) ?\/\w+/g))].sort(),
};

/** What Markdown makes of its own signs is no harm; words can make an address into a link. */
function isForeign(tag: string): boolean {
	return !/^(?:h\d|p|a|em|strong|ul|ol|li|blockquote|hr|br|sup|section)(?: (?:href|start|id|class))*$/.test(
		tag,
	);
}

function tagsOfHtml(words: string): readonly string[] {
	const tags: string[] = [];
	const parser = new Parser({
		onopentag: (name, attributes) => {
			tags.push([name, ...Object.keys(attributes)].join(" "));
		},
	});
	parser.end(words);
	return tags;
}

function tagsOfXml(words: string): readonly string[] {
	const tags: string[] = [];
	const parser = new SaxesParser();
	parser.on("opentag", ({ name, attributes }) => {
		tags.push([name, ...Object.keys(attributes)].join(" "));
	});
	parser.on("error", (error) => {
		throw error;
	});
	parser.write(words).close();
	return tags;
}

function keysOf(value: unknown): readonly string[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

async function shapesOf(format: ExportFormatName, vector: string): Promise<readonly string[][]> {
	const files = await filesOf(format, poisonedArticle(vector));
	return files.map(([ending, words]) => {
		const shape = shapeOf[ending];
		if (shape === undefined) throw new Error(`what is in .${ending}?`);
		return [ending, ...shape(words)];
	});
}

describe.each(formatsOf.article)("IN-04: an export to %s", (format) => {
	it.each(vectors)("is built like one of plain words where all words are %s", async (vector) => {
		const plain = /\s/.test(vector) ? "des mots" : "mots";
		expect(await shapesOf(format, vector)).toEqual(await shapesOf(format, plain));
	});
});

/** With what XML cannot hold in its text, its notes and its names. */
function illegalArticle(): ExportedArticle {
	const text = "Ti\u0001tre\ufffe\n\nUn \u000bmot\ud800 ici\u0000";
	const { article, dossier, version } = articleForExport();
	const content = [{ type: "text", text: "une\u0008 note\uffff \udc00" }];
	const note = { v: 1, doc: { type: "doc", content: [{ type: "paragraph", content }] } } as const;
	const author = { id: testId(901), name: "Ti\u0002phaine" };
	return articleForExport({
		article: { ...article, title: "Ti\u0001tre", outlet: "Le\u0000 Fanal" },
		dossier: { ...dossier, title: "Af\uffffaire" },
		version: { ...version, text, blocks: blocksOf(text) },
		annotations: [annotationOn(11, "claim", [pieceOf(text, "mot\ud800")], { author, note })],
	});
}

describe.each(formatsOf.article)("IN-18: an export to %s", (format) => {
	it("of what XML cannot hold is still of its format, as UTF-8", async () => {
		const files = await filesOf(format, illegalArticle());
		expect(files.length).toBeGreaterThan(0);
		for (const [ending, words] of files) {
			shapeOf[ending]?.(words);
			if (/^(?:xml|rels)$/.test(ending))
				expect(words).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]/u);
		}
	});
});
