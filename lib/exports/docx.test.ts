import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotationView } from "@/lib/domain/annotation";
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
import { readDocument } from "@/lib/testing/read-document";
import { readZip } from "@/lib/testing/read-zip";
import { holdsAsync } from "@/lib/testing/scale";
import { toPiece } from "@/lib/text/slice";

const documentOf = async (annotations: readonly AnnotationView[]) =>
	readDocument(await bytesOf(exportArticle("docx", articleForExport({ annotations }))));

describe("a Word document", () => {
	it("has a comment on each piece of each mark, over exactly its words, and the whole text", async () => {
		const exported = articleWithEverything();
		const { comments, paragraphs } = await readDocument(
			await bytesOf(exportArticle("docx", exported)),
		);
		const quotes = exported.annotations.flatMap((one) => bodyPieces(one).map(({ quote }) => quote));
		expect(comments.map(({ anchor }) => anchor).sort()).toEqual(quotes.sort());
		expect(paragraphs.join("\n\n")).toContain(trapText);
		expect(new Set(comments.map(({ author }) => author))).toEqual(new Set(["Tiphaine <Rocagel>"]));
	});

	it("says in the comment what is known of the mark, far ends in their own words", async () => {
		const { comments } = await readDocument(
			await bytesOf(exportArticle("docx", articleWithEverything())),
		);
		const [first, second] = comments.filter(({ lines }) => /^Note 2\s:/.test(lines[0] ?? ""));
		const gap = "\u00a0";
		expect(first?.lines).toEqual([
			expect.stringMatching(/Démenti · approuvé · morceau 1 sur 2$/),
			expect.stringContaining("« l’accord » n’est pas signé […] dit non"),
			`Locuteur${gap}: Apolline Vaugramel`,
			`Discours${gap}: mixte`,
			`Certitude${gap}: possible`,
			`Intérêt à vérifier${gap}: élevé`,
			`Note${gap}: vu deux fois\nla source\nun <u>point</u>`,
			expect.stringMatching(
				/dément \(probable\) Affirmation .*signé <i>.* — Agence Galverne, mars 2026, .*Les Ombrines auraient signé.* · Deux sources · deux lectures <sic> · approuvé par Basile/,
			),
			expect.stringMatching(/Énoncés.*dément .*Un accord est signé.* · approuvé par Basile/),
			`Marqué par${gap}: Tiphaine <Rocagel>`,
			expect.stringMatching(/Décision.*approuvé par Basile Courtevigne.*bien vu <sic>/),
		]);
		expect(second?.lines).toEqual([expect.stringContaining("morceau 2 sur 2")]);
	});

	it("holds marks anywhere: overlapping, nested, over paragraphs, between two", () =>
		holdsAsync(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(trapText.length), fc.nat(trapText.length)), { maxLength: 12 }),
				async (spans) => {
					const marks = spans.flatMap(([a, b], n) => {
						const piece = toPiece(trapText, "body", Math.min(a, b), Math.max(a, b));
						return piece.ok ? [annotationOn(20 + n, "claim", [piece.value])] : [];
					});
					const { comments } = await documentOf(marks);
					const quotes = marks.flatMap(({ pieces }) => pieces.map(({ quote }) => quote.trim()));
					expect(comments.map(({ anchor }) => anchor?.trim()).sort()).toEqual(quotes.sort());
				},
			),
			300,
		));

	it("keeps a mark on nothing but the space between two paragraphs", async () => {
		const { comments } = await documentOf([
			annotationOn(11, "claim", [{ role: "body", start: 40, end: 42, quote: "\n\n" }]),
		]);
		expect(comments).toMatchObject([{ anchor: "" }]);
	});

	it("IN-18: leaves out what XML cannot hold and mends half a character, in text, notes and names", async () => {
		const text = "Ti\u0001tre\ufffe\n\nUn \u000bmot\ud800 ici";
		const { article, dossier, version } = articleForExport();
		const author = { id: testId(901), name: "Ti\u0002phaine" };
		const exported = articleForExport({
			article: { ...article, outlet: "Le\u0000 Fanal" },
			dossier: { ...dossier, title: "Af\uffffaire" },
			version: { ...version, text, blocks: blocksOf(text) },
			annotations: [annotationOn(11, "claim", [pieceOf(text, "mot\ud800")], { author })],
		});
		const { comments, paragraphs } = await readDocument(
			await bytesOf(exportArticle("docx", exported)),
		);
		expect(comments).toMatchObject([{ anchor: "mot\ufffd", author: "Tiphaine" }]);
		expect(paragraphs.slice(-2)).toEqual(["Titre", "Un mot\ufffd ici"]);
		expect(paragraphs).toContainEqual(expect.stringMatching(/^Dossier\tAfaire$/));
	});

	it("sets words from right to left apart", async () => {
		const files = await readZip(await bytesOf(exportArticle("docx", articleForExport())));
		const text = String(files.get("word/document.xml"));
		expect(text).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t [^>]+>قالت/);
		expect(text.match(/<w:bidi\/>/g)).toHaveLength(1);
	});

	it("has the articles of a dossier one after the other, its comments numbered through", async () => {
		const { articles } = twoArticles();
		const source = dossierForExport([...articles, articleWithEverything()]);
		const bytes = await bytesOf(exportFile("docx", source));
		const { comments } = await readDocument(bytes);
		expect(comments.map(({ id }) => id)).toEqual(comments.map((_, n) => String(n)));
		expect(comments).toHaveLength(4 + 16);
		expect(source.reads).toEqual([2, 2, 2]);
		const text = String((await readZip(bytes)).get("word/document.xml"));
		expect(text.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
	});

	it("leads to addresses of the web only, as the text did", async () => {
		const { version } = articleForExport();
		const look = { kind: "link", start: 0, end: 7 } as const;
		const withLink = (href: string) =>
			articleForExport({
				version: {
					...version,
					blocks: version.blocks.map((block, n) =>
						n === 0 ? { ...block, inline: [{ ...look, href }] } : block,
					),
				},
			});
		const textOf = async (href: string) =>
			String(
				(await readZip(await bytesOf(exportArticle("docx", withLink(href))))).get(
					"word/document.xml",
				),
			);
		expect(await textOf('https://a.example/?"x\\y')).toContain(
			"HYPERLINK &quot;https://a.example/?%22x%5Cy&quot;",
		);
		expect(await textOf("javascript:alert(1)")).not.toContain("HYPERLINK");
	});
});
