import { alignSequences } from "@/lib/text/align-sequences";
import { type Alignment, pair, unpair } from "./alignment";
import { runsOf, sharesOf } from "./drop-chance";
import { entryAt, type TokenRange, type Tokens } from "./tokens";
import { findUniqueRuns, type Level } from "./unique-runs";

/** So many words in a row are a move, wherever they are; fewer only with most of their sentence. */
const sureMove = 12;
const sentenceShare = 0.6;
/** So many changed words between two stretches that moved together are looked through. */
const widestGap = 64;

/**
 * Finds what moved: among the words that the order of both texts left without a partner, runs that each text has once,
 * as far as they go in both directions; sentences that each text has once; and between two stretches that
 * went the same way what is the same there. What is not most of a sentence is taken back: words of a sentence that is
 * gone may stand in any other.
 */
export function findMoves(
	before: Tokens,
	after: Tokens,
	levels: readonly Level[],
	alignment: Alignment,
): void {
	const inOrder = alignment.toNew.map((place) => Number(place >= 0));
	const runs = levels.at(-1);
	if (runs !== undefined) moveRuns(before, after, runs, alignment);
	moveSentences(before, after, alignment);
	fillMoves(before, after, alignment, inOrder);
	gatherParagraphs(before, after, alignment, inOrder);
	for (let n = 0; n < before.length; n += 1)
		alignment.isMoved[n] = Number(entryAt(alignment.toNew, n) >= 0 && inOrder[n] === 0);
	dropScattered(before, alignment);
}

function moveRuns(before: Tokens, after: Tokens, runs: Level, alignment: Alignment): void {
	const isFree = (n: number, m: number) =>
		n >= 0 &&
		m >= 0 &&
		n < before.length &&
		m < after.length &&
		entryAt(alignment.toNew, n) < 0 &&
		entryAt(alignment.toOld, m) < 0 &&
		entryAt(before.keys, n) === entryAt(after.keys, m);
	const whole = (tokens: Tokens) => ({ from: 0, to: tokens.length });
	const stretches = findUniqueRuns(runs, whole(before), whole(after))
		.filter((match) => isFree(match.before, match.after))
		.map((match) => {
			let [back, on] = [0, 0];
			while (isFree(match.before - back - 1, match.after - back - 1)) back += 1;
			while (isFree(match.before + on, match.after + on)) on += 1;
			return { before: match.before - back, after: match.after - back, length: back + on };
		})
		.sort((a, b) => b.length - a.length);
	for (const stretch of stretches)
		for (let k = 0; k < stretch.length; k += 1)
			if (isFree(stretch.before + k, stretch.after + k))
				pair(alignment, stretch.before + k, stretch.after + k);
}

/** Sentences too short to have a run of their own, where each text has them once. */
function moveSentences(before: Tokens, after: Tokens, alignment: Alignment): void {
	const there = sentencesOnce(after);
	for (const [words, from] of sentencesOnce(before)) {
		const to = there.get(words);
		if (from === null || to === null || to === undefined) continue;
		const size = from.to - from.from;
		const isFree = (partners: Int32Array, range: TokenRange) =>
			partners.subarray(range.from, range.to).every((partner) => partner < 0);
		if (size >= 3 && isFree(alignment.toNew, from) && isFree(alignment.toOld, to))
			for (let k = 0; k < size; k += 1) pair(alignment, from.from + k, to.from + k);
	}
}

function sentencesOnce(tokens: Tokens): Map<string, TokenRange | null> {
	const found = new Map<string, TokenRange | null>();
	for (let from = 0; from < tokens.length; ) {
		let to = from + 1;
		while (to < tokens.length && tokens.sentences[to] === tokens.sentences[from]) to += 1;
		// Longer ones have runs of their own.
		if (to - from < 12) {
			const words = tokens.keys.subarray(from, to).join(" ");
			found.set(words, found.has(words) ? null : { from, to });
		}
		from = to;
	}
	return found;
}

/** Aligns what stands between stretches that moved together, and beside them to the edges of their sentences. */
function fillMoves(before: Tokens, after: Tokens, alignment: Alignment, inOrder: Int32Array): void {
	const moved = runsOf(alignment).filter(({ from }) => inOrder[from] === 0);
	for (const [n, run] of moved.entries()) {
		const next = moved[n + 1];
		const on = freeAfter(before, after, alignment, run.to);
		const isNear = next !== undefined && next.from - run.to <= widestGap;
		const gap = isNear ? entryAt(alignment.toNew, next.from) - on.after.from : -1;
		if (next !== undefined && isNear && gap >= 0 && gap <= widestGap)
			alignGap(
				before,
				after,
				alignment,
				{ from: run.to, to: next.from },
				{
					from: on.after.from,
					to: on.after.from + gap,
				},
			);
		else alignGap(before, after, alignment, on.before, on.after);
		const back = freeBefore(before, after, alignment, run.from);
		alignGap(before, after, alignment, back.before, back.after);
	}
}

