import * as fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { planMargin } from "./plan-margin";

const measures = { card: 34, more: 28, gap: 8, drift: 200 };

const wishes = fc
	.array(fc.nat(4000), { maxLength: 200 })
	.map((tops) => [...tops].sort((a, b) => a - b).map((wish, n) => ({ id: `m${n}`, wish })));

test("every mark is in one entry, in text order, and no entry covers the next", () =>
	holds(
		fc.property(wishes, fc.nat(200), (marks, chosen) => {
			const entries = planMargin(marks, `m${chosen}`, measures);
			expect(entries.flatMap(({ ids }) => ids)).toEqual(marks.map(({ id }) => id));
			for (const [n, { ids, top }] of entries.entries()) {
				const height = ids.length > 1 ? measures.more : measures.card;
				const next = entries[n + 1];
				if (next) expect(next.top).toBeGreaterThanOrEqual(top + Math.min(height, 28) + 8);
			}
		}),
	));

test("a card stands at most a little below its words, and the chosen mark has one", () =>
	holds(
		fc.property(wishes, fc.nat(200), (marks, chosen) => {
			const entries = planMargin(marks, `m${chosen}`, measures);
			const wishOf = new Map(marks.map(({ id, wish }) => [id, wish]));
			for (const { id, ids, top } of entries) {
				if (ids.length > 1 || id === `m${chosen}`) continue;
				const below = top - (wishOf.get(id) ?? 0);
				expect(below).toBeLessThanOrEqual(measures.drift + measures.card + measures.gap);
			}
			const own = entries.find(({ ids }) => ids.includes(`m${chosen}`));
			if (own) expect(own.ids).toEqual([`m${chosen}`]);
		}),
	));

test("ten marks on one line are six cards and one line for the rest", () => {
	const marks = Array.from({ length: 10 }, (_, n) => ({ id: `m${n}`, wish: 100 }));
	const entries = planMargin(marks, null, measures);
	expect(entries.map(({ ids }) => ids.length)).toEqual([1, 1, 1, 1, 1, 5]);
	expect(planMargin(marks, "m8", measures).map(({ ids }) => ids.length)).toEqual([
		1, 1, 1, 1, 1, 3, 1, 1,
	]);
});
