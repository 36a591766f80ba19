import fc from "fast-check";
import { expect, test } from "vitest";
import { holds, scaled, seed } from "./scale";

test("a part of a count is never nothing", () => {
	expect(scaled(1)).toBe(1);
	expect(scaled(1000)).toBeGreaterThanOrEqual(1);
	expect(scaled(1000)).toBeLessThanOrEqual(1000);
});

test("a property that does not hold is an error with the seed", () => {
	holds(fc.property(fc.integer(), (n) => Number.isInteger(n)));
	expect(() => holds(fc.property(fc.integer(), (n) => n < 10))).toThrow(`seed: ${seed}`);
});
