import { type Measured, type MeasuredMatch, measured, unmeasured } from "@/lib/domain/agreement";

/** One item as two members have grouped it: the groups that each has put it in. */
export interface GroupedItem {
	readonly first: readonly string[];
	readonly second: readonly string[];
}

/**
 * B³ of two groupings of the same items, the first member's taken as the reference. Precision, for an item: over all items that the
 * second member has grouped with it, itself among them, the share whose grouping with it the first has too; recall is the
 * same with the members changed over; each averaged over the items, and F1 = 2PR / (P + R). Shares between 0 and 1, of items. An item in no
 * group is alone. Items in several groups, as a passage may be in several statements, count by the number of groups in
 * common; where each is in one, this is the measure as it was first described. Undefined without items (`nothing-in-common`), and
 * where nobody has put any item in a group (`no-marks`), since all alone against all alone would be agreement on nothing.
 *
 * After A. Bagga and B. Baldwin, Algorithms for Scoring Coreference Chains, 1998; for several groups after E. Amigó, J. Gonzalo,
 * J. Artiles and F. Verdejo, A Comparison of Extrinsic Clustering Evaluation Metrics Based on Formal Constraints, 2009.
 */
export function bCubed(items: readonly GroupedItem[]): MeasuredMatch {
	if (items.length === 0) return throughout(unmeasured("nothing-in-common"));
	const isGrouped = items.some(({ first, second }) => first.length + second.length > 0);
	if (!isGrouped) return throughout(unmeasured("no-marks"));
	const first = items.map((item, n) => groupsOf(item.first, n));
	const second = items.map((item, n) => groupsOf(item.second, n));
	const [p, r] = [shareKept(second, first), shareKept(first, second)];
	const f1 = measured((2 * p * r) / (p + r));
	return { precision: measured(p), recall: measured(r), f1 };
}

type Groups = ReadonlySet<string>;

/** How much of what lies together in a grouping lies together in the other: never 0, as each item lies with itself. */
function shareKept(grouping: readonly Groups[], other: readonly Groups[]): number {
	const members = new Map<string, number[]>();
	for (const [n, groups] of grouping.entries())
		for (const group of groups) members.set(group, [...(members.get(group) ?? []), n]);
	const ofItem = (n: number): number => {
		const near = new Set([...(grouping[n] ?? [])].flatMap((group) => members.get(group) ?? []));
		let sum = 0;
		for (const e of near) {
			const together = inCommon(grouping[n], grouping[e]);
			sum += Math.min(together, inCommon(other[n], other[e])) / together;
		}
		return sum / near.size;
	};
	return grouping.reduce((sum, _, n) => sum + ofItem(n), 0) / grouping.length;
}

function inCommon(a: Groups | undefined, b: Groups | undefined): number {
	let count = 0;
	for (const group of a ?? []) if (b?.has(group)) count += 1;
	return count;
}

function groupsOf(groups: readonly string[], n: number): Groups {
	return groups.length === 0 ? new Set([`alone ${n}`]) : new Set(groups);
}

function throughout(value: Measured): MeasuredMatch {
	return { precision: value, recall: value, f1: value };
}
