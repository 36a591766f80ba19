import fc from "fast-check";
import { expect, test } from "vitest";
import { corpusOf } from "@/lib/testing/given-folders";
import { holds } from "@/lib/testing/scale";
import { foldText } from "@/lib/text/fold";
import { lexemesOf } from "@/lib/text/lexemes";
import { findWords } from "@/lib/text/words";

function areForms(one: string, other: string): boolean {
	const { stems } = lexemesOf(other);
	return lexemesOf(one).stems.some((stem) => stems.includes(stem));
}

test.each([
	["démenti démentis démentir dément démentie démenties démentent dementi DÉMENTI de\u0301menti"],
	["contrat contrats CONTRATS con\u00ADtrats"],
	["mercenaire mercenaires"],
	["signé signée signés signées signer signe signait signent signèrent"],
	["signature signatures"],
	["négociation négociations negociation négocié négocier négociaient"],
	["affirmé affirme affirmer affirmait affirment affirmation"],
	["journal journaux"],
	["élu élus élue élues elus"],
	["nier nie nié niait nies nient"],
	["loi lois"],
	["élu élus élue élues elus"],
	["voter voté votes votent"],
	["euro euros"],
	["œuvre œuvres oeuvre Œuvre"],
	["gouvernement gouvernements"],
	["denied denies deny"],
	["contract contracts contracted"],
	["mercenary mercenaries"],
	["claim claims claimed claiming"],
	["agree agreed agrees"],
	["ʼAlīs ʼAlis ʼALĪS"],
])("%s are forms of one word", (forms) => {
	const [first = "", ...others] = forms.split(" ");
	for (const form of others) expect(areForms(first, form), `${first} and ${form}`).toBe(true);
});

test.each([
	["signé", "signature"],
	["payer", "payé"],
	["denied", "denial"],
	["dire", "disent"],
	["say", "said"],
	["été", "sera"],
	["ministre", "ministère"],
	["contrat", "contraire"],
	["Mali", "Malte"],
	["Mali", "mal"],
])("%s and %s are different words", (one, other) => {
	expect(areForms(one, other)).toBe(false);
});

test("whoever leaves out accents finds the word with them, whatever it is", () => {
	// Of apostrophes a word has only the one that is a letter.
	const letters = fc.constantFrom(..."aceilnorstuéèêëàâçîïôùûœæÉʼ1");
	holds(
		fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), (parts) => {
			const word = parts.join("");
			const plain = foldText(word, { accents: "drop" }).text;
			return areForms(word, plain) && areForms(word, word.toUpperCase());
		}),
	);
});

const wordsOfText = fc
	.string({ unit: "grapheme", maxLength: 80 })
	.map((text) => findWords(text).map(({ start, end }) => text.slice(start, end)));

test("in every script the word without its marks is a form of it", () => {
	expect(areForms("x\u0301".repeat(70), "x".repeat(70))).toBe(true);
	holds(
		fc.property(wordsOfText, (words) => {
			for (const word of words) {
				const plain = foldText(word, { accents: "drop" }).text;
				// Of a letter that is itself a mark nothing is left that somebody could look for.
				if (plain !== "") expect(areForms(word, plain), word).toBe(true);
			}
		}),
	);
});

test("no key of a word is empty", () => {
	expect(lexemesOf("ﾞ")).toEqual({ exact: "=\u3099", stems: ["\u3099"] });
	holds(
		fc.property(wordsOfText, (words) => {
			for (const { exact, stems } of words.map(lexemesOf)) {
				expect(exact.length).toBeGreaterThan(1);
				expect(stems.length).toBeGreaterThan(0);
				expect(stems).not.toContain("");
			}
		}),
	);
});

test("the exact key of a word is its letters, and no stem of any word", () => {
	expect(lexemesOf("Démentis").exact).toBe("=dementis");
	expect(lexemesOf("dementis").exact).toBe("=dementis");
	expect(lexemesOf("démenti").exact).not.toBe("=dementis");
	holds(
		fc.property(fc.string({ unit: "grapheme" }), (text) =>
			findWords(text).every(({ start, end }) =>
				lexemesOf(text.slice(start, end)).stems.every((stem) => !stem.startsWith("=")),
			),
		),
	);
});

test("a word of any length has short keys that are well-formed", () => {
	for (const word of ["é".repeat(5000), "𝒜".repeat(5000)]) {
		for (const key of [lexemesOf(word).exact, ...lexemesOf(word).stems]) {
			expect(Buffer.byteLength(key)).toBeLessThan(2000);
			expect(key).not.toMatch(/\p{Surrogate}/u);
		}
	}
});

test("on real articles every word is found without its accents", (context) => {
	const words = new Set(
		corpusOf(context).flatMap(({ bytes }) => {
			const text = bytes.toString("utf8");
			return findWords(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
		}),
	);
	const accented = [...words].filter((word) => /[éèêëàâçîïôùûœ]/.test(word));
	expect(accented.length).toBeGreaterThan(50);
	for (const word of accented) {
		expect(areForms(word, foldText(word, { accents: "drop" }).text), word).toBe(true);
	}
});
