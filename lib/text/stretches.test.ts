import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { cutStretches, stretchWords } from "@/lib/text/stretches";
import { findWords } from "@/lib/text/words";

test("a paragraph is one stretch, blocks without words are none", () => {
	const text = "Le titre\n\n—\n\nUn paragraphe, deux lignes.";
	const blocks = [
		{ start: 0, end: 8 },
		{ start: 10, end: 11 },
		{ start: 13, end: text.length },
	];
	const cut = cutStretches(text, blocks);
	expect(cut.map(({ start, end }) => text.slice(start, end))).toEqual([
		"Le titre",
		"Un paragraphe, deux lignes.",
	]);
});

test("a long paragraph is cut after a sentence", () => {
	const sentence = "Voici une phrase de sept mots exactement. ";
	const text = sentence.repeat(100).trim();
	const cut = cutStretches(text, [{ start: 0, end: text.length }]);
	expect(cut.length).toBe(3);
	for (const { start, end } of cut) expect(text.slice(start, end)).toMatch(/^Voici .*\.$/s);
});

test("stretches hold every word once, whole and in order, and never too many", () => {
	const bits = fc.constantFrom("mot ", "é𝒜 ", "fin. ", "« ", "\n", "l’accord ", "mot ".repeat(90));
	holds(
		fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
			const text = parts.join("");
			const cut = cutStretches(text, [{ start: 0, end: text.length }]);
			const inside = cut.map(({ start, end }) => findWords(text.slice(start, end)).length);
			const words = cut.flatMap(({ start, end }) =>
				findWords(text.slice(start, end)).map((word) => word.start + start),
			);
			expect(words).toEqual(findWords(text).map(({ start }) => start));
			expect(inside.every((count) => count > 0 && count <= stretchWords)).toBe(true);
		}),
	);
});
