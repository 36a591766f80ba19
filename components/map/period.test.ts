import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { changeEdge, edges, fixedShare, periodBetween, shareOf } from "./period";

const extent = { start: 0, end: 1000 * 60_000 };
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("a period drawn in either direction is the same, is not empty and stays where there is time", () => {
	holds(
		fc.property(share, share, (a, b) => {
			const period = periodBetween(extent, a, b);
			expect(periodBetween(extent, b, a)).toEqual(period);
			expect(period.end).toBeGreaterThan(period.start);
			expect(period.start).toBeGreaterThanOrEqual(extent.start);
		}),
	);
});

test("keys move an edge by steps, never past the other, and all the time is no period", () => {
	const period = periodBetween(extent, 0.4, 0.6);
	expect(changeEdge(extent, period, "end", "ArrowRight")).toEqual(periodBetween(extent, 0.4, 0.62));
	expect(changeEdge(extent, period, "start", "Home")).toEqual(periodBetween(extent, 0, 0.6));
	expect(changeEdge(extent, periodBetween(extent, 0, 0.5), "end", "End")).toBeNull();
	expect(changeEdge(extent, period, "start", "a")).toBeUndefined();
	holds(
		fc.property(
			fc.constantFrom(...edges),
			fc.array(fc.constantFrom("ArrowLeft", "ArrowRight", "Home", "End"), { maxLength: 60 }),
			(edge, keys) => {
				let now = period;
				for (const key of keys) now = changeEdge(extent, now, edge, key) ?? extent;
				expect(now.end).toBeGreaterThan(now.start);
			},
		),
	);
});

test("a new period is drawn from where one begins, or by an edge of the present one", () => {
	const period = periodBetween(extent, 0.25, 0.75);
	expect(fixedShare(extent, null, 0.3)).toBe(0.3);
	expect(fixedShare(extent, period, 0.5)).toBe(0.5);
	expect(fixedShare(extent, period, 0.751)).toBe(0.25);
	expect(fixedShare(extent, period, 0.249)).toBe(0.75);
	expect(shareOf(-5, extent)).toBe(0);
});
