import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { cohenKappa } from "./cohen-kappa";
import { krippendorffAlpha } from "./krippendorff-alpha";

type Item = readonly [string, string];

function times(count: number, a: string, b: string): Item[] {
	return Array.from({ length: count }, () => [a, b]);
}

// Printed by Artstein and Poesio, Inter-Coder Agreement for Computational Linguistics (2008), p. 558 and 568, and by
// Krippendorff, Content Analysis (1980), p. 133 and 139; read in the tests of DKPro Statistics (ArtsteinPoesio2008Test,
// Krippendorff1980Test), which give the data and the digits.
const dialogue = [
	...times(20, "stat", "stat"),
	...times(20, "ireq", "stat"),
	...times(10, "stat", "ireq"),
	...times(50, "ireq", "ireq"),
];
const threeKinds = [
	...times(46, "stat", "stat"),
	...times(6, "ireq", "stat"),
	...times(32, "ireq", "ireq"),
	...times(6, "ireq", "chck"),
	...times(10, "chck", "chck"),
];
const dichotomy = ["00", "11", "01", "00", "00", "01", "00", "01", "10", "00"];
const threeMembers = ["111", "122", "222", "444", "144", "222", "123", "333", "222"];
const printed = (value: number | null) => value?.toFixed(3);

describe("the worked examples, to the printed digits", () => {
	test("of kappa", () => {
		expect(printed(cohenKappa(dialogue).value)).toBe("0.348");
		expect(printed(cohenKappa(threeKinds).value)).toBe("0.801");
	});

	test("of alpha", () => {
		expect(printed(krippendorffAlpha(dichotomy.map((unit) => [...unit])).value)).toBe("0.095");
		expect(printed(krippendorffAlpha(threeMembers.map((unit) => [...unit])).value)).toBe("0.642");
	});
});

const values = fc.constantFrom("a", "b", "c");

/** Kappa by its words: every value of the one against every value of the other. */
function kappaByPairs(items: readonly Item[]): number {
	const equal = items.filter(([a, b]) => a === b).length / items.length;
	let chance = 0;
	for (const [a] of items) for (const [, b] of items) if (a === b) chance += 1;
	const expected = chance / items.length ** 2;
	return (equal - expected) / (1 - expected);
}

/** Alpha by its words: every ordered pair within a unit, and every ordered pair of two places. */
function alphaByPairs(units: readonly (readonly string[])[]): number {
	const pairable = units.filter((unit) => unit.length > 1);
	const all = pairable.flat();
	let [observed, expected] = [0, 0];
	for (const unit of pairable)
		for (const [n, a] of unit.entries())
			for (const [m, b] of unit.entries())
				if (n !== m && a !== b) observed += 1 / (unit.length - 1);
	for (const [n, a] of all.entries())
		for (const [m, b] of all.entries()) if (n !== m && a !== b) expected += 1;
	return 1 - observed / all.length / (expected / (all.length * (all.length - 1)));
}

describe("against the definition taken pair by pair", () => {
	test("kappa", () => {
		holds(
			fc.property(fc.array(fc.tuple(values, values), { maxLength: 30 }), (items) => {
				const { value, reason } = cohenKappa(items);
				const all = new Set(items.flat());
				if (items.length === 0) expect(reason).toBe("nothing-in-common");
				else if (all.size === 1) expect(reason).toBe("one-value");
				else expect(value).toBeCloseTo(kappaByPairs(items), 10);
			}),
		);
	});

	test("alpha", () => {
		holds(
			fc.property(fc.array(fc.array(values, { maxLength: 4 }), { maxLength: 15 }), (units) => {
				const { value, reason } = krippendorffAlpha(units);
				const pairable = units.filter((unit) => unit.length > 1).flat();
				if (pairable.length === 0) expect(reason).toBe("nothing-in-common");
				else if (new Set(pairable).size === 1) expect(reason).toBe("one-value");
				else expect(value).toBeCloseTo(alphaByPairs(units), 10);
			}),
		);
	});

	test("kappa stays between −1 and 1, alpha below, and both are 1 for the same values", () => {
		holds(
			fc.property(fc.array(fc.tuple(values, values), { minLength: 1 }), (items) => {
				const kappa = cohenKappa(items).value ?? 0;
				expect(kappa).toBeGreaterThanOrEqual(-1);
				expect(kappa).toBeLessThanOrEqual(1);
				expect(krippendorffAlpha(items).value ?? 0).toBeLessThanOrEqual(1);
				const same = items.map(([a]): Item => [a, a]);
				const whole = new Set(same.flat()).size > 1 ? 1 : null;
				expect([cohenKappa(same).value, krippendorffAlpha(same).value]).toEqual([whole, whole]);
			}),
		);
	});
});
