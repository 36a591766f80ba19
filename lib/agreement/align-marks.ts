import { groupBy } from "@/lib/domain/group-by";
import type { Alignment } from "@/lib/domain/round";
import { isSameWords, lengthOf, type MarkedPassage, sharedLength } from "./marked-passage";

/** A mark of either member and the one of the other that stands for the same, if there is one. */
export interface AlignedPair<Mark extends MarkedPassage = MarkedPassage> {
	readonly alignment: Alignment;
	readonly first: Mark | null;
	readonly second: Mark | null;
}

/**
 * Pairs two members' marks that mean the same words, in text order, each at most once: of marks that share a character those
 * with the same tag first, then those that share most of what both cover (Jaccard), ties in text order. `same`: same words,
 * same tag; `boundaries`: other words, same tag; `tag`: words in common, other tag. What is left stands alone.
 * Changing the members over changes nothing but their sides.
 */
export function alignMarks<Mark extends MarkedPassage>(
	first: readonly Mark[],
	second: readonly Mark[],
): AlignedPair<Mark>[] {
	const taken = new Set<Mark>();
	const pairs: AlignedPair<Mark>[] = [];
	for (const { a, b } of candidates(first, second)) {
		if (taken.has(a) || taken.has(b)) continue;
		taken.add(a).add(b);
		pairs.push({ alignment: alignmentOf(a, b), first: a, second: b });
	}
	for (const a of first)
		if (!taken.has(a)) pairs.push({ alignment: "only-first", first: a, second: null });
	for (const b of second)
		if (!taken.has(b)) pairs.push({ alignment: "only-second", first: null, second: b });
	return pairs.sort((p, q) => compareMarks(p.first ?? p.second, q.first ?? q.second));
}

interface Candidate<Mark> {
	readonly a: Mark;
	readonly b: Mark;
	readonly isSameTag: boolean;
	readonly share: number;
}

function candidates<Mark extends MarkedPassage>(first: readonly Mark[], second: readonly Mark[]) {
	const byText = groupBy(second, ({ textId }) => textId);
	const found: Candidate<Mark>[] = [];
	for (const a of first)
		for (const b of byText.get(a.textId) ?? []) {
			const shared = sharedLength(a, b);
			if (shared === 0) continue;
			const share = shared / (lengthOf(a) + lengthOf(b) - shared);
			found.push({ a, b, isSameTag: a.tag === b.tag, share });
		}
	return found.sort(closestFirst);
}

function closestFirst<Mark extends MarkedPassage>(p: Candidate<Mark>, q: Candidate<Mark>): number {
	if (p.isSameTag !== q.isSameTag) return p.isSameTag ? -1 : 1;
	if (p.share !== q.share) return q.share - p.share;
	const [pFirst, pLast] = [p.a, p.b].sort(compareMarks);
	const [qFirst, qLast] = [q.a, q.b].sort(compareMarks);
	return compareMarks(pFirst, qFirst) || compareMarks(pLast, qLast);
}

function compareMarks(
	a: MarkedPassage | null | undefined,
	b: MarkedPassage | null | undefined,
): number {
	if (a === null || a === undefined || b === null || b === undefined) return 0;
	if (a.textId !== b.textId) return a.textId < b.textId ? -1 : 1;
	const [one, other] = [a.spans[0], b.spans[0]];
	const byPlace = (one?.start ?? 0) - (other?.start ?? 0) || (one?.end ?? 0) - (other?.end ?? 0);
	if (byPlace !== 0) return byPlace;
	return a.id < b.id ? -1 : Number(a.id > b.id);
}

function alignmentOf(a: MarkedPassage, b: MarkedPassage): Alignment {
	if (a.tag !== b.tag) return "tag";
	return isSameWords(a, b) ? "same" : "boundaries";
}
