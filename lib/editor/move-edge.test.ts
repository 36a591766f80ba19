import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isGraphemeBoundary } from "@/lib/text/slice";
import { moveEdge } from "./move-edge";

const text = "Selon lui, « rien n’a été signé » lundi.";
const at = (words: string) => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};
const quote = (span: { start: number; end: number }) => text.slice(span.start, span.end);

test("an edge moves by a word, outwards and inwards", () => {
	const span = at("rien n’a été");
	expect(quote(moveEdge(text, span, "end", "on", "fr"))).toBe("rien n’a été signé");
	expect(quote(moveEdge(text, span, "end", "back", "fr"))).toBe("rien n’a");
	expect(quote(moveEdge(text, span, "start", "back", "fr"))).toBe("« rien n’a été");
	expect(quote(moveEdge(text, span, "start", "on", "fr"))).toBe("n’a été");
});

test("an edge stays where it can go no farther", () => {
	const span = at("signé");
	expect(moveEdge(text, span, "start", "on", "fr").start).toBeLessThan(span.end);
	expect(moveEdge(text, { start: 0, end: 5 }, "start", "back", "fr")).toEqual({ start: 0, end: 5 });
	const last = { start: text.length - 1, end: text.length };
	expect(moveEdge(text, last, "end", "on", "fr")).toEqual(last);
});

test("whatever is moved is never empty, cuts no grapheme and has no space at its edges", () =>
	fc.assert(
		fc.property(
			fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
			fc.nat(60),
			fc.nat(60),
			fc.constantFrom("start" as const, "end" as const),
			fc.constantFrom("back" as const, "on" as const),
			(words, a, b, edge, direction) => {
				const span = {
					start: Math.min(a, b, words.length - 1),
					end: Math.min(Math.max(a, b) + 1, words.length),
				};
				const moved = moveEdge(words, span, edge, direction, "fr");
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
