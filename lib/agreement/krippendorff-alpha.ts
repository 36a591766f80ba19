import { type Measured, measured, unmeasured } from "@/lib/domain/agreement";

/**
 * Krippendorff's alpha for nominal values: 1 − Do / De, where Do is the share of unequal pairs of values within units, each
 * unit of m values weighing its pairs by 1 / (m − 1), and De the share of unequal pairs among all values put together. At
 * most 1, which is agreement throughout; 0 is what chance gives, and below it members disagree more than by chance. Any
 * number of members; a unit may lack values of some, and one with fewer than two values says nothing and is left out.
 * Undefined when no unit has two values (`nothing-in-common`), and when all values are the same (`one-value`), since then De
 * is 0.
 *
 * After K. Krippendorff, Content Analysis: An Introduction to Its Methodology, 2nd edition, 2004.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): Measured {
	const pairable = units.filter((values) => values.length > 1);
	const all = pairable.reduce((sum, values) => sum + values.length, 0);
	if (all === 0) return unmeasured("nothing-in-common");
	const expected = unequalPairs(pairable.flat());
	if (expected === 0) return unmeasured("one-value");
	const observed = pairable.reduce(
		(sum, values) => sum + unequalPairs(values) / (values.length - 1),
		0,
	);
	return measured(1 - ((all - 1) * observed) / expected);
}

/** How many ordered pairs of these values are unequal. */
function unequalPairs(values: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	let equal = 0;
	for (const count of counts.values()) equal += count * count;
	return values.length * values.length - equal;
}