/**
 * Words that a moved paragraph left behind because another paragraph at its old place has them too go with it: where two
 * paragraphs that end alike changed places, each keeps its own end.
 */
function gatherParagraphs(
	before: Tokens,
	after: Tokens,
	alignment: Alignment,
	inOrder: Int32Array,
): void {
	const { toNew, toOld } = alignment;
	const stayed = countByBlock(before, (n) => entryAt(inOrder, n) === 1);
	const stayedNew = countByBlock(after, (m) => inOrder[entryAt(toOld, m)] === 1);
	const moved = runsOf(alignment).filter(({ from }) => inOrder[from] === 0);
	for (const { from, to } of moved)
		for (const [edge, step] of [
			[from, -1],
			[to - 1, 1],
		] as const) {
			const [block, blockNew] = [before.blocks[edge], after.blocks[entryAt(toNew, edge)]];
			if (Math.max(stayed[block ?? -1] ?? 0, stayedNew[blockNew ?? -1] ?? 0) >= to - from) continue;
			for (let [n, m] = [edge + step, entryAt(toNew, edge) + step]; ; n += step, m += step) {
				const isOne = before.blocks[n] === block && after.blocks[m] === blockNew;
				if (!isOne || n < 0 || m < 0 || before.keys[n] !== after.keys[m]) break;
				unpair(alignment, n);
				unpair(alignment, entryAt(toOld, m));
				pair(alignment, n, m);
				inOrder[n] = 0;
			}
		}
}

/** For each block how many of its words are so. */
function countByBlock(tokens: Tokens, isSo: (n: number) => boolean): Int32Array {
	const counts = new Int32Array(entryAt(tokens.blocks, tokens.length - 1) + 1);
	for (let n = 0; n < tokens.length; n += 1) {
		const block = entryAt(tokens.blocks, n);
		if (isSo(n)) counts[block] = (counts[block] ?? 0) + 1;
	}
	return counts;
}

interface Beside {
	readonly before: TokenRange;
	readonly after: TokenRange;
}

/** The words without a partner from `n` on to the end of the sentence before it, in both texts. */
function freeAfter(before: Tokens, after: Tokens, { toNew, toOld }: Alignment, n: number): Beside {
	const m = entryAt(toNew, n - 1) + 1;
	const end = (tokens: Tokens, partners: Int32Array, from: number) => {
		let to = from;
		const sentence = entryAt(tokens.sentences, from - 1);
		while (
			entryAt(tokens.sentences, to) === sentence &&
			entryAt(partners, to) < 0 &&
			to < tokens.length
		)
			to += 1;
		return { from, to };
	};
	return { before: end(before, toNew, n), after: end(after, toOld, m) };
}

function freeBefore(before: Tokens, after: Tokens, { toNew, toOld }: Alignment, n: number): Beside {
	const m = entryAt(toNew, n);
	const start = (tokens: Tokens, partners: Int32Array, to: number) => {
		let from = to;
		const sentence = entryAt(tokens.sentences, to);
		while (
			from > 0 &&
			entryAt(tokens.sentences, from - 1) === sentence &&
			entryAt(partners, from - 1) < 0
		)
			from -= 1;
		return { from, to };
	};
	return { before: start(before, toNew, n), after: start(after, toOld, m) };
}

/** Aligns a gap between moved stretches unless anything in it has a partner already. */
function alignGap(
	before: Tokens,
	after: Tokens,
	alignment: Alignment,
	own: TokenRange,
	other: TokenRange,
): void {
	const isTaken = (partners: Int32Array, { from, to }: TokenRange) =>
		partners.subarray(from, to).some((partner) => partner >= 0);
	if (isTaken(alignment.toNew, own) || isTaken(alignment.toOld, other)) return;
	const places = alignSequences(
		before.keys.subarray(own.from, own.to),
		after.keys.subarray(other.from, other.to),
	);
	for (const [n, place] of (places ?? []).entries())
		if (place >= 0) pair(alignment, own.from + n, other.from + place);
}

function dropScattered(before: Tokens, alignment: Alignment): void {
	const moved = alignment.toNew.map((place, n) => (alignment.isMoved[n] === 1 ? place : -1));
	const shares = sharesOf(before, moved);
	for (const { from, to } of runsOf(alignment)) {
		if (to - from >= sureMove) continue;
		for (let n = from; n < to; n += 1) {
			const share = shares[entryAt(before.sentences, n)] ?? 0;
			if (alignment.isMoved[n] === 1 && share < sentenceShare) unpair(alignment, n);
		}
	}
}
