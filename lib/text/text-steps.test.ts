import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { isGraphemeBoundary } from "@/lib/text/slice";
import { type SteppedText, stepFrom, textUnits, unitAt } from "@/lib/text/text-steps";

const headline = "La ministre dément";
const body = "Elle n’a pas signé l’accord, dit M. Ker. « Jamais », répète-t-elle.";
const french: SteppedText = {
	text: `${headline}\n\n${body}`,
	blocks: [
		{ start: 0, end: headline.length },
		{ start: headline.length + 2, end: headline.length + 2 + body.length },
	],
	language: "fr",
};

const oneBlock = (text: string, language: string): SteppedText => ({
	text,
	blocks: [{ start: 0, end: text.length }],
	language,
});

function picked(stepped: SteppedText, words: string, unit: "word" | "sentence"): string | null {
	const span = unitAt(stepped, stepped.text.indexOf(words), unit);
	return span && stepped.text.slice(span.start, span.end);
}

test.each([
	["a French word without its elided article", french, "accord", "accord"],
	["the elided article without its word", french, "l’accord", "l’"],
	["an Arabic word", oneBlock("نفت الوزيرة توقيع العقد.", "ar"), "الوزيرة", "الوزيرة"],
	["a Hebrew word", oneBlock("השרה הכחישה את החוזה.", "he"), "הכחישה", "הכחישה"],
	["a Japanese word", oneBlock("大臣は契約を否定した。", "ja"), "契約", "契約"],
	["a Chinese word", oneBlock("部长否认签署合同。", "zh"), "否认", "否认"],
	[
		"a letter with its combining accent",
		oneBlock("un de\u0301menti", "fr"),
		"menti",
		"de\u0301menti",
	],
])("a double click picks %s", (_, stepped, at, word) => {
	expect(picked(stepped, at, "word")).toBe(word);
});

test("a double click behind the last letter picks the word, between words nothing", () => {
	expect(unitAt(french, headline.length, "word")).toEqual({ start: 12, end: headline.length });
	expect(unitAt(oneBlock("a – b", "fr"), 2, "word")).toBeNull();
});

test("a triple click picks the sentence, not the block, and never leaves the block", () => {
	expect(picked(french, "signé", "sentence")).toBe("Elle n’a pas signé l’accord, dit M. Ker.");
	expect(picked(french, "répète", "sentence")).toBe("« Jamais », répète-t-elle.");
	expect(picked(french, "dément", "sentence")).toBe(headline);
	expect(picked(oneBlock("大臣は否定した。社長も黙る。", "ja"), "社長", "sentence")).toBe(
		"社長も黙る。",
	);
});

function stops(stepped: SteppedText, unit: "word" | "sentence"): string[] {
	const words: string[] = [];
	for (let at = 0; at < stepped.text.length; ) {
		const next = stepFrom(stepped, at, unit, "on");
		words.push(stepped.text.slice(at, next).trim());
		at = next;
	}
	return words;
}

test("steps on end words and sentences, over blocks, to the end of the text", () => {
	expect(stops(oneBlock("Rien n’est signé, dit-il.", "fr"), "word")).toEqual([
		"Rien",
		"n’",
		"est",
		"signé",
		", dit",
		"-il",
		".",
	]);
	expect(stops(french, "sentence")).toEqual([
		headline,
		"Elle n’a pas signé l’accord, dit M. Ker.",
		"« Jamais », répète-t-elle.",
	]);
});

test("steps back begin words and sentences", () => {
	const at = french.text.indexOf("pas signé");
	expect(stepFrom(french, at, "word", "back")).toBe(french.text.indexOf("a pas"));
	expect(stepFrom(french, at, "sentence", "back")).toBe(headline.length + 2);
	expect(stepFrom(french, headline.length + 2, "sentence", "back")).toBe(0);
	expect(stepFrom(french, 0, "sentence", "back")).toBe(0);
});

const texts = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				" ",
				". ",
				"\n",
				"’",
				"« ",
				" »",
				"\u0301",
				"👩‍👩‍👧",
				"l’",
				"契約",
				"الوزيرة",
			),
			fc.string({ unit: "grapheme", maxLength: 5 }),
			fc.string({ unit: "binary", maxLength: 3 }),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(""));

test("through any text every step gets on, ends between graphemes, and reaches both ends", () =>
	holds(
		fc.property(
			texts,
			fc.constantFrom(...textUnits),
			fc.constantFrom("fr", "en", "ja", "ar"),
			(text, unit, language) => {
				const stepped = oneBlock(text, language);
				let at = 0;
				while (at < text.length) {
					const next = stepFrom(stepped, at, unit, "on");
					expect(next).toBeGreaterThan(at);
					expect(isGraphemeBoundary(text, next)).toBe(true);
					at = next;
				}
				while (at > 0) {
					const next = stepFrom(stepped, at, unit, "back");
					expect(next).toBeLessThan(at);
					expect(isGraphemeBoundary(text, next)).toBe(true);
					at = next;
				}
			},
		),
		500,
	));

test("a unit holds its offset, cuts no grapheme and is what the text says", () =>
	holds(
		fc.property(texts, fc.constantFrom(...textUnits), fc.nat(), (text, unit, n) => {
			const offset = text === "" ? 0 : n % (text.length + 1);
			const span = unitAt(oneBlock(text, "fr"), offset, unit);
			if (span === null) return;
			expect(span.start).toBeLessThan(span.end);
			for (const edge of [span.start, span.end]) expect(isGraphemeBoundary(text, edge)).toBe(true);
			if (unit === "word") {
				expect(span.start).toBeLessThanOrEqual(offset);
				expect(span.end).toBeGreaterThanOrEqual(offset);
			}
		}),
	));
