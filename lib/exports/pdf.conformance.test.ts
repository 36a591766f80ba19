import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportFile } from "@/lib/exports/registry";
import { articleWithEverything, bytesOf, dossierForExport } from "@/lib/testing/article-for-export";
import { twoArticles } from "@/lib/testing/dossier-for-export";
import { largeArticle } from "@/lib/testing/large-article";
import { runTool } from "@/lib/testing/run-tool";

const folder = mkdtempSync(join(tmpdir(), "recoupe-pdf-"));
const path = join(folder, "file.pdf");

beforeAll(async () => {
	const articles = [...twoArticles().articles, articleWithEverything(), largeArticle(1, 60)];
	writeFileSync(path, await bytesOf(exportFile("pdf", dossierForExport(articles))));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a PDF, by others", () => {
	it("is clean for qpdf, every object and every stream", (context) => {
		expect(runTool(context, "qpdf", ["--check", path])).toContain(
			"No syntax or stream encoding errors",
		);
	});

	it("has highlights that bring their popup and their appearance", (context) => {
		const said = runTool(context, "qpdf", ["--json=2", "--json-key=qpdf", path]);
		const [, objects] = JSON.parse(said).qpdf;
		const highlights = Object.values<{ value?: Record<string, unknown> }>(objects)
			.map(({ value }) => value)
			.filter((value) => value?.["/Subtype"] === "/Highlight");
		expect(highlights.length).toBeGreaterThanOrEqual(4 + 15 + 60);
		for (const one of highlights)
			expect(one).toMatchObject({
				"/AP": { "/N": expect.any(String) },
				"/Popup": expect.any(String),
			});
	});

	it("has every font embedded, in part, with the letters its glyphs stand for", (context) => {
		const lines = runTool(context, "pdffonts", [path]).trim().split("\n").slice(2);
		expect(lines.length).toBeGreaterThan(3);
		for (const line of lines) expect(line).toMatch(/ yes yes yes +\d+ +0$/);
	});

	it("gives back what stands behind a stand-in when it is copied", (context) => {
		const text = runTool(context, "pdftotext", [path, "-"]);
		expect(text).toContain("👩‍👩‍👧");
		expect(text).toContain("🇫🇷");
		expect(text).toContain("قالت");
	});
});
