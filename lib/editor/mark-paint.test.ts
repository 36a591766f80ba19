import fc from "fast-check";
import { expect, test } from "vitest";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { holds } from "@/lib/testing/scale";
import { compareMarks, toSegments } from "@/lib/text/segments";
import type { EditorMark } from "./editor-mark";
import { paintNames, paintOf, toStrokes } from "./mark-paint";

const marks = fc
	.array(
		fc.record({
			start: fc.nat(30),
			length: fc.nat(12),
			tag: fc.constantFrom(...tagNames),
			state: fc.constantFrom(...reviewStateNames),
			stale: fc.boolean(),
		}),
		{ maxLength: 10 },
	)
	.map((all) =>
		all.map(
			({ length, ...rest }, n): EditorMark => ({ ...rest, id: `m${n}`, end: rest.start + length }),
		),
	);

function mark(id: string, start: number, end: number, more: Partial<EditorMark> = {}): EditorMark {
	return { id, start, end, tag: "claim", state: "proposed", stale: false, ...more };
}

function strokesOf(all: readonly EditorMark[]) {
	return toStrokes(toSegments(all), new Map(all.map((one) => [one.id, one])));
}

test("over each character lie exactly the classes of the marks over it, each once", () => {
	holds(
		fc.property(marks, (all) => {
			const strokes = strokesOf(all);
			for (let at = 0; at <= 45; at += 1) {
				const over = all.filter(({ start, end }) => start <= at && at < end).sort(compareMarks);
				const painted = strokes.filter(({ start, end }) => start <= at && at < end);
				expect(painted.map(({ name }) => name).sort()).toEqual(paintOf(over).sort());
			}
		}),
	);
});

test("every class that is painted has its place among all", () => {
	holds(
		fc.property(marks, (all) => {
			for (const { name } of strokesOf(all)) expect(paintNames).toContain(name);
		}),
	);
});

test("runs of one class are one stroke where they touch, however the segments are cut", () => {
	const strokes = strokesOf([mark("outer", 0, 20), mark("inner", 5, 8), mark("next", 20, 25)]);
	expect(strokes.filter(({ name }) => name === "line-claim")).toEqual([
		{ name: "line-claim", start: 0, end: 25 },
	]);
	expect(strokes.filter(({ name }) => name === "depth-2")).toEqual([
		{ name: "depth-2", start: 5, end: 8 },
	]);
});

test("overlaps to depth four all look different, and each tag in them keeps its line", () => {
	const nested = [0, 1, 2, 3].map((n) =>
		mark(`m${n}`, n, 20 - n, { tag: tagNames[n % tagNames.length] ?? "claim" }),
	);
	const looks = [1, 2, 3, 4].map((depth) => paintOf(nested.slice(0, depth)).join(" "));
	expect(new Set(looks).size).toBe(4);
	for (const tag of tagNames) expect(paintOf(nested)).toContain(`line-${tag}`);
});

test("what was rejected is lined and nothing else; what is approved is tinted more fully", () => {
	expect(paintOf([mark("a", 0, 5, { state: "rejected" })])).toEqual(["outline"]);
	expect(paintOf([mark("a", 0, 5, { state: "approved", tag: "denial" })])).toEqual([
		"full-denial",
		"line-denial",
	]);
	expect(paintOf([mark("a", 0, 5, { stale: true })])).toContain("stale");
});
