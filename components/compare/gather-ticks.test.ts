import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { gatherTicks } from "./gather-ticks";

test("passages of one line share a sign, those further apart have their own", () => {
	const places = [
		{ id: "c", top: 140 },
		{ id: "a", top: 100 },
		{ id: "b", top: 110 },
	];
	expect(gatherTicks(places, 24)).toEqual([
		{ top: 100, ids: ["a", "b"] },
		{ top: 140, ids: ["c"] },
	]);
});

test("every passage has a sign, and no two signs touch", () => {
	const heights = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 });
	holds(
		fc.property(heights, (tops) => {
			const places = tops.map((top, n) => ({ id: String(n), top }));
			const ticks = gatherTicks(places, 24);
			expect(ticks.flatMap(({ ids }) => ids).sort()).toEqual(places.map(({ id }) => id).sort());
			for (const [n, { top }] of ticks.entries())
				expect((ticks[n + 1]?.top ?? Number.POSITIVE_INFINITY) - top).toBeGreaterThanOrEqual(24);
		}),
	);
});
