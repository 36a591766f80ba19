import { describe, expect, test } from "vitest";
import type { Piece } from "@/lib/domain/text";
import { settledPieces } from "./settled-pieces";

const text = "Selon la mairie, le pont ferme lundi.";
const piece = (quote: string, role: Piece["role"] = "body"): Piece => {
	const start = text.indexOf(quote);
	return { role, start, end: start + quote.length, quote };
};
const first = [piece("le pont ferme"), piece("la mairie", "source")];
const second = [piece("pont ferme lundi"), piece("Selon", "cue")];
const wordsOf = (how: Parameters<typeof settledPieces>[3], a = first, b = second) =>
	settledPieces(text, a, b, how).map(({ role, quote }) => [role, quote]);

describe("two marks as one", () => {
	test("with the words of either, and what belongs to them", () => {
		expect(settledPieces(text, first, second, "first")).toEqual(first);
		expect(settledPieces(text, first, second, "second")).toEqual(second);
	});

	test("with all words, or those in common, each a slice of the text", () => {
		expect(wordsOf("union")).toEqual([
			["body", "le pont ferme lundi"],
			["source", "la mairie"],
		]);
		expect(wordsOf("common")).toEqual([
			["body", "pont ferme"],
			["source", "la mairie"],
		]);
	});

	test("in several pieces where they meet several times", () => {
		const parts = [piece("le pont"), piece("lundi")];
		expect(wordsOf("common", parts, [piece("pont ferme lundi")])).toEqual([
			["body", "pont"],
			["body", "lundi"],
		]);
		expect(wordsOf("common", [piece("Selon")], [piece("lundi")])).toEqual([]);
	});
});
