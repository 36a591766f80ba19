import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { countOutOfSight, curveBetween, spreadLabels, wordOrder } from "./curve";

const gutter = { width: 120, height: 600 };
const at = (y: number) => ({ y, drawn: true });

describe("curveBetween", () => {
	test("two ends in sight are joined from edge to edge, level at both", () => {
		const curve = curveBetween(at(100), at(300), gutter);
		expect(curve).toMatchObject({ left: "in", right: "in", labelY: 200 });
		expect(curve?.path).toBe("M0 100 C60 100 60 300 120 300");
	});

	test("an end out of sight leaves by the edge it went out at", () => {
		expect(curveBetween(at(100), at(900), gutter)).toMatchObject({ left: "in", right: "below" });
		expect(curveBetween(at(100), at(900), gutter)?.path).toMatch(/ 80 600$/);
		expect(curveBetween(at(-50), at(300), gutter)).toMatchObject({ left: "above", right: "in" });
	});

	test("ends that left by different edges are still joined", () => {
		expect(curveBetween(at(-50), at(900), gutter)).toMatchObject({ left: "above", right: "below" });
	});

	test("nothing is drawn where there is nothing to see, or an end is not in the text", () => {
		expect(curveBetween(at(-50), at(-80), gutter)).toBeNull();
		expect(curveBetween({ y: 0, drawn: false }, at(300), gutter)).toBeNull();
	});
});

test("pairs of which nothing is in sight are counted where they went", () => {
	const pairs = [
		[at(-50), at(-80)],
		[at(900), at(700)],
		[at(900), at(100)],
		[{ y: -9, drawn: false }, at(-9)],
	] as const;
	expect(countOutOfSight(pairs, 600)).toEqual({ above: 1, below: 1 });
});

describe("spreadLabels", () => {
	const heights = fc.array(fc.integer({ min: -50, max: 700 }), { maxLength: 12 });

	test("no two labels are nearer than the gap, and all are in sight while they fit", () => {
		holds(
			fc.property(heights, (wanted) => {
				const placed = [...spreadLabels(wanted, 26, 600)].sort((a, b) => a - b);
				for (const [n, y] of placed.entries()) {
					expect(y).toBeGreaterThanOrEqual(13);
					expect(y).toBeLessThanOrEqual(587);
					expect((placed[n + 1] ?? Number.POSITIVE_INFINITY) - y).toBeGreaterThanOrEqual(26);
				}
			}),
		);
	});

	test("labels keep the order of their heights, and stay where they are when there is room", () => {
		expect(spreadLabels([300, 100], 26, 600)).toEqual([300, 100]);
		expect(spreadLabels([101, 100], 26, 600)).toEqual([126, 100]);
	});
});

test("a line that is asked for has its word first, one that only passes by last", () => {
	const orders = [
		wordOrder({ left: "above", right: "below" }, true),
		wordOrder({ left: "in", right: "in" }, false),
		wordOrder({ left: "in", right: "below" }, false),
		wordOrder({ left: "above", right: "below" }, false),
	];
	expect(orders).toEqual(orders.toSorted((a, b) => a - b));
	expect(new Set(orders).size).toBe(orders.length);
});
