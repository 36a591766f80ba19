import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { exportFile } from "@/lib/exports/registry";
import { bodyPieces } from "@/lib/exports/select-marks";
import {
	annotationOn,
	articleForExport,
	articleWithEverything,
	blocksOf,
	bytesOf,
	dossierForExport,
	exportArticle,
	pieceOf,
	testId,
	trapText,
} from "@/lib/testing/article-for-export";
import { twoArticles } from "@/lib/testing/dossier-for-export";
import { largeArticle } from "@/lib/testing/large-article";
import { readPdf } from "@/lib/testing/read-pdf";
import { holdsAsync } from "@/lib/testing/scale";
import { toPiece } from "@/lib/text/slice";

const read = async (exported: ExportedArticle) =>
	readPdf(await bytesOf(exportArticle("pdf", exported)));

/** Words as a page shows them: signs that no font has as their stand-in, nothing that cannot be seen. */
function shown(words: string): string {
	return words.replace(/👩‍👩‍👧|🇫🇷|\p{Surrogate}/gu, "▯").replace(/\s|\u00ad|\p{Cc}/gu, "");
}

const quoteOf = (annotation: AnnotationView) =>
	bodyPieces(annotation)
		.map(({ quote }) => quote)
		.join("");

/** An article over other words than the usual ones. */
function articleOver(text: string, annotations: readonly AnnotationView[]): ExportedArticle {
	const { version } = articleForExport();
	return articleForExport({ version: { ...version, text, blocks: blocksOf(text) }, annotations });
}

