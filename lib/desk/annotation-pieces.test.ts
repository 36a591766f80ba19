import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveEdge } from "@/lib/editor/move-edge";
import { holds } from "@/lib/testing/scale";
import { checkPieces } from "@/lib/text/slice";
import {
	addWords,
	dropPiece,
	moveBody,
	movePiece,
	newContent,
	replaceBody,
} from "./annotation-pieces";

const text = "« Rien n’a été signé », a-t-il ajouté, « et rien ne le sera » 👩‍👩‍👧.";
const at = (words: string) => ({
	start: text.indexOf(words),
	end: text.indexOf(words) + words.length,
});
const begin = () => {
	const content = newContent(text, "denial", at("Rien n’a été signé"));
	if (!content.ok) throw new Error(content.failure.code);
	return content.value.pieces;
};
const quotes = (result: ReturnType<typeof addWords>) =>
	result.ok && result.value.map(({ role, quote }) => `${role}: ${quote}`);

describe("the pieces of an annotation", () => {
	test("a second selection is another piece, in text order", () => {
		expect(quotes(addWords(text, begin(), "body", at("et rien ne le sera")))).toEqual([
			"body: Rien n’a été signé",
			"body: et rien ne le sera",
		]);
	});

	test("a selection that overlaps the passage grows it", () => {
		expect(quotes(addWords(text, begin(), "body", at("signé », a-t-il")))).toEqual([
			"body: Rien n’a été signé », a-t-il",
		]);
	});

	test("cue words are replaced, and stay when the passage is", () => {
		const once = addWords(text, begin(), "cue", at("ajouté"));
		const twice = once.ok ? addWords(text, once.value, "cue", at("a-t-il ajouté")) : once;
		expect(quotes(twice)).toEqual(["body: Rien n’a été signé", "cue: a-t-il ajouté"]);
		expect(twice.ok && quotes(replaceBody(text, twice.value, at("n’a été signé")))).toEqual([
			"body: n’a été signé",
			"cue: a-t-il ajouté",
		]);
	});

	test("the last piece of the passage stays", () => {
		const [only] = begin();
		if (only === undefined) throw new Error("no piece");
		expect(dropPiece([only], only)).toEqual([only]);
	});

	test("each piece has edges of its own, up to the next piece", () => {
		const two = addWords(text, begin(), "body", at("et rien ne le sera"));
		const [first] = two.ok ? two.value : [];
		if (!two.ok || first === undefined) throw new Error("no pieces");
		const shorter = movePiece(text, two.value, first, () => at("n’a été signé"));
		expect(quotes(shorter)).toEqual(["body: n’a été signé", "body: et rien ne le sera"]);
		const into = movePiece(text, two.value, first, () => at("signé », a-t-il ajouté, « et"));
		expect(into).toMatchObject({ ok: false, failure: { code: "invalid" } });
	});

	test("half a character is taken whole", () => {
		const emoji = at("👩‍👩‍👧");
		expect(
			quotes(addWords(text, [], "body", { start: emoji.start + 1, end: emoji.start + 3 })),
		).toEqual(["body: 👩‍👩‍👧"]);
	});

	test("after any operations every quote is its slice, or the operation was refused", () => {
		const spot = fc.nat(text.length);
		const span = fc
			.tuple(spot, spot)
			.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
		const role = fc.constantFrom("body" as const, "source" as const, "cue" as const);
		const edge = fc.constantFrom("start" as const, "end" as const);
		const direction = fc.constantFrom("back" as const, "on" as const);
		holds(
			fc.property(fc.array(fc.tuple(role, span, edge, direction), { maxLength: 12 }), (steps) => {
				let pieces: ReturnType<typeof begin> = begin();
				for (const [kind, words, side, way] of steps) {
					const added = addWords(text, pieces, kind, words);
					if (added.ok) pieces = [...added.value];
					const moved = moveBody(text, pieces, side, (one) =>
						moveEdge(text, one, { edge: side, direction: way, by: "word" }, "fr"),
					);
					if (moved.ok) pieces = [...moved.value];
					const one = pieces[words.start % pieces.length];
					const step = { edge: side, direction: way, by: "word" } as const;
					const inner = one && movePiece(text, pieces, one, (at) => moveEdge(text, at, step, "fr"));
					if (inner?.ok) pieces = [...inner.value];
					expect(checkPieces(text, pieces).ok).toBe(true);
				}
			}),
		);
	});
});
