import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { arrows, dotAt, dotTowards } from "./find-dot";

const grid = [
	{ id: "a", x: 0, y: 0 },
	{ id: "b", x: 16, y: 0 },
	{ id: "c", x: 0, y: 16 },
	{ id: "d", x: 16, y: 16 },
	{ id: "far", x: 300, y: 4 },
];
const [a = { id: "", x: 0, y: 0 }] = grid;

test("the dot under a pointer is the nearest one within reach", () => {
	expect(dotAt(grid, 3, 3, 12)?.id).toBe("a");
	expect(dotAt(grid, 15, 10, 12)?.id).toBe("d");
	expect(dotAt(grid, 100, 100, 12)).toBeNull();
	expect(dotAt([], 0, 0, 12)).toBeNull();
});

test("an arrow key keeps to rows and columns", () => {
	expect(arrows.map((arrow) => dotTowards(grid, a, arrow)?.id ?? null)).toEqual([
		null,
		"b",
		null,
		"c",
	]);
	expect(dotTowards(grid, { id: "b", x: 16, y: 0 }, "ArrowRight")?.id).toBe("far");
});

test("an arrow key leads further in its direction, and from every dot but the last", () => {
	const anyDots = fc.uniqueArray(
		fc.record({ x: fc.nat(400), y: fc.nat(400) }).map((at) => ({ ...at, id: `${at.x} ${at.y}` })),
		{ selector: ({ id }) => id, minLength: 1, maxLength: 40 },
	);
	holds(
		fc.property(anyDots, (dots) => {
			for (const dot of dots) {
				const next = dotTowards(dots, dot, "ArrowRight");
				if (next === null) expect(Math.max(...dots.map(({ x }) => x))).toBe(dot.x);
				else expect(next.x).toBeGreaterThan(dot.x);
			}
		}),
	);
});
