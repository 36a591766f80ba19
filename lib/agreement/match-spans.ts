import { type Measured, type MeasuredMatch, measured, unmeasured } from "@/lib/domain/agreement";
import { groupBy } from "@/lib/domain/group-by";
import { type MarkedPassage, sharedLength, wordsKey } from "./marked-passage";

/**
 * Precision, recall and F1 of marks on exactly the same words with the same tag. The first member is the reference:
 * precision is the share of the second one's marks that the first has too, recall the share of the first one's marks that
 * the second has too, F1 = 2PR / (P + R). Shares between 0 and 1, of marks; who is first changes P and R with each other
 * and leaves F1. Two equal marks of one member count as two, each matched at most once.
 *
 * A share of no marks is undefined (`second-has-none`, `first-has-none`), and F1 when neither has any (`no-marks`). There is
 * no correction for chance: where nobody can count the passages that might have been marked, F1 is what kappa tends to.
 *
 * After C. J. van Rijsbergen, Information Retrieval, 2nd edition, 1979; as agreement of two annotators after
 * G. Hripcsak and A. S. Rothschild, Agreement, the F-Measure, and Reliability in Information Retrieval, 2005.
 */
export function matchExactly(
	first: readonly MarkedPassage[],
	second: readonly MarkedPassage[],
): MeasuredMatch {
	const open = new Map<string, number>();
	for (const mark of first) open.set(keyOf(mark), (open.get(keyOf(mark)) ?? 0) + 1);
	let matched = 0;
	for (const mark of second) {
		const left = open.get(keyOf(mark)) ?? 0;
		if (left === 0) continue;
		open.set(keyOf(mark), left - 1);
		matched += 1;
	}
	return toMatch({ matched, of: first.length }, { matched, of: second.length });
}

/**
 * The same for marks that share at least one character and have the same tag: precision is the share of the second one's
 * marks that touch any of the first, recall the share of the first one's marks that any of the second touch. Several short
 * marks in a long one are each a match. Range, and where it is undefined: as `matchExactly`.
 */
export function matchByOverlap(
	first: readonly MarkedPassage[],
	second: readonly MarkedPassage[],
): MeasuredMatch {
	const touching = (marks: readonly MarkedPassage[], others: readonly MarkedPassage[]) => {
		const byTag = groupBy(others, ({ textId, tag }) => `${textId} ${tag}`);
		return marks.filter((mark) =>
			byTag.get(`${mark.textId} ${mark.tag}`)?.some((other) => sharedLength(mark, other) > 0),
		).length;
	};
	return toMatch(
		{ matched: touching(first, second), of: first.length },
		{ matched: touching(second, first), of: second.length },
	);
}

interface Share {
	readonly matched: number;
	readonly of: number;
}

function toMatch(first: Share, second: Share): MeasuredMatch {
	const precision = second.of === 0 ? unmeasured("second-has-none") : shareOf(second);
	const recall = first.of === 0 ? unmeasured("first-has-none") : shareOf(first);
	if (first.of === 0 && second.of === 0) {
		const none = unmeasured("no-marks");
		return { precision: none, recall: none, f1: none };
	}
	return { precision, recall, f1: harmonicMean(precision, recall) };
}

function shareOf({ matched, of }: Share): Measured {
	return measured(matched / of);
}

/** Zero where one of the two is zero or undefined: then nothing is matched. */
function harmonicMean({ value: a }: Measured, { value: b }: Measured): Measured {
	return measured(a === null || b === null || a + b === 0 ? 0 : (2 * a * b) / (a + b));
}

function keyOf(mark: MarkedPassage): string {
	return `${mark.tag} ${wordsKey(mark)}`;
}
