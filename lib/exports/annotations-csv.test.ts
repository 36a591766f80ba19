import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvSeparatorNames, csvSeparators } from "@/lib/domain/csv-separators";
import { annotationColumns } from "@/lib/exports/csv/annotation-columns";
import { disarmerFor } from "@/lib/exports/csv/disarm";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import {
	annotationOn,
	articleForExport,
	articleWithEverything,
	exportArticle,
	pieceOf,
	testId,
	textOf,
	trapText,
} from "@/lib/testing/article-for-export";
import { formulasIn, trickyWords } from "@/lib/testing/formulas";
import { holdsAsync } from "@/lib/testing/scale";

type Line = Readonly<Record<string, string>>;

/** The file as another program reads it: strict about RFC 4180, line ends included. */
async function readTable(exported: ExportedArticle, separator = exported.separator) {
	const text = await textOf(exportArticle("annotations-csv", { ...exported, separator }));
	const lines: Line[] = parse(text, {
		bom: true,
		columns: true,
		delimiter: csvSeparators[separator].character,
		record_delimiter: "\r\n",
	});
	return { text, lines, of: (n: number) => lines.find((line) => line.annotation_id === testId(n)) };
}

const quote = (words: string) => annotationOn(11, "claim", [pieceOf(trapText, words)]);

describe("the table of annotations", () => {
	it("begins with a byte order mark and ends every line with CRLF", async () => {
		const { text } = await readTable(articleForExport());
		expect(text).toMatch(/^\ufeffannotation_id,tag,quote,[^\r\n]*\r\n$/);
	});

	it("has every annotation once, in text order, with everything that is known of it", async () => {
		const exported = articleWithEverything();
		const { lines, of } = await readTable(exported);
		expect(lines.map(({ annotation_id }) => annotation_id).sort()).toEqual(
			exported.annotations.map(({ id }) => id).sort(),
		);
		const starts = lines.map(({ start_utf16 }) => Number(start_utf16));
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		expect(of(11)).toMatchObject({
			...{ tag: "denial", pieces: "2", certainty: "possible", quote_type: "mixed" },
			quote: "« l’accord » n’est pas signé […] dit non",
			...{ check_worthiness: "high", speakers: "Apolline Vaugramel", speaker_ids: testId(801) },
			...{ statements: "denies: Un accord est signé", statement_ids: testId(600), links: "1" },
			...{ state: "approved", stale: "false", revision: "41", decision_outcome: "approved" },
			...{ decision_reason: "", decision_words: "bien vu <sic>" },
			...{ decision_by: "Basile Courtevigne", decision_at: "2026-03-05T10:00:00.000Z" },
			...{ author: "Tiphaine <Rocagel>", created_at: "2026-03-04T09:00:00.000Z" },
			...{ origin: "suggestion", origin_source: "fr-denial-3", origin_score: "0.75" },
			...{ article_title: "Démenti", outlet: "Le Fanal", published: "2026-03-03T18:12" },
			...{ published_precision: "minute", published_zone: "Europe/Paris", version_number: "4" },
			address: `https://recoupe.example/articles/${testId(1)}#a=${testId(11)}`,
		});
		expect(of(11)?.note).toContain("deux fois\nla source");
		expect(of(13)).toMatchObject({ source_quote: "La ministre", cue_quote: "dit" });
	});

	it("DI-07: counts places in UTF-16 units and in code points, each true of the text", async () => {
		const { lines } = await readTable(articleWithEverything());
		const points = Array.from(trapText);
		for (const line of lines) {
			const spans: [number, number][] = JSON.parse(line.spans_utf16 ?? "");
			const inPoints: [number, number][] = JSON.parse(line.spans_code_point ?? "");
			const words = spans.map(([start, end]) => trapText.slice(start, end));
			expect(inPoints.map(([start, end]) => points.slice(start, end).join(""))).toEqual(words);
			expect(disarmerFor("comma").rearm(line.quote ?? "")).toBe(words.join(" […] "));
			expect([line.start_utf16, line.start_code_point]).toEqual([
				String(spans[0]?.[0]),
				String(inPoints[0]?.[0]),
			]);
			expect([line.end_utf16, line.end_code_point]).toEqual([
				String(spans.at(-1)?.[1]),
				String(inPoints.at(-1)?.[1]),
			]);
		}
		expect(lines.some((line) => line.spans_utf16 !== line.spans_code_point)).toBe(true);
	});

	it("keeps numbers numbers and puts words in quotes where they need them", async () => {
		const annotation = {
			...quote("accord"),
			origin: { v: 1, kind: "suggestion", score: -0.5, rule: "=x" },
		} as const;
		const { text, of } = await readTable(articleForExport({ annotations: [annotation] }));
		expect(text).toContain(`,suggestion,"'=x",-0.5,`);
		expect(of(11)).toMatchObject({ origin_score: "-0.5", origin_source: "'=x" });
	});

	it("leaves out what the filter does", async () => {
		const annotations = [quote("accord"), { ...quote("rien"), id: testId(12), stale: true }];
		const { lines } = await readTable(articleForExport({ annotations }));
		expect(lines).toHaveLength(1);
		const all = await readTable(articleForExport({ annotations, marks: "all" }));
		expect(all.of(12)).toMatchObject({ stale: "true" });
	});

	it.each(csvSeparatorNames)("IN-10, IN-11: any words come back, parted by a %s", async (name) => {
		const { rearm } = disarmerFor(name);
		await holdsAsync(
			fc.asyncProperty(trickyWords, trickyWords, async (first, second) => {
				const { article, dossier } = articleForExport();
				const { lines, text } = await readTable(
					articleForExport({
						article: { ...article, title: first, outlet: second, author: second },
						dossier: { ...dossier, title: first },
						annotations: [quote("accord"), { ...quote("rien"), id: testId(12) }],
					}),
					name,
				);
				expect(text.endsWith("\r\n")).toBe(true);
				expect(lines).toHaveLength(2);
				for (const line of lines) {
					expect(rearm(line.article_title ?? "")).toBe(first);
					expect(rearm(line.outlet ?? "")).toBe(second);
					expect(rearm(line.article_author ?? "")).toBe(second);
					expect(rearm(line.dossier_title ?? "")).toBe(first);
					expect(Object.values(line).flatMap((value) => formulasIn(value, name))).toEqual([]);
				}
			}),
			3000,
		);
	});

	it("has headings that are codes, each once, and says what each means", () => {
		const names = annotationColumns.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const { name, meaning } of annotationColumns) {
			expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
			expect(meaning).not.toBe("");
		}
	});
});
