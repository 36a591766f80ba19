import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { alignSequences } from "./align-sequences";

const sequence = fc.array(fc.nat({ max: 4 }), { maxLength: 24 });

/** The length of a longest common subsequence, by the table that everybody can check. */
function commonLength(a: readonly number[], b: readonly number[]): number {
	const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	for (const [i, one] of a.entries())
		for (const [j, other] of b.entries()) {
			const row = rows[i + 1] ?? [];
			row[j + 1] =
				one === other ? (rows[i]?.[j] ?? 0) + 1 : Math.max(rows[i]?.[j + 1] ?? 0, row[j] ?? 0);
		}
	return rows.at(-1)?.at(-1) ?? 0;
}

test("an alignment is in order, pairs what is equal, and is as long as can be", () =>
	holds(
		fc.property(sequence, sequence, (a, b) => {
			const places = alignSequences(a, b);
			const pairs = Array.from(places ?? [], (place, n) => ({ place, n })).filter(
				({ place }) => place >= 0,
			);
			for (const [at, { place, n }] of pairs.entries()) {
				expect(b[place]).toBe(a[n]);
				expect(place).toBeGreaterThan(pairs[at - 1]?.place ?? -1);
			}
			expect(pairs).toHaveLength(commonLength(a, b));
		}),
	));

test("more differences than allowed are no alignment", () => {
	expect(alignSequences([1, 2, 3], [4, 5, 6], 5)).toBeNull();
	expect(alignSequences([1, 2, 3], [4, 5, 6], 6)).toEqual(new Int32Array([-1, -1, -1]));
	expect(alignSequences([], [])).toEqual(new Int32Array());
});
