import { canLink, linkTypesBetween } from "@/lib/domain/link-types";
import type { PublishedDate } from "@/lib/domain/published-date";
import { type Tag, tagRow } from "@/lib/domain/tags";
import { type RankText, rankByWords } from "@/lib/suggest/rank-by-words";

/** What somebody looks for the other end of: a passage, or words that were typed, or both. */
export interface AskedEnd {
	/** Null where there is no passage yet. */
	readonly tag: Tag | null;
	readonly text: RankText;
}

/** What can be the other end, as far as ranking goes. */
export interface CandidateEnd {
	/** Null for what is no passage. */
	readonly tag: Tag | null;
	readonly published: PublishedDate | null;
	readonly text: RankText;
}

/** A candidate in its place, with how similar it is and the words that say so. */
export interface RankedEnd<C extends CandidateEnd> {
	readonly candidate: C;
	/** In hundredths: 0 for nothing in common, at most 1. */
	readonly score: number;
	readonly shared: readonly string[];
}

/**
 * Candidates for the other end, the most similar first. Where they are as similar to the hundredth, those come first
 * that would answer what the tag leaves open, then the older ones, then as they were given. Passages that no type of
 * link allows are left out.
 */
export function rankEnds<C extends CandidateEnd>(
	asked: AskedEnd,
	candidates: readonly C[],
): RankedEnd<C>[] {
	const able = candidates.filter(({ tag }) => canJoin(asked.tag, tag));
	const ranks = rankByWords(
		asked.text,
		able.map(({ text }) => text),
	);
	return ranks
		.flatMap(({ n, score, shared }) => {
			const candidate = able[n];
			return candidate ? [{ n, candidate, score: Math.round(score * 100) / 100, shared }] : [];
		})
		.sort(
			(a, b) =>
				b.score - a.score ||
				Number(answersOpen(asked.tag, b.candidate.tag)) -
					Number(answersOpen(asked.tag, a.candidate.tag)) ||
				byDate(a.candidate, b.candidate) ||
				a.n - b.n,
		)
		.map(({ candidate, score, shared }) => ({ candidate, score, shared }));
}

/** Whether some type of link may join passages of two tags, one way or the other; null for a tag that nobody knows yet. */
export function canJoin(a: Tag | null, b: Tag | null): boolean {
	if (a === null || b === null) return true;
	return linkTypesBetween(a, b).length > 0 || linkTypesBetween(b, a).length > 0;
}

/** Whether a passage of the tag `far` would answer what one of `tag` leaves open. */
export function answersOpen(tag: Tag | null, far: Tag | null): boolean {
	if (tag === null || far === null) return false;
	const { answersBy } = tagRow(tag);
	return answersBy !== null && canLink(answersBy, tag, far);
}

/** By what the dates say, however precisely; undated ones last. */
function byDate({ published: a }: CandidateEnd, { published: b }: CandidateEnd): number {
	const [first, second] = [a?.value ?? "9999", b?.value ?? "9999"];
	return first < second ? -1 : first > second ? 1 : 0;
}
