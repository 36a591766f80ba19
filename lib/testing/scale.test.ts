import fc from "fast-check";
import { expect, test } from "vitest";
import { holds, holdsAsync, scaled, seed } from "./scale";

test("a part of a count is never nothing", () => {
	expect(scaled(1)).toBe(1);
	expect(scaled(1000)).toBeGreaterThanOrEqual(1);
	expect(scaled(1000)).toBeLessThanOrEqual(1000);
});

test("a property that does not hold is an error with the seed", () => {
	holds(fc.property(fc.integer(), (n) => Number.isInteger(n)));
	expect(() => holds(fc.property(fc.integer(), (n) => n < 10))).toThrow(`seed: ${seed}`);
});

test("a property that promises is waited for, and refused where nobody would wait", async () => {
	const small = fc.asyncProperty(fc.integer(), (n) => Promise.resolve(n < 10));
	await expect(holdsAsync(small)).rejects.toThrow(`seed: ${seed}`);
	// @ts-expect-error it would fail after the test
	expect(() => holds(small)).toThrow("holdsAsync");
	// @ts-expect-error a promise is no outcome
	expect(() => holds(fc.property(fc.integer(), () => Promise.resolve(true)))).toThrow(
		`seed: ${seed}`,
	);
});
