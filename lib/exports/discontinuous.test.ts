import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Piece } from "@/lib/domain/text";
import {
	annotationOn,
	articleForExport,
	exportArticle,
	textOf,
	trapText,
} from "@/lib/testing/article-for-export";
import { holds, holdsAsync } from "@/lib/testing/scale";
import { toSegments } from "@/lib/text/segments";
import { checkPieces, toPiece } from "@/lib/text/slice";

/** Passages of one to five pieces anywhere in the text, touching or apart, as members could have picked them. */
const passage: fc.Arbitrary<readonly Piece[]> = fc
	.uniqueArray(fc.nat(trapText.length), { minLength: 2, maxLength: 10 })
	.map((offsets) => {
		const edges = offsets.toSorted((a, b) => a - b);
		const pieces: Piece[] = [];
		for (let n = 0; n + 1 < edges.length; n += 2) {
			const piece = toPiece(trapText, "body", edges[n] ?? 0, edges[n + 1] ?? 0);
			if (piece.ok && piece.value.start >= (pieces.at(-1)?.end ?? 0)) pieces.push(piece.value);
		}
		return pieces;
	})
	.filter((pieces) => pieces.length > 0 && checkPieces(trapText, pieces).ok);

const quotesOf = (pieces: readonly Piece[]) => pieces.map(({ quote }) => quote);

function exported(format: "jsonld" | "annotations-csv" | "html", annotation: AnnotationView) {
	const article = articleForExport({ annotations: [annotation] });
	return textOf(exportArticle(format, article));
}

describe("a passage of several pieces", () => {
	test("is cut into segments that are exactly its words, each once", () => {
		holds(
			fc.property(passage, (pieces) => {
				const segments = toSegments(pieces.map(({ start, end }) => ({ id: "a", start, end })));
				expect(segments.map(({ start, end }) => trapText.slice(start, end)).join("")).toBe(
					quotesOf(pieces).join(""),
				);
			}),
		);
	});

	test("is a target for each in JSON-LD, each at its place in code points", () =>
		holdsAsync(
			fc.asyncProperty(passage, async (pieces) => {
				const file = JSON.parse(await exported("jsonld", annotationOn(11, "claim", pieces)));
				const letters = [...trapText];
				const [item] = file.first.items;
				const read = item.target.map(
					({ selector }: { selector: { exact?: string; start: number; end: number }[] }) => {
						const [quote, place] = selector;
						const words = letters.slice(place?.start, place?.end).join("");
						return [quote?.exact, words];
					},
				);
				expect(read).toEqual(pieces.map(({ quote }) => [quote, quote]));
			}),
			300,
		));

	test("is one row in the table, with the number of its pieces", () =>
		holdsAsync(
			fc.asyncProperty(passage, async (pieces) => {
				const text = await exported("annotations-csv", annotationOn(11, "claim", pieces));
				const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
				expect(rows).toHaveLength(1);
				expect(rows[0]).toMatchObject({
					pieces: String(pieces.length),
					start_utf16: String(pieces[0]?.start),
				});
			}),
			300,
		));

	test("has a reference after each piece in HTML, and one note for all of them", () =>
		holdsAsync(
			fc.asyncProperty(passage, async (pieces) => {
				const html = await exported("html", annotationOn(11, "claim", pieces));
				expect(html.match(/ id="ref-1(?:-\d+)?"/g)).toHaveLength(pieces.length);
				expect(html.match(/<li[^>]*class="note/g)).toHaveLength(1);
			}),
			300,
		));
});
