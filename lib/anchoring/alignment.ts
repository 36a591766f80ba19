import { alignSequences } from "@/lib/text/align-sequences";
import type { TokenRange, Tokens } from "./tokens";
import { findUniqueRuns, type Level, longestChain } from "./unique-runs";

/** Which word of one text is which of the other; filled step by step while it is made. */
export interface Alignment {
	/** For each word of the old text the one of the new text that it is, -1 for none. */
	readonly toNew: Int32Array;
	/** The same backwards. */
	readonly toOld: Int32Array;
	/** 1 for words of the old text that were found out of the order of the others. */
	readonly isMoved: Uint8Array;
}

export function emptyAlignment(before: Tokens, after: Tokens): Alignment {
	return {
		toNew: new Int32Array(before.length).fill(-1),
		toOld: new Int32Array(after.length).fill(-1),
		isMoved: new Uint8Array(before.length),
	};
}

/** Says that a word of the old text is one of the new text. */
export function pair({ toNew, toOld }: Alignment, before: number, after: number): void {
	toNew[before] = after;
	toOld[after] = before;
}

/** Takes back what was said about a word of the old text. */
export function unpair({ toNew, toOld, isMoved }: Alignment, before: number): void {
	const after = toNew[before] ?? -1;
	if (after < 0) return;
	toNew[before] = -1;
	toOld[after] = -1;
	isMoved[before] = 0;
}

interface Area {
	readonly before: TokenRange;
	readonly after: TokenRange;
	/** The longest runs that are looked for, a place in the list of levels. */
	readonly level: number;
}

// So few words need no anchors.
const small = 96;

/**
 * Aligns a range of the old text with one of the new text, in order: what both have at their edges, then runs that are
 * unique in both, long ones before short ones, and between those by `alignSequences`. Where a thousand words or more
 * have nothing that would hold them together, none is aligned.
 */
export function alignRanges(
	alignment: Alignment,
	levels: readonly Level[],
	before: TokenRange,
	after: TokenRange,
): void {
	const areas: Area[] = [{ before, after, level: levels.length - 1 }];
	for (let area = areas.pop(); area !== undefined; area = areas.pop())
		areas.push(...narrow(alignment, levels, area));
}

/** Aligns what is sure in an area; gives the areas that are left. */
function narrow(alignment: Alignment, levels: readonly Level[], area: Area): Area[] {
	const { before, after, level } = trim(alignment, levels, area);
	const [n, m] = [before.to - before.from, after.to - after.from];
	if (n === 0 || m === 0) return [];
	const runs = levels[level];
	if (runs === undefined || n + m <= small) {
		alignClosely(alignment, levels, before, after);
		return [];
	}
	const chain = longestChain(findUniqueRuns(runs, before, after));
	if (chain.length === 0) return [{ before, after, level: level - 1 }];
	const left: Area[] = [];
	let [from, fromAfter] = [before.from, after.from];
	for (const match of chain) {
		left.push({
			before: { from, to: Math.max(from, match.before) },
			after: { from: fromAfter, to: Math.max(fromAfter, match.after) },
			level,
		});
		for (let k = 0; k < runs.length; k += 1) {
			// Two runs of the chain may overlap in one text more than in the other.
			if (match.before + k < from || match.after + k < fromAfter) continue;
			pair(alignment, match.before + k, match.after + k);
			[from, fromAfter] = [match.before + k + 1, match.after + k + 1];
		}
	}
	left.push({
		before: { from, to: before.to },
		after: { from: fromAfter, to: after.to },
		level,
	});
	return left.filter((one) => one.before.to > one.before.from && one.after.to > one.after.from);
}

function trim(alignment: Alignment, levels: readonly Level[], area: Area): Area {
	const [words] = levels;
	let { from, to } = area.before;
	let { from: fromAfter, to: toAfter } = area.after;
	const same = (a: number, b: number) => words?.before[a] === words?.after[b];
	for (; from < to && fromAfter < toAfter && same(from, fromAfter); from += 1, fromAfter += 1)
		pair(alignment, from, fromAfter);
	for (; from < to && fromAfter < toAfter && same(to - 1, toAfter - 1); to -= 1, toAfter -= 1)
		pair(alignment, to - 1, toAfter - 1);
	return { before: { from, to }, after: { from: fromAfter, to: toAfter }, level: area.level };
}

function alignClosely(
	alignment: Alignment,
	[words]: readonly Level[],
	before: TokenRange,
	after: TokenRange,
): void {
	if (words === undefined) return;
	const places = alignSequences(
		words.before.subarray(before.from, before.to),
		words.after.subarray(after.from, after.to),
	);
	for (const [n, place] of (places ?? []).entries())
		if (place >= 0) pair(alignment, before.from + n, after.from + place);
}
