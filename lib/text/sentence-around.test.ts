import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuTimeOf } from "@/lib/testing/cpu-time";
import { holds } from "@/lib/testing/scale";
import { sentenceAround, sentencesOf } from "@/lib/text/sentence-around";

function cut(text: string, language = "fr"): string[] {
	return sentencesOf(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
		text.slice(start, end),
	);
}

function around(text: string, words: string, blocks = [{ start: 0, end: text.length }]): string {
	const at = text.indexOf(words);
	const span = sentenceAround(text, blocks, at, at + words.length, "fr");
	return text.slice(span.start, span.end);
}

test("a passage is quoted with its sentence, without the spaces round it", () => {
	expect(around("Un premier fait. Le deuxième, dit-on, est faux. Un troisième.", "est faux")).toBe(
		"Le deuxième, dit-on, est faux.",
	);
});

test("sentences run together without a space are parted", () => {
	expect(cut('L’ordre est rétabli.Pour y parvenir, il faut du temps."Bien", dit-il.')).toEqual([
		"L’ordre est rétabli.",
		"Pour y parvenir, il faut du temps.",
		'"Bien", dit-il.',
	]);
	expect(cut("Le canot est vieux.Le syndicat vent deboutLe syndicat proteste.")).toEqual([
		"Le canot est vieux.",
		"Le syndicat vent debout",
		"Le syndicat proteste.",
	]);
});

test("names, sites and figures are not parted", () => {
	const text = "Selon M.Diop et Lefanal.example, YouTube et macOS coûtent 2.500 euros en iPhone.";
	expect(cut(text)).toEqual([text]);
});

test("no sentence ends after M., an initial or a title", () => {
	expect(cut("Selon M. Diop, rien. Mme. Vaugrenard et J. P. Martin se taisent.")).toEqual([
		"Selon M. Diop, rien.",
		"Mme. Vaugrenard et J. P. Martin se taisent.",
	]);
	expect(cut("Mr. Smith and Dr. Jones left. They ran.", "en")).toEqual([
		"Mr. Smith and Dr. Jones left.",
		"They ran.",
	]);
});

test("closing marks belong to what they close, and an incise goes on", () => {
	expect(cut("« On attend le bruit. » D’après lui, c’est tout. « Oui\u00A0! », dit-il.")).toEqual([
		"« On attend le bruit. »",
		"D’après lui, c’est tout.",
		"« Oui\u00A0! », dit-il.",
	]);
	expect(cut("« Enfin ! » s’exclame la foule.")).toEqual(["« Enfin ! » s’exclame la foule."]);
	expect(cut('He said "no." She said "yes."', "en")).toEqual(['He said "no."', 'She said "yes."']);
});

test("a line broken in a sentence does not end it; a block does", () => {
	const text = "Un contrat de\ncinq ans. Fin.\n\nAutre bloc";
	expect(around(text, "cinq", [{ start: 0, end: 28 }])).toBe("Un contrat de\ncinq ans.");
	expect(
		around(text, "bloc", [
			{ start: 0, end: 28 },
			{ start: 30, end: 40 },
		]),
	).toBe("Autre bloc");
});

test("a passage over two sentences is quoted with both, and one in no block as it is", () => {
	expect(around("Un. Deux trois. Quatre cinq. Six.", "trois. Quatre")).toBe(
		"Deux trois. Quatre cinq.",
	);
	expect(around("Un. Deux.", "Deux", [])).toBe("Deux");
});

test("sentences are in order, apart, cover all but white space, and hold the passage", () => {
	const bits = fc.constantFrom(
		"Un mot",
		". ",
		".",
		"»",
		"« ",
		" ",
		"\n",
		"e\u0301",
		"Été",
		"mot",
		"! ",
		'"',
		"M. ",
		"👩‍👩‍👧",
	);
	holds(
		fc.property(fc.array(bits, { maxLength: 25 }), fc.nat(), fc.nat(), (parts, a, b) => {
			const text = parts.join("");
			const block = { start: 0, end: text.length };
			let from = 0;
			for (const { start, end } of sentencesOf(text, block, "fr")) {
				expect(text.slice(from, start).trim()).toBe("");
				expect(start).toBeLessThan(end);
				from = end;
			}
			expect(text.slice(from).trim()).toBe("");
			const [start, end] = [Math.min(a, b) % (text.length + 1), text.length];
			const span = sentenceAround(text, [block], start, end, null);
			expect(span.start <= start && span.end >= end).toBe(true);
		}),
	);
});

test("very long text without a block is cut in time, windows or not", () => {
	const text = "Une phrase comme une autre, qui finit. ".repeat(5000);
	const spent = cpuTimeOf(() => {
		expect(cut(text)).toHaveLength(5000);
		expect(cut("a".repeat(100_000))).toHaveLength(1);
	});
	expect(spent).toBeLessThan(5000);
});
