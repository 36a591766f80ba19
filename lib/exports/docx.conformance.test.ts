import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportFile } from "@/lib/exports/registry";
import { bodyPieces } from "@/lib/exports/select-marks";
import { articleWithEverything, bytesOf, dossierForExport } from "@/lib/testing/article-for-export";
import { convertInOffice } from "@/lib/testing/convert-in-office";
import { twoArticles } from "@/lib/testing/dossier-for-export";
import { pathOfStandard } from "@/lib/testing/given-folders";
import { readDocument } from "@/lib/testing/read-document";
import { readZip } from "@/lib/testing/read-zip";
import { runTool } from "@/lib/testing/run-tool";

const articles = [...twoArticles().articles, articleWithEverything()];
const quotes = articles
	.flatMap(({ annotations }) => annotations.flatMap(bodyPieces))
	.map(({ quote }) => quote);

const folder = mkdtempSync(join(tmpdir(), "recoupe-document-"));
const path = join(folder, "file.docx");
let bytes: Uint8Array;

beforeAll(async () => {
	bytes = await bytesOf(exportFile("docx", dossierForExport(articles)));
	writeFileSync(path, bytes);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a Word document, by others", () => {
	it("is valid by the schemas of ECMA-376, each part", async (context) => {
		const files = await readZip(bytes);
		const checked = [...files].flatMap(([name, content]) => {
			const schema = schemas.find(({ of }) => of.test(name))?.schema;
			if (schema === undefined) return [];
			const part = join(folder, name.replaceAll("/", "-"));
			writeFileSync(part, content);
			const given = pathOfStandard(context, `ooxml/${schema}`);
			runTool(context, "xmllint", ["--nonet", "--noout", "--schema", given, part]);
			return [name];
		});
		// Of the core properties the schema asks for others from the network.
		expect([...files.keys()].filter((name) => !checked.includes(name))).toEqual([
			"docProps/core.xml",
		]);
	});

	it("has what python-docx reads of every comment: its author, its words and its passage", async (context) => {
		const script = join(dirname(import.meta.dirname), "testing/read-comments.py");
		const said: { anchor: string; author: string; words: string }[] = JSON.parse(
			runTool(context, "/usr/bin/python3", [script, path]),
		);
		expect(said.map(({ anchor }) => anchor).sort()).toEqual(
			quotes.map((quote) => quote.replaceAll(/\n+/g, "")).sort(),
		);
		const { comments } = await readDocument(bytes);
		expect(said.map(({ words }) => words)).toEqual(
			comments.map(({ lines }) => lines.join("").replaceAll("\n", "")),
		);
	});

	it("opens in LibreOffice with every comment", { timeout: 120_000 }, async (context) => {
		convertInOffice(context, folder, { to: "fodt", paths: [path] });
		const opened = readFileSync(join(folder, "file.fodt"), "utf8");
		expect(opened.match(/<office:annotation /g)).toHaveLength(quotes.length);
		expect(opened.match(/<office:annotation-end /g)).toHaveLength(quotes.length);
		expect(opened).toContain("Affaire Kestrane");
	});
});

const schemas = [
	{ of: /^word\/[a-z]+\.xml$/, schema: "wml.xsd" },
	{ of: /\.rels$/, schema: "opc-xsd/opc-relationships.xsd" },
	{ of: /^\[Content_Types\]\.xml$/, schema: "opc-xsd/opc-contentTypes.xsd" },
];
