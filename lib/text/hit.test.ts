import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { indexMarks, marksAt, marksWithin } from "@/lib/text/hit";
import { compareMarks, type Mark } from "@/lib/text/segments";

test("the shortest mark comes first, and an end is not over its mark", () => {
	const index = indexMarks([
		{ id: "outer", start: 0, end: 10 },
		{ id: "inner", start: 4, end: 6 },
		{ id: "twin", start: 4, end: 6 },
	]);
	expect(marksAt(index, 5)).toEqual(["inner", "twin", "outer"]);
	expect(marksAt(index, 6)).toEqual(["outer"]);
	expect(marksAt(index, 10)).toEqual([]);
	expect(marksAt(indexMarks([]), 0)).toEqual([]);
});

test("the index finds what looking at every mark finds", () => {
	const mark = fc
		.record({ id: fc.string({ maxLength: 2 }), start: fc.nat(100), length: fc.nat(40) })
		.map(({ id, start, length }): Mark => ({ id, start, end: start + length }));
	holds(
		fc.property(
			fc.array(mark, { maxLength: 60 }),
			fc.integer({ min: -1, max: 150 }),
			(marks, at) => {
				const over = marks.filter(({ start, end }) => start <= at && at < end);
				expect(marksAt(indexMarks(marks), at).sort()).toEqual(
					[...new Set(over.map(({ id }) => id))].sort(),
				);
			},
		),
	);
});

test("the marks within a span are those with a character in it, in text order", () => {
	const mark = fc
		.record({ id: fc.uuid(), start: fc.nat(100), length: fc.nat(40) })
		.map(({ id, start, length }): Mark => ({ id, start, end: start + length }));
	holds(
		fc.property(
			fc.array(mark, { maxLength: 60 }),
			fc.nat(150),
			fc.integer({ min: 1, max: 60 }),
			(marks, at, length) => {
				const span = { start: at, end: at + length };
				const within = marks
					.filter(({ start, end }) => start < end && start < span.end && end > span.start)
					.sort(compareMarks);
				expect(marksWithin(indexMarks(marks), span)).toEqual(within);
			},
		),
	);
});
