import { expect, test } from "vitest";
import { type DrawnLine, keepSame } from "./gutter-picture";

const line = (id: string, path: string, labelY: number | null = 10): DrawnLine => ({
	id,
	curve: { path, labelY: 10, left: "in", right: "below" },
	labelY,
	blocks: { left: 1, right: 4 },
});

const before = { lines: [line("a", "M0 0"), line("b", "M0 9")], above: 0, below: 2 };

test("a picture in which nothing moved is the one before", () => {
	const now = { lines: [line("a", "M0 0"), line("b", "M0 9")], above: 0, below: 2 };
	expect(keepSame(before, now)).toBe(before);
});

test("where one line moved, the others are the ones before", () => {
	const now = { lines: [line("a", "M0 5"), line("b", "M0 9")], above: 0, below: 2 };
	const kept = keepSame(before, now);
	expect(kept).toEqual(now);
	expect(kept.lines[1]).toBe(before.lines[1]);
});

test.each([
	["another count out of sight", { ...before, below: 3 }],
	["one line less", { ...before, lines: before.lines.slice(1) }],
	["another order", { ...before, lines: before.lines.toReversed() }],
	["a word that has no room", { ...before, lines: [line("a", "M0 0", null), line("b", "M0 9")] }],
])("%s is another picture", (_name, now) => {
	const kept = keepSame(before, now);
	expect(kept).not.toBe(before);
	expect(kept).toEqual(now);
});
