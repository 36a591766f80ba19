import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuTimeOf } from "@/lib/testing/cpu-time";
import { holds } from "@/lib/testing/scale";
import { findInFolded, findPassages, foldText, haveSameWords } from "@/lib/text/fold";

const bits = [
	"a",
	"A",
	"é",
	"e\u0301",
	"ﬁ",
	"œ",
	"…",
	"...",
	"«",
	"»",
	"“",
	"”",
	'"',
	"’",
	"'",
	" ",
	"\u00A0",
	"\u202F",
	"\n",
	"\u00AD",
	"\u200B",
	"?",
	":",
	"-",
	"–",
	"\u0301",
	"´",
	"¨",
	"👩‍👩‍👧",
	"🇫🇷",
	"𝒜",
	"א",
	"Σ",
	"ς",
	"İ",
	"\uFEFF",
];
const texts = fc.array(fc.constantFrom(...bits), { maxLength: 25 }).map((parts) => parts.join(""));

test.each([
	["composed and decomposed accents", "Évariste a signé", "E\u0301variste a signe\u0301"],
	["case", "ÉVARISTE", "évariste"],
	[
		"quotation marks and the French spaces in them",
		"«\u00A0Tout est signé\u202F»",
		'"Tout est signé"',
	],
	["apostrophes", "l’accord", "l'accord"],
	["no-break spaces and line breaks", "41\u00A0millions\nd'euros", "41 millions  d'euros"],
	["spaces before double punctuation", "Quid de Kestrane\u202F?", "Quid de Kestrane?"],
	["soft hyphens and direction marks", "sau\u00ADve\u200Etage", "sauvetage"],
	["ligatures, œ and dots", "ﬁn d’œuvre…", "fin d'oeuvre..."],
	["dashes", "Port–Maubrun", "Port-Maubrun"],
])("%s are the same words", (_, a, b) => {
	expect(haveSameWords(a, b)).toBe(true);
});

test("other words are other words: negation, accents, digits", () => {
	expect(haveSameWords("a signé", "n’a pas signé")).toBe(false);
	expect(haveSameWords("signé", "signe")).toBe(false);
	expect(haveSameWords("signé", "signe", { accents: "drop" })).toBe(true);
	expect(haveSameWords("38,6", "386")).toBe(false);
});

test("a passage is found in another typography, with the original's offsets", () => {
	const text = 'Il dit\u00A0: «\u00A0L’accord est signe\u0301\u00A0», puis "l\'accord est signé".';
	const found = findPassages(text, "l'accord est signé").map(({ start, end }) =>
		text.slice(start, end),
	);
	expect(found).toEqual(["l'accord est signé", "L’accord est signe\u0301"]);
});

test("part of a character is no passage, and no words are nowhere", () => {
	expect(findPassages("ﬁn", "f")).toEqual([]);
	expect(findPassages("œuvre", "o")).toEqual([]);
	expect(findPassages("abc", " \u00AD ")).toEqual([]);
	expect(findPassages("", "a")).toEqual([]);
});

test("passages that overlap are all found", () => {
	expect(findPassages("ananana", "ana")).toEqual([
		{ start: 0, end: 3 },
		{ start: 2, end: 5 },
		{ start: 4, end: 7 },
	]);
});

test("what is found folds to the folded quote", () => {
	holds(
		fc.property(texts, texts, (text, quote) => {
			const wanted = foldText(quote).text;
			for (const { start, end } of findPassages(text, quote))
				expect(foldText(text.slice(start, end)).text).toBe(wanted);
		}),
		5000,
	);
});

test("any stretch of folded characters is found again where it was", () => {
	holds(
		fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
			const folded = foldText(text);
			const isWord = (_: number, n: number) => folded.text.charAt(n) !== " ";
			const edges = [...new Set(folded.starts.filter(isWord))];
			fc.pre(edges.length > 0);
			const start = edges[a % edges.length] ?? 0;
			const ends = [...new Set(folded.ends.filter(isWord))].filter((end) => end > start);
			const end = ends[b % ends.length] ?? text.length;
			const words = text.slice(start, end);
			expect(findInFolded(folded, words)).toContainEqual({ start, end });
		}),
		5000,
	);
});

test("NFC and NFD fold alike", () => {
	holds(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			expect(foldText(text.normalize("NFC")).text).toBe(foldText(text.normalize("NFD")).text);
		}),
	);
});

test.each(["a", "\u0301\u0323", "« ", "é", "\u00AD ", "ab"])(
	"100 kB of %j fold and are searched in time",
	(unit) => {
		const text = unit.repeat(100_000 / unit.length);
		const spent = cpuTimeOf(() => findPassages(text, `${text.slice(0, 5000)}x`));
		expect(spent).toBeLessThan(5000);
	},
);
