import { sureRun } from "./drop-chance";
import type { AlignedTexts, PlacedWords } from "./place-words";
import { entryAt, type TokenRange, type Tokens } from "./tokens";

/** Where each word without a partner stands, in both texts. */
export interface Leftovers {
	readonly before: ReadonlyMap<number, readonly number[]>;
	readonly after: ReadonlyMap<number, readonly number[]>;
}

/** The words that alignment left without a partner. O(n). */
export function toLeftovers({ before, after, alignment }: AlignedTexts): Leftovers {
	return {
		before: placesOf(before, alignment.toNew),
		after: placesOf(after, alignment.toOld),
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
	const { before, after, alignment } = texts;
	const size = old.to - old.from;
	const isNear = (partners: Int32Array, from: number, twin: number) =>
		is.isMoved || stayedBetween(partners, from, twin, size) < sureRun;
	const gone = twinsOf(before, old, before, old.from, leftovers.before).filter((twin) =>
		isNear(alignment.toNew, old.from, twin),
	);
	const come = twinsOf(before, old, after, is.from, leftovers.after).filter((twin) =>
		isNear(alignment.toOld, is.from, twin),
	);
	if (gone.length + come.length === 0) return true;
	const own = contextOf(before, after, old.from, is.from, size);
	return (
		gone.every((twin) => wins(own, contextOf(before, after, twin, is.from, size))) &&
		come.every((twin) => wins(own, contextOf(before, after, old.from, twin, size)))
	);
}

/** How many words with a partner stand between two passages of a size; counted to `sureRun`. */
function stayedBetween(partners: Int32Array, a: number, b: number, size: number): number {
	let stayed = 0;
	for (let n = Math.min(a, b) + size; n < Math.max(a, b) && stayed < sureRun; n += 1)
		if (entryAt(partners, n) >= 0) stayed += 1;
	return stayed;
}

/** Where the words of `old` stand in `tokens` outside `own`, with at least one word that has no partner. */
function twinsOf(
	before: Tokens,
	old: TokenRange,
	tokens: Tokens,
	own: number,
	places: ReadonlyMap<number, readonly number[]>,
): number[] {
	if (places.size === 0) return [];
	const size = old.to - old.from;
	const found = new Set<number>();
	for (let n = 0; n < size; n += 1)
		for (const place of places.get(entryAt(before.keys, old.from + n)) ?? []) {
			const start = place - n;
			if (start !== own && isSame(before, old, tokens, start)) found.add(start);
		}
	return [...found];
}

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

function placesOf(tokens: Tokens, partners: Int32Array): Map<number, number[]> {
	const places = new Map<number, number[]>();
	for (let n = 0; n < tokens.length; n += 1) {
		if (entryAt(partners, n) >= 0) continue;
		const key = entryAt(tokens.keys, n);
		const list = places.get(key);
		if (list === undefined) places.set(key, [n]);
		else list.push(n);
	}
	return places;
}
