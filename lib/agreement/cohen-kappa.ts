import { type Measured, measured, unmeasured } from "@/lib/domain/agreement";

/**
 * Cohen's kappa of two members who have each given one value to every item: (A − E) / (1 − E), where A is the share of items
 * with equal values, and E the share that would be equal if each gave values as often as they did and without regard to the
 * items. From −1 to 1; 1 is agreement throughout, 0 what chance gives. Undefined without items (`nothing-in-common`), and
 * when both gave one and the same value throughout (`one-value`), since then E is 1.
 *
 * After J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960.
 */
export function cohenKappa(items: readonly (readonly [string, string])[]): Measured {
	const n = items.length;
	if (n === 0) return unmeasured("nothing-in-common");
	const [first, second] = [countValues(items, 0), countValues(items, 1)];
	const equal = items.filter(([a, b]) => a === b).length;
	let chance = 0;
	for (const [value, count] of first) chance += count * (second.get(value) ?? 0);
	const most = n * n;
	if (chance === most) return unmeasured("one-value");
	return measured((equal * n - chance) / (most - chance));
}

function countValues(items: readonly (readonly [string, string])[], who: 0 | 1) {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(item[who], (counts.get(item[who]) ?? 0) + 1);
	return counts;
}
