import { type Alignment, unpair } from "./alignment";
import { entryAt, type TokenRange, type Tokens } from "./tokens";

/** So many words in a row are the same by no chance. */
export const sureRun = 8;

/**
 * Takes back what is aligned by chance: "le" and "port" stand in any two paragraphs. A run of words stays when it is
 * long, when half of its sentence in both texts is aligned, or when it is longer than what was changed beside it.
 */
export function dropChance(before: Tokens, after: Tokens, alignment: Alignment): void {
	for (let pass = 0; pass < 3; pass += 1) {
		const runs = runsOf(alignment);
		const shares = [sharesOf(before, alignment.toNew), sharesOf(after, alignment.toOld)] as const;
		const chance = runs.filter((_, n) => isChance(before, after, alignment, runs, n, shares));
		if (chance.length === 0) return;
		for (const { from, to } of chance)
			for (let n = from; n < to; n += 1)
				// A run may begin in a sentence that came along and end by chance in the next.
				if (shareAt(before, after, alignment, n, shares) < 0.5) unpair(alignment, n);
	}
}

/** The share of each sentence's words that have a partner. */
export function sharesOf(tokens: Tokens, partners: Int32Array): Float64Array {
	const sentences = entryAt(tokens.sentences, tokens.length - 1) + 1;
	const sizes = new Float64Array(sentences);
	const aligned = new Float64Array(sentences);
	for (let n = 0; n < tokens.length; n += 1) {
		const sentence = entryAt(tokens.sentences, n);
		sizes[sentence] = (sizes[sentence] ?? 0) + 1;
		if (entryAt(partners, n) >= 0) aligned[sentence] = (aligned[sentence] ?? 0) + 1;
	}
	return aligned.map((count, n) => count / Math.max(1, sizes[n] ?? 1));
}

/** Words of the old text that follow each other in both. */
export function runsOf({ toNew }: Alignment): TokenRange[] {
	const runs: TokenRange[] = [];
	for (let from = 0; from < toNew.length; from += 1) {
		if (entryAt(toNew, from) < 0) continue;
		let to = from + 1;
		while (to < toNew.length && entryAt(toNew, to) === entryAt(toNew, to - 1) + 1) to += 1;
		runs.push({ from, to });
		from = to - 1;
	}
	return runs;
}

type Shares = readonly [Float64Array, Float64Array];

function isChance(
	before: Tokens,
	after: Tokens,
	alignment: Alignment,
	runs: readonly TokenRange[],
	n: number,
	shares: Shares,
): boolean {
	const run = runs[n];
	if (run === undefined || run.to - run.from >= sureRun) return false;
	let share = 1;
	for (let word = run.from; word < run.to; word += 1)
		share = Math.min(share, shareAt(before, after, alignment, word, shares));
	if (share >= 0.5) return false;
	const length = run.to - run.from;
	const [left, right] = changedBeside(after, alignment, runs, n);
	const isLonger = length > Math.min(left, right) && length * 4 > Math.max(left, right);
	return !(isLonger && share >= 0.3);
}

/** The share of a word's sentence, in the text in which it is less; 1 for a word without a partner. */
function shareAt(
	before: Tokens,
	after: Tokens,
	{ toNew }: Alignment,
	n: number,
	[ofBefore, ofAfter]: Shares,
): number {
	const partner = entryAt(toNew, n);
	if (partner < 0) return 1;
	const own = ofBefore[entryAt(before.sentences, n)] ?? 0;
	return Math.min(own, ofAfter[entryAt(after.sentences, partner)] ?? 0);
}

/** How many words were changed before and after a run, in the text in which they are more. */
function changedBeside(
	after: Tokens,
	{ toNew }: Alignment,
	runs: readonly TokenRange[],
	n: number,
): readonly [number, number] {
	const run = runs[n] ?? { from: 0, to: 0 };
	const [first, last] = [entryAt(toNew, run.from), entryAt(toNew, run.to - 1)];
	const before = runs[n - 1]?.to ?? 0;
	const next = runs[n + 1]?.from ?? toNew.length;
	const beforeNew = before === 0 ? -1 : entryAt(toNew, before - 1);
	const nextNew = next === toNew.length ? after.length : entryAt(toNew, next);
	return [
		Math.max(run.from - before, first - beforeNew - 1),
		Math.max(next - run.to, nextNew - last - 1),
	];
}
