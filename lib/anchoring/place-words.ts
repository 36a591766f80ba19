import type { Alignment } from "./alignment";
import { pairWords } from "./pair-words";
import { entryAt, isBlockEdge, type TokenRange, type Tokens } from "./tokens";

/** Two texts with what is known about them. */
export interface AlignedTexts {
	readonly before: Tokens;
	readonly after: Tokens;
	readonly alignment: Alignment;
}

/** Where words went: a range of the words of the new text. */
export interface PlacedWords extends TokenRange {
	readonly isMoved: boolean;
}

/** The least part of a passage, in letters, by which its place is known: of words that stayed, and of changed ones. */
const leastShare = { stayed: 0.2, changed: 0.3 } as const;
/** So many words may have been put in the middle of a passage; so many where one half of it moved. */
const widestInsertion = { inOrder: 300, moved: 20 } as const;

/** In more changed words than these nothing says which stands for which. */
const longestHunk = 200;

/**
 * Where the words of a range of the old text are in the new one. What took the place of words at its edges belongs to
 * it, what was put in beside it does not. Of a passage torn apart it is the larger part. Null where nothing, or too
 * little, of it has a place.
 */
export function placeWords(texts: AlignedTexts, range: TokenRange): PlacedWords | null {
	const cluster = largestCluster(texts, range);
	if (cluster === null) return placeReplaced(texts, range);
	const { toNew, isMoved } = texts.alignment;
	const [first, last] = [entryAt(toNew, cluster.from), entryAt(toNew, cluster.to - 1)];
	const lead = hunkBefore(texts, cluster.from, first);
	const trail = hunkAfter(texts, cluster.to, last + 1);
	return {
		from: standIn(texts, lead, { from: range.from, to: cluster.from })?.from ?? first,
		to: standIn(texts, trail, { from: cluster.to, to: range.to })?.to ?? last + 1,
		isMoved: isMoved[cluster.from] === 1,
	};
}

/** Words of the old text without a partner, and those of the new one that stand in their place. */
interface Hunk {
	readonly old: TokenRange;
	readonly is: TokenRange;
	/** Whether what stands before and after them in both texts are partners. */
	readonly isHeld: boolean;
}

/** The stretch of a range, with a partner at both ends, that came along together and has the most letters. */
function largestCluster(texts: AlignedTexts, range: TokenRange): TokenRange | null {
	const { before, alignment } = texts;
	let best: TokenRange | null = null;
	let [bestWeight, total] = [0, 0];
	let open: { from: number; to: number; weight: number } | null = null;
	const close = () => {
		if (open !== null && open.weight > bestWeight) [best, bestWeight] = [open, open.weight];
	};
	for (let n = range.from; n < range.to; n += 1) {
		const letters = entryAt(before.ends, n) - entryAt(before.starts, n);
		total += letters;
		if (entryAt(alignment.toNew, n) < 0) continue;
		if (open !== null && goesOn(alignment, open.to - 1, n)) {
			open = { from: open.from, to: n + 1, weight: open.weight + letters };
		} else {
			close();
			open = { from: n, to: n + 1, weight: letters };
		}
	}
	close();
	return bestWeight >= leastShare.stayed * total ? best : null;
}

function goesOn({ toNew, isMoved }: Alignment, last: number, n: number): boolean {
	const step = entryAt(toNew, n) - entryAt(toNew, last);
	const isSame = isMoved[last] === isMoved[n];
	const widest = isSame && isMoved[n] === 0 ? widestInsertion.inOrder : widestInsertion.moved;
	return step > 0 && step - (n - last) <= widest;
}

/** The words of `hunk.is` that stand for those of `marked`, a part of `hunk.old`; null for none. */
function standIn(texts: AlignedTexts, hunk: Hunk, marked: TokenRange): TokenRange | null {
	const { before, after } = texts;
	if (marked.from >= marked.to) return null;
	const isWhole = marked.from <= hunk.old.from && hunk.old.to <= marked.to;
	if (isWhole && hunk.isHeld && isReplacement(texts, hunk)) return hunk.is;
	const pairs = pairWords(before, hunk.old, after, hunk.is);
	const places = [...pairs].filter(
		(place, n) => place >= 0 && hunk.old.from + n >= marked.from && hunk.old.from + n < marked.to,
	);
	const [first, last] = [places[0], places.at(-1)];
	return first === undefined || last === undefined ? null : { from: first, to: last + 1 };
}