describe("a PDF", () => {
	it("has a highlight on each mark, over exactly its words, in the colour of its tag", async () => {
		const exported = articleWithEverything();
		const { highlights } = await read(exported);
		expect(highlights).toHaveLength(exported.annotations.length);
		for (const annotation of exported.annotations) {
			const quote = shown(quoteOf(annotation));
			const [first] = bodyPieces(annotation);
			const own = highlights.filter(
				({ lines, under }) => lines.join("\n").includes(first?.quote ?? "") && alike(under, quote),
			);
			expect(own.length, quoteOf(annotation)).toBeGreaterThan(0);
		}
		expect(new Set(highlights.map(({ colour }) => colour))).toEqual(
			new Set(["#f5dc9c", "#f4bccd", "#c0d7f4"]),
		);
	});

	it("says in the popup everything that is known of the mark", async () => {
		const { highlights } = await read(articleWithEverything());
		const denial = highlights.find(({ lines }) => /^Note 2\s:/.test(lines[0] ?? ""));
		const gap = "\u00a0";
		expect(denial?.author).toBe("Tiphaine <Rocagel>");
		expect(denial?.lines).toEqual([
			expect.stringMatching(/Démenti · approuvé$/),
			expect.stringContaining("« l’accord » n’est pas signé […] dit non"),
			`Locuteur${gap}: Apolline Vaugramel`,
			`Discours${gap}: mixte`,
			`Certitude${gap}: possible`,
			`Intérêt à vérifier${gap}: élevé`,
			`Note${gap}: vu deux fois`,
			"la source",
			"un <u>point</u>",
			expect.stringMatching(
				/dément \(probable\) Affirmation .*signé <i>.* — Agence Galverne, mars/,
			),
			expect.stringMatching(/Énoncés.*dément .*Un accord est signé/),
			`Marqué par${gap}: Tiphaine <Rocagel>`,
			expect.stringMatching(/Décision.*approuvé par Basile Courtevigne.*bien vu <sic>/),
		]);
		const family = highlights.find(({ lines }) => /^Note 5\s:/.test(lines[0] ?? ""));
		expect(family?.lines[1]).toContain("👩‍👩‍👧");
	});

	it("shows the whole text, what no font has by a stand-in that is counted and explained", async () => {
		const { pages } = await read(articleForExport());
		const text = pages.join("").replace(/\s/g, "");
		const [title = "", minister = ""] = trapText.split("\n\n");
		expect(text).toContain(shown(title));
		expect(text.normalize("NFC")).toContain(shown(minister).normalize("NFC"));
		expect(pages.join("")).toContain("▯ remplace 2 signes du texte");
		expect(text).toContain("</script>");
	});

	it("shapes and orders words from right to left, and marks exactly those that are meant", async () => {
		const { highlights, pages } = await read(
			articleForExport({ annotations: [annotationOn(11, "claim", [pieceOf(trapText, "العقد")])] }),
		);
		expect(highlights).toMatchObject([{ under: "العقد" }]);
		expect(pages[0]).toMatch(/يوقع لم .*العقد إن الوزيرة قالت|قالت الوزيرة إن العقد/);
		const [box] = highlights[0]?.boxes ?? [];
		expect(box?.left).toBeGreaterThan(300);
	});

	it("holds marks anywhere: overlapping, nested, over paragraphs, between two", () =>
		holdsAsync(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(trapText.length), fc.nat(trapText.length)), { maxLength: 8 }),
				async (spans) => {
					const marks = spans.flatMap(([a, b], n) => {
						const piece = toPiece(trapText, "body", Math.min(a, b), Math.max(a, b));
						return piece.ok ? [annotationOn(20 + n, "claim", [piece.value])] : [];
					});
					const { highlights } = await read(articleForExport({ annotations: marks }));
					expect(highlights.map(({ lines }) => lines[0])).toEqual(
						marks.map((_, n) => expect.stringMatching(new RegExp(`^Note ${n + 1}\\s`))),
					);
					for (const { boxes } of highlights) expect(boxes.length).toBeGreaterThan(0);
				},
			),
			200,
		));

	it("goes on over pages: every page has its own part of the passage, and all say the same", async () => {
		const sentence = "Le port dit que rien n’est signé et que rien ne le sera. ";
		const text = `Titre\n\n${sentence.repeat(120).trim()}`;
		const piece = { role: "body", start: 7, end: text.length, quote: text.slice(7) } as const;
		const { highlights, pages } = await read(
			articleOver(text, [annotationOn(11, "denial", [piece])]),
		);
		const parts = highlights.filter(({ lines }) => lines[0]?.startsWith("Note 1"));
		expect(parts.map(({ page }) => page)).toEqual([1, 2, 3]);
		expect(parts.map(({ under }) => under).join("")).toBe(piece.quote.replace(/\s/g, ""));
		expect(parts[1]?.lines).toEqual(parts[0]?.lines);
		expect(pages.length).toBeGreaterThan(3);
	});

	it("breaks what no line holds, and keeps a line break inside a paragraph", async () => {
		const long = "https://fanal.example/".padEnd(400, "a-b");
		const text = `Titre\n\n${"x".repeat(900)} ${long}\n\nun\ndeux`;
		const { highlights } = await read(
			articleOver(text, [
				annotationOn(11, "claim", [pieceOf(text, "x".repeat(900))]),
				annotationOn(12, "claim", [pieceOf(text, long)]),
			]),
		);
		expect(highlights.map(({ under }) => under)).toEqual(["x".repeat(900), long]);
		for (const { left, right } of highlights.flatMap(({ boxes }) => boxes)) {
			expect(left).toBeGreaterThan(50);
			expect(right).toBeLessThan(545);
		}
	});

	it("has the letters of Latin, Greek, Cyrillic, Hebrew, and words that are names in JavaScript", async () => {
		const words = "Ÿdrę łódź Αθήνα Київ constructor __proto__ toString";
		const text = `Titre\n\n${words}\n\nשלום עולם`;
		const { highlights, pages } = await read(
			articleOver(text, [annotationOn(11, "claim", [pieceOf(text, words)])]),
		);
		expect(highlights).toMatchObject([{ under: words.replaceAll(" ", "") }]);
		expect(pages[0]).toContain("שלום");
		expect(pages.join("")).not.toContain("▯");
	});

	it("IN-18: leaves out controls and mends half a character, in text, notes, names and what it says of itself", async () => {
		const text = "Ti\u0001tre\ufffe\n\nUn \u000bmot\ud800 ici";
		const { article, dossier } = articleForExport();
		const author = { id: testId(901), name: "Tiph\u0002aine\ud800" };
		const exported = {
			...articleOver(text, [annotationOn(11, "claim", [pieceOf(text, "mot\ud800")], { author })]),
			article: { ...article, outlet: "Le\u0000 Fanal", title: "a & </rdf:li>\ud800" },
			dossier: { ...dossier, title: "Affaire\u0007" },
		};
		const bytes = await bytesOf(exportArticle("pdf", exported));
		const { highlights, info, pages } = await readPdf(bytes);
		expect(highlights).toMatchObject([{ author: "Tiphaine\ufffd", under: "mot▯" }]);
		expect(highlights[0]?.lines[1]).toContain("mot\ufffd");
		expect(pages[0]).toContain("Titre");
		expect(info).toMatchObject({ Title: "a & </rdf:li>\ufffd (Le Fanal)" });
		const inXml = />(a &.*)<\/rdf:li>/.exec(Buffer.from(bytes).toString());
		expect(inXml?.[1]).toBe("a &amp; &lt;/rdf:li&gt;\ufffd (Le Fanal)");
	});

	it("leads to addresses of the web only, as the text did", async () => {
		const { version } = articleForExport();
		const linked = (href: string) =>
			articleForExport({
				version: {
					...version,
					blocks: version.blocks.map((block, n) =>
						n === 0 ? { ...block, inline: [{ kind: "link", start: 0, end: 7, href }] } : block,
					),
				},
			});
		expect((await read(linked("https://a.example/?x=é"))).links).toContain(
			"https://a.example/?x=%C3%A9",
		);
		expect((await read(linked("javascript:alert(1)"))).links).toEqual([]);
	});

	it("has the articles of a dossier one after the other, each on its own page and with its bookmark", async () => {
		const { articles } = twoArticles();
		const source = dossierForExport([...articles, articleWithEverything()]);
		const { highlights, info, outline, pages } = await readPdf(
			await bytesOf(exportFile("pdf", source)),
		);
		expect(highlights).toHaveLength(4 + 15);
		expect(source.reads).toEqual([2, 2, 2]);
		expect(info).toMatchObject({ Title: "Affaire Kestrane", Language: "fr" });
		expect(outline.map(({ title }: { title: string }) => title)).toEqual([
			...articles.map(({ article }) => article.title),
			"Démenti",
		]);
		expect(pages.filter((page) => /^Dossier\s/m.test(page))).toHaveLength(3);
	});

	it("is an empty page for a dossier without articles", async () => {
		const { pages } = await readPdf(await bytesOf(exportFile("pdf", dossierForExport([]))));
		expect(pages).toEqual([expect.stringContaining("Affaire Kestrane")]);
	});

	it("RL-13: is handed on page by page", async () => {
		const result = await exportFile("pdf", dossierForExport([largeArticle(1, 400)]));
		if (!result.ok) throw new Error("not exported");
		const sizes: number[] = [];
		for await (const chunk of result.value.chunks) sizes.push(chunk.byteLength);
		const whole = sizes.reduce((sum, size) => sum + size, 0);
		expect(sizes.length).toBeGreaterThan(40);
		expect(Math.max(...sizes)).toBeLessThan(whole / 5);
	});
});

/** Whether the same letters lie under a highlight, in whatever order they are seen; accents that are set apart are left out. */
function alike(under: string, quote: string): boolean {
	const letters = (words: string) =>
		[...words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[<>]/g, "|")].sort().join("");
	return quote === "" || letters(under) === letters(quote) || letters(under) === "";
}
