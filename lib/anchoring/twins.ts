import { countLeading } from "@/lib/text/span";
import { sureRun } from "./drop-chance";
import type { AlignedTexts, PlacedWords } from "./place-words";
import { entryAt, type TokenRange, type Tokens } from "./tokens";

/** The words of one text without a partner. */
interface Leftover {
	/** Where each of them stands, in order. */
	readonly places: ReadonlyMap<number, readonly number[]>;
	/** For each place of the text how many words before it have a partner. */
	readonly stayed: Int32Array;
}

/** The same of both texts. */
export interface Leftovers {
	readonly before: Leftover;
	readonly after: Leftover;
}

/** So many places are looked at for one passage; where there are more, no place is singled out. */
const mostPlaces = 20_000;

/** The words that alignment left without a partner. O(n). */
export function toLeftovers({ before, after, alignment }: AlignedTexts): Leftovers {
	return {
		before: leftoverOf(before, alignment.toNew),
		after: leftoverOf(after, alignment.toOld),
	};
}

/**
 * Whether the words round a place say that the words there are those of `old`, and not a twin's: the same words that
 * went, or came, elsewhere. It is doubtful when such a twin shares as many words on one side of the place as `old`
 * does on the other: of "No. No." one was left out, and nobody can say which. Then the paragraph decides,
 * and where it does not, nothing. A twin that lies beyond words that stayed is none, unless the words moved.
 */
export function isSingledOut(
	texts: AlignedTexts,
	leftovers: Leftovers,
	old: TokenRange,
	is: PlacedWords,
): boolean {
	const { before, after } = texts;
	const size = old.to - old.from;
	const gone = twinsOf(
		before,
		old,
		before,
		{ from: old.from, isMoved: is.isMoved },
		leftovers.before,
	);
	const come = twinsOf(before, old, after, is, leftovers.after);
	if (gone === null || come === null) return false;
	if (gone.length + come.length === 0) return true;
	const own = contextOf(before, after, old.from, is.from, size);
	return (
		gone.every((twin) => wins(own, contextOf(before, after, twin, is.from, size))) &&
		come.every((twin) => wins(own, contextOf(before, after, old.from, twin, size)))
	);
}

/**
 * Where the words of `old` stand in `tokens` elsewhere than at `own`, with at least one word that has no partner and,
 * unless they moved, fewer than `sureRun` that have one in between. Null where too many places would have to be looked at.
 */
function twinsOf(
	before: Tokens,
	old: TokenRange,
	tokens: Tokens,
	own: { readonly from: number; readonly isMoved: boolean },
	{ places, stayed }: Leftover,
): readonly number[] | null {
	const size = old.to - old.from;
	const stayedAt = (n: number) => entryAt(stayed, Math.min(Math.max(n, 0), tokens.length));
	const isNear = (start: number) => {
		const [first, last] = [Math.min(start, own.from), Math.max(start, own.from)];
		return own.isMoved || stayedAt(last) - stayedAt(first + size) < sureRun;
	};
	const found = new Set<number>();
	let looked = 0;
	for (let n = 0; n < size; n += 1) {
		const list = places.get(entryAt(before.keys, old.from + n)) ?? [];
		const first = countLeading(list.length, (k) => {
			const start = (list[k] ?? 0) - n;
			return start < own.from && !isNear(start);
		});
		for (let k = first; k < list.length; k += 1) {
			const start = (list[k] ?? 0) - n;
			if (!isNear(start)) break;
			looked += 1;
			if (looked > mostPlaces) return null;
			if (start !== own.from && !found.has(start) && isSame(before, old, tokens, start))
				found.add(start);
		}
		if (found.size > mostTwins) return null;
	}
	return [...found];
}

// Something said so often says nothing about a place.
const mostTwins = 100;

function isSame(before: Tokens, { from, to }: TokenRange, tokens: Tokens, start: number): boolean {
	if (start < 0 || start + to - from > tokens.length) return false;
	for (let n = from; n < to; n += 1)
		if (entryAt(before.keys, n) !== entryAt(tokens.keys, start + n - from)) return false;
	return true;
}

/** How many words are the same before and after, altogether and within the paragraph. */
interface Context {
	readonly left: number;
	readonly right: number;
	readonly leftInBlock: number;
	readonly rightInBlock: number;
}

function contextOf(before: Tokens, after: Tokens, n: number, m: number, size: number): Context {
	const [left, leftInBlock] = sameWords(before, after, n, m, -1);
	const [right, rightInBlock] = sameWords(before, after, n + size - 1, m + size - 1, 1);
	return { left, right, leftInBlock, rightInBlock };
}

const farthest = 400;

/** The end of a paragraph in both texts counts as a word of it. */
function sameWords(
	before: Tokens,
	after: Tokens,
	n: number,
	m: number,
	step: number,
): readonly [number, number] {
	let [count, inBlock, isInside] = [0, 0, true];
	for (; count < farthest; count += 1) {
		const [i, j] = [n + step * (count + 1), m + step * (count + 1)];
		const [endsBefore, endsAfter] = [leaves(before, n, i), leaves(after, m, j)];
		if (isInside && (endsBefore || endsAfter)) {
			isInside = false;
			inBlock = count + Number(endsBefore && endsAfter);
		}
		const [key, other] = [entryAt(before.keys, i), entryAt(after.keys, j)];
		// Both texts end here: there is no more that could differ.
		if (key < 0 && other < 0) return [farthest, inBlock];
		if (key !== other) break;
	}
	return [count, isInside ? count : inBlock];
}

function leaves(tokens: Tokens, from: number, to: number): boolean {
	return entryAt(tokens.blocks, from) !== entryAt(tokens.blocks, to);
}

/** Whether one context says more than another one on some side and less on none; in the paragraph if that leaves a doubt. */
function wins(own: Context, other: Context): boolean {
	const all = compare(own.left, other.left, own.right, other.right);
	if (all !== 0) return all > 0;
	return compare(own.leftInBlock, other.leftInBlock, own.rightInBlock, other.rightInBlock) > 0;
}

function compare(left: number, otherLeft: number, right: number, otherRight: number): number {
	const [a, b] = [Math.sign(left - otherLeft), Math.sign(right - otherRight)];
	return a + b === 0 ? 0 : Math.sign(a + b);
}

function leftoverOf(tokens: Tokens, partners: Int32Array): Leftover {
	const places = new Map<number, number[]>();
	const stayed = new Int32Array(tokens.length + 1);
	for (let n = 0; n < tokens.length; n += 1) {
		const hasPartner = entryAt(partners, n) >= 0;
		stayed[n + 1] = entryAt(stayed, n) + Number(hasPartner);
		if (hasPartner) continue;
		const key = entryAt(tokens.keys, n);
		const list = places.get(key);
		if (list === undefined) places.set(key, [n]);
		else list.push(n);
	}
	return { places, stayed };
}
