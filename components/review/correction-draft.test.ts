import { describe, expect, test } from "vitest";
import { annotation } from "@/lib/domain/contract/examples/example-marks";
import type { CorrectionContent } from "@/lib/domain/correction";
import { draftOf, isCorrection, moveEdge } from "./correction-draft";

const text = "Le port\nLa société dément tout. Rien n’est prêt.";
const wording = {
	text,
	blocks: [
		{ kind: "headline", start: 0, end: 7, inline: [] },
		{ kind: "paragraph", start: 8, end: text.length, inline: [] },
	],
} as const;

function draftFor(...quotes: readonly string[]): CorrectionContent {
	const pieces = quotes.map((quote) => {
		const start = text.indexOf(quote);
		return { role: "body", start, end: start + quote.length, quote } as const;
	});
	return { tag: "denial", pieces, speakerIds: [], versionId: "v" };
}

const quotesOf = ({ pieces }: CorrectionContent) => pieces.map(({ quote }) => quote);

describe("an edge of a correction", () => {
	test("goes a word further, and back again", () => {
		const draft = draftFor("société dément");
		expect(quotesOf(moveEdge(draft, wording, 0, "start", "back"))).toEqual(["La société dément"]);
		expect(quotesOf(moveEdge(draft, wording, 0, "start", "on"))).toEqual(["dément"]);
		expect(quotesOf(moveEdge(draft, wording, 0, "end", "on"))).toEqual(["société dément tout"]);
		expect(quotesOf(moveEdge(draft, wording, 0, "end", "back"))).toEqual(["société"]);
	});

	test("stays in its block, and leaves a word at least", () => {
		const first = draftFor("La société");
		expect(moveEdge(first, wording, 0, "start", "back")).toBe(first);
		const one = draftFor("dément");
		expect(moveEdge(one, wording, 0, "start", "on")).toBe(one);
		expect(moveEdge(one, wording, 0, "end", "back")).toBe(one);
	});

	test("does not run into another piece", () => {
		const two = draftFor("La société", "dément");
		expect(moveEdge(two, wording, 0, "end", "on")).toBe(two);
		expect(quotesOf(moveEdge(two, wording, 1, "end", "on"))).toEqual(["La société", "dément tout"]);
	});

	test("whose piece is not there is left alone", () => {
		const draft = draftFor("dément");
		expect(moveEdge(draft, wording, 3, "end", "on")).toBe(draft);
	});
});

test("a draft is a correction once it says anything else than the mark", () => {
	const draft = draftOf(annotation);
	expect(isCorrection(draft, annotation)).toBe(false);
	expect(isCorrection({ ...draft, tag: "claim" }, annotation)).toBe(true);
	expect(isCorrection({ ...draft, speakerIds: [] }, annotation)).toBe(true);
});
