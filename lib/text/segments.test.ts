import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { compareMarks, type Mark, toSegments } from "@/lib/text/segments";

const marks = fc.array(
	fc
		.record({
			id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
			start: fc.nat(30),
			length: fc.nat(10),
		})
		.map(({ id, start, length }): Mark => ({ id, start, end: start + length })),
	{ maxLength: 12 },
);

test("marks that overlap, nest and touch are cut at every edge, the outermost first", () => {
	expect(
		toSegments([
			{ id: "inner", start: 4, end: 6 },
			{ id: "late", start: 6, end: 12 },
			{ id: "outer", start: 0, end: 10 },
		]),
	).toEqual([
		{ start: 0, end: 4, ids: ["outer"] },
		{ start: 4, end: 6, ids: ["outer", "inner"] },
		{ start: 6, end: 10, ids: ["outer", "late"] },
		{ start: 10, end: 12, ids: ["late"] },
	]);
});

test("two tags on the same words are one segment, by id; marks without length are none", () => {
	expect(
		toSegments([
			{ id: "z", start: 1, end: 3 },
			{ id: "b", start: 1, end: 3 },
			{ id: "empty", start: 2, end: 2 },
		]),
	).toEqual([{ start: 1, end: 3, ids: ["b", "z"] }]);
});

test("segments are in order, apart, and over each character lie exactly the marks over it", () => {
	holds(
		fc.property(marks, (all) => {
			const segments = toSegments(all);
			const sorted = [...all].sort(compareMarks);
			for (const [n, segment] of segments.entries()) {
				expect(segment.start).toBeLessThan(segment.end);
				expect(segment.start).toBeGreaterThanOrEqual(segments[n - 1]?.end ?? 0);
			}
			for (let at = 0; at <= 45; at += 1) {
				const over = sorted.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id);
				const segment = segments.find(({ start, end }) => start <= at && at < end);
				expect(segment?.ids ?? []).toEqual([...new Set(over)]);
			}
		}),
	);
});

test("the order of the input does not matter", () => {
	holds(
		fc.property(marks, (all) => {
			expect(toSegments([...all].reverse())).toEqual(toSegments(all));
		}),
	);
});
