import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { breakWords } from "./break-words";

test("words are broken at spaces, and what has no room is cut with a sign of it", () => {
	expect(breakWords("Le contrat est signé", 30, 2)).toEqual(["Le contrat est signé"]);
	expect(breakWords("Le contrat est signé", 12, 2)).toEqual(["Le contrat", "est signé"]);
	expect(breakWords("Le contrat est signé depuis hier", 12, 2)).toEqual([
		"Le contrat",
		"est signé…",
	]);
	expect(breakWords("Rindfleischetikettierung", 8, 2)).toEqual(["Rindfle…"]);
	expect(breakWords("", 8, 2)).toEqual([""]);
});

test("no line is longer than it may be, and there are no more than there may be", () => {
	holds(
		fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 20 }), (words, most) => {
			const lines = breakWords(words, most, 2);
			expect(lines.length).toBeLessThanOrEqual(2);
			for (const line of lines) expect([...line].length).toBeLessThanOrEqual(most);
		}),
	);
});
