import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { bCubed, type GroupedItem } from "./b-cubed";

const group = fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 1 });
const groups = fc.uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 3 });
const one = fc.array(fc.record({ first: group, second: group }), { maxLength: 12 });
const several = fc.array(fc.record({ first: groups, second: groups }), { maxLength: 10 });

const isGrouped = (items: readonly GroupedItem[]) =>
	items.some(({ first, second }) => first.length + second.length > 0);

/** B³ of groupings where each item is in one group: for each item, its group in the one cut with its group in the other. */
function byCutting(items: readonly GroupedItem[], side: "first" | "second"): number {
	const other = side === "first" ? "second" : "first";
	const groupAt = (n: number, which: "first" | "second") => items[n]?.[which][0] ?? `alone ${n}`;
	const at = [...items.keys()];
	const sum = at.reduce((total, n) => {
		const near = at.filter((m) => groupAt(m, side) === groupAt(n, side));
		const both = near.filter((m) => groupAt(m, other) === groupAt(n, other));
		return total + both.length / near.length;
	}, 0);
	return sum / items.length;
}

/** The same for several groups: pair by pair, a list of groups in common for each. */
function byPairs(items: readonly GroupedItem[], side: "first" | "second"): number {
	const other = side === "first" ? "second" : "first";
	const common = (n: number, m: number, which: "first" | "second") => {
		const [a, b] = [items[n]?.[which] ?? [], items[m]?.[which] ?? []];
		return a.length === 0 && n === m ? 1 : a.filter((name) => b.includes(name)).length;
	};
	const averages = [...items.keys()].map((n) => {
		const ratios = [...items.keys()]
			.filter((m) => common(n, m, side) > 0)
			.map((m) => Math.min(common(n, m, side), common(n, m, other)) / common(n, m, side));
		return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
	});
	return averages.reduce((sum, average) => sum + average, 0) / items.length;
}

describe("B³ of statements", () => {
	test.each([
		["one group each", one, byCutting],
		["several groups each", several, byPairs],
	])("%s, against the definition item by item", (_, drawn, brute) => {
		holds(
			fc.property(drawn, (items) => {
				const { precision, recall, f1 } = bCubed(items);
				if (!isGrouped(items)) {
					expect(f1.reason).toBe(items.length === 0 ? "nothing-in-common" : "no-marks");
					return;
				}
				const [p, r] = [brute(items, "second"), brute(items, "first")];
				expect(precision.value).toBeCloseTo(p, 10);
				expect(recall.value).toBeCloseTo(r, 10);
				expect(f1.value).toBeCloseTo((2 * p * r) / (p + r), 10);
			}),
		);
	});

	test("what groups are called does not matter, and the same grouping is 1", () => {
		holds(
			fc.property(several, (items) => {
				const renamed = items.map(({ first }) => ({
					first,
					second: first.map((name) => `my ${name}`),
				}));
				expect(bCubed(renamed).f1.value).toBe(isGrouped(renamed) ? 1 : null);
			}),
		);
	});
});
