import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { isGraphemeBoundary } from "@/lib/text/slice";
import { trimSelection } from "@/lib/text/trim-selection";

function trimmed(words: string): string {
	const text = `Avant ${words} après`;
	const start = text.indexOf(words);
	const { words: left } = trimSelection(text, start, start + words.length);
	return text.slice(left.start, left.end);
}

test.each([
	["  les mots ", "les mots"],
	["« je démens »", "je démens"],
	["«\u202Fje démens\u202F»", "je démens"],
	["“we deny it”", "we deny it"],
	['"we deny it"', "we deny it"],
	["‘we deny it’", "we deny it"],
	["‘c’est fini’", "c’est fini"],
	["'we don't'", "we don't"],
	["„wir nicht“", "wir nicht"],
	["「署名していない」", "署名していない"],
	["« “we deny it” »", "we deny it"],
	["« je démens", "je démens"],
	["je démens »", "je démens"],
	['"we deny', "we deny"],
	["elle a dit «", "elle a dit"],
	["». Rien", ". Rien"],
])("of %s the words are meant", (words, meant) => {
	expect(trimmed(words)).toBe(meant);
});

test.each([
	["« Non », dit-il"],
	["il a dit « non »"],
	["« Non », dit-il, « jamais »"],
	['he said "no"'],
	['"No", he said, "never"'],
	["the ministers’"],
	["l’"],
	["l’accord des ministres’"],
])("of %s everything is meant: its marks are partners in it", (words) => {
	expect(trimmed(words)).toBe(words);
});

test("marks without words stay, and so does white space alone", () => {
	expect(trimmed("« »")).toBe("« »");
	expect(trimSelection("a  b", 1, 3).words).toEqual({ start: 1, end: 3 });
});

const clusters = ["a", "é", "e\u0301", " ", "\u00A0", "\n", "«", "»", "“", "”", '"', "'", "‘", "’"];
const unit = fc.oneof(
	fc.constantFrom(...clusters, "„", "👩‍👩‍👧", "\u0301", "א"),
	fc.string({ unit: "grapheme" }),
);
const texts = fc.array(unit, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(""));

test("what is trimmed is spaces and marks alone, cuts no grapheme, and can be put back", () =>
	holds(
		fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
			const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((m, n) => m - n);
			const { whole, words } = trimSelection(text, start, end);
			expect(whole.start).toBeLessThanOrEqual(start);
			expect(whole.end).toBeGreaterThanOrEqual(end);
			const [before, after] = [
				text.slice(whole.start, words.start),
				text.slice(words.end, whole.end),
			];
			expect(before + text.slice(words.start, words.end) + after).toBe(
				text.slice(whole.start, whole.end),
			);
			expect(`${before}${after}`).toMatch(/^[\s«»‹›“”„‘’‚「」『』"']*$/u);
			for (const edge of [words.start, words.end])
				expect(isGraphemeBoundary(text, edge)).toBe(true);
			if (whole.start < whole.end) expect(words.start).toBeLessThan(words.end);
			expect(trimSelection(text, words.start, words.end).words).toEqual(words);
		}),
	));
