import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { codePointsOf } from "@/lib/text/code-points";

test("astral letters, emoji and flags count one code point per code point", () => {
	const points = codePointsOf("a𝒜e\u0301👩‍👩‍👧🇫🇷z");
	expect(points.length).toBe(Array.from("a𝒜e\u0301👩‍👩‍👧🇫🇷z").length);
	expect(points.toCodePoint(3)).toBe(2);
	expect(points.toUtf16(2)).toBe(3);
});

test("an offset inside a pair counts what is before the pair; beyond the text is its edge", () => {
	const points = codePointsOf("a😀b");
	expect(points.toCodePoint(2)).toBe(1);
	expect([points.toCodePoint(99), points.toUtf16(99), points.toUtf16(-1)]).toEqual([3, 4, 0]);
});

test("both directions agree with counting, and each undoes the other", () => {
	holds(
		fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, seed) => {
			const points = codePointsOf(text);
			const all = Array.from(text);
			const codePoint = seed % (all.length + 1);
			const offset = all.slice(0, codePoint).join("").length;
			expect(points.length).toBe(all.length);
			expect(points.toUtf16(codePoint)).toBe(offset);
			expect(points.toCodePoint(offset)).toBe(codePoint);
		}),
	);
});
