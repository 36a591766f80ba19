import * as fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { isGraphemeBoundary } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";
import { moveEdge, placeEdge } from "./move-edge";

const text = "Selon lui, « rien n’a été signé » lundi.";
const at = (words: string) => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};
const byWord = (span: Span, edge: "start" | "end", direction: "back" | "on") =>
	moveEdge(text, span, { edge, direction, by: "word" }, "fr");
const byCharacter = (span: Span, edge: "start" | "end", direction: "back" | "on") =>
	moveEdge(text, span, { edge, direction, by: "character" }, "fr");
const quote = (span: { start: number; end: number }) => text.slice(span.start, span.end);

test("an edge moves by a word, outwards and inwards", () => {
	const span = at("rien n’a été");
	expect(quote(byWord(span, "end", "on"))).toBe("rien n’a été signé");
	expect(quote(byWord(span, "end", "back"))).toBe("rien n’a");
	expect(quote(byWord(span, "start", "back"))).toBe("« rien n’a été");
	expect(quote(byWord(span, "start", "on"))).toBe("n’a été");
});

test("an edge moves by a character, over spaces as if they were none", () => {
	const span = at("n’a été");
	expect(quote(byCharacter(span, "end", "on"))).toBe("n’a été s");
	expect(quote(byCharacter(span, "end", "back"))).toBe("n’a ét");
	expect(quote(byCharacter(span, "start", "back"))).toBe("n n’a été");
	expect(quote(byCharacter(at("a été"), "start", "on"))).toBe("été");
	const family = "👩‍👩‍👧";
	const words = `a${family}e\u0301`;
	const first = { start: 0, end: 1 };
	const second = moveEdge(words, first, { edge: "end", direction: "on", by: "character" }, "fr");
	expect(words.slice(second.start, second.end)).toBe(`a${family}`);
	const third = moveEdge(words, second, { edge: "end", direction: "on", by: "character" }, "fr");
	expect(third.end).toBe(words.length);
});

test("an edge that is dragged stays on its side of the other one, and on a grapheme", () => {
	const span = at("n’a été");
	expect(placeEdge(text, span, "start", span.end)).toEqual(span);
	expect(placeEdge(text, span, "end", 3)).toEqual(span);
	expect(quote(placeEdge(text, span, "end", span.end + 3))).toBe("n’a été si");
	expect(placeEdge("ae\u0301", { start: 0, end: 3 }, "end", 2)).toEqual({ start: 0, end: 3 });
});

test("an edge stays where it can go no farther", () => {
	const span = at("signé");
	expect(byWord(span, "start", "on").start).toBeLessThan(span.end);
	expect(byWord({ start: 0, end: 5 }, "start", "back")).toEqual({ start: 0, end: 5 });
	const last = { start: text.length - 1, end: text.length };
	expect(byWord(last, "end", "on")).toEqual(last);
});

test("whatever is moved is never empty, cuts no grapheme and has no space at its edges", () =>
	holds(
		fc.property(
			fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
			fc.nat(60),
			fc.nat(60),
			fc.constantFrom("start" as const, "end" as const),
			fc.constantFrom("back" as const, "on" as const),
			fc.constantFrom("character" as const, "word" as const),
			(words, a, b, edge, direction, by) => {
				const span = {
					start: Math.min(a, b, words.length - 1),
					end: Math.min(Math.max(a, b) + 1, words.length),
				};
				const moved = moveEdge(words, span, { edge, direction, by }, "fr");
				expect(moved.start).toBeLessThan(moved.end);
				if (moved.start === span.start && moved.end === span.end) return;
				expect(isGraphemeBoundary(words, moved.start)).toBe(true);
				expect(isGraphemeBoundary(words, moved.end)).toBe(true);
				expect(words.slice(moved.start, moved.end).trim()).toBe(
					words.slice(moved.start, moved.end),
				);
			},
		),
	));