/** Whether the words of a hunk took the place of the old ones, and are not a paragraph of their own beside a gap. */
function isReplacement({ after }: AlignedTexts, { old, is }: Hunk): boolean {
	const size = is.to - is.from;
	if (size === 0 || size > 2 * (old.to - old.from) + 3) return false;
	for (let n = is.from + 1; n <= is.to; n += 1)
		if (n < after.length && n < is.to && isBlockEdge(after, n)) return false;
	return true;
}

/** A passage of which no word, or too few, has a partner: changed as a whole, between words that stayed. */
function placeReplaced(texts: AlignedTexts, range: TokenRange): PlacedWords | null {
	const { before, after, alignment } = texts;
	let [from, to] = [range.from, range.to];
	const isFree = (n: number) => n >= 0 && n < before.length && entryAt(alignment.toNew, n) < 0;
	if (!isFree(range.from) || !isFree(range.to - 1)) return null;
	while (isFree(from - 1) && to - from <= longestHunk) from -= 1;
	while (isFree(to) && to - from <= longestHunk) to += 1;
	if (to - from > longestHunk) return null;
	const left = from === 0 ? -1 : entryAt(alignment.toNew, from - 1);
	const right = to === before.length ? after.length : entryAt(alignment.toNew, to);
	const is = { from: left + 1, to: right };
	if (is.to <= is.from || alignment.toOld.subarray(is.from, is.to).some((old) => old >= 0))
		return null;
	const pairs = pairWords(before, { from, to }, after, is);
	const isShort = to - from <= 3 && is.to - is.from <= 4 && isInOneBlock(before, { from, to });
	const found = placedShare(before, pairs, from, range);
	if (found.places.length > 0 && found.share >= leastShare.changed)
		return { from: Math.min(...found.places), to: Math.max(...found.places) + 1, isMoved: false };
	const isWhole = range.from === from && range.to === to;
	return isShort && isWhole && isInOneBlock(after, is) ? { ...is, isMoved: false } : null;
}

function placedShare(before: Tokens, pairs: Int32Array, from: number, range: TokenRange) {
	const places: number[] = [];
	let [placed, total] = [0, 0];
	for (let n = range.from; n < range.to; n += 1) {
		const letters = entryAt(before.ends, n) - entryAt(before.starts, n);
		const place = entryAt(pairs, n - from);
		total += letters;
		if (place < 0) continue;
		places.push(place);
		placed += letters;
	}
	return { places, share: total === 0 ? 0 : placed / total };
}

/** Whether what stands round a range, with what is in it, is one paragraph. */
function isInOneBlock(tokens: Tokens, { from, to }: TokenRange): boolean {
	const block = entryAt(tokens.blocks, from);
	const stands = (n: number) => entryAt(tokens.blocks, n) === block;
	return stands(to - 1) && (stands(from - 1) || stands(to));
}

function hunkBefore({ before, after, alignment }: AlignedTexts, to: number, toNew: number): Hunk {
	let [from, fromNew] = [to, toNew];
	while (from > Math.max(0, to - longestHunk) && entryAt(alignment.toNew, from - 1) < 0) from -= 1;
	const least = Math.max(0, toNew - longestHunk);
	while (fromNew > least && entryAt(alignment.toOld, fromNew - 1) < 0) fromNew -= 1;
	const isHeld =
		from === 0 ? fromNew === 0 : fromNew > 0 && entryAt(alignment.toNew, from - 1) === fromNew - 1;
	return limited({ old: { from, to }, is: { from: fromNew, to: toNew }, isHeld }, before, after);
}

function hunkAfter(
	{ before, after, alignment }: AlignedTexts,
	from: number,
	fromNew: number,
): Hunk {
	let [to, toNew] = [from, fromNew];
	const most = Math.min(before.length, from + longestHunk);
	while (to < most && entryAt(alignment.toNew, to) < 0) to += 1;
	const mostNew = Math.min(after.length, fromNew + longestHunk);
	while (toNew < mostNew && entryAt(alignment.toOld, toNew) < 0) toNew += 1;
	const isHeld =
		to === before.length ? toNew === after.length : entryAt(alignment.toNew, to) === toNew;
	return limited({ old: { from, to }, is: { from: fromNew, to: toNew }, isHeld }, before, after);
}

/** A hunk whose neighbours are not partners says nothing beyond its own paragraph. */
function limited(hunk: Hunk, before: Tokens, after: Tokens): Hunk {
	if (hunk.isHeld) return hunk;
	const isOne = isInOneBlock(before, hunk.old) && isInOneBlock(after, hunk.is);
	return isOne ? hunk : { ...hunk, is: { from: hunk.is.from, to: hunk.is.from } };
}
