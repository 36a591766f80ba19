import { entryAt, type TokenRange } from "./tokens";

/** Words of two texts as numbers, and runs of 2, 4 … of them as numbers too: equal where the runs are. */
export interface Level {
	/** How many words a run has. */
	readonly length: number;
	/** The run that starts at each word, -1 where the text ends within it. */
	readonly before: Int32Array;
	readonly after: Int32Array;
}

/** The same run at a place in each of two texts. */
export interface Match {
	readonly before: number;
	readonly after: number;
}

/** Runs of one word, of two and of four. Exact, no hashes; O(n). */
export function toLevels(before: Int32Array, after: Int32Array): readonly Level[] {
	const one: Level = { length: 1, before, after };
	const two = doubled(one);
	return [one, two, doubled(two)];
}

/**
 * The runs that stand once in a range of one text and once in a range of the other, in the order of the first. By these
 * places two texts can be laid beside each other: Bram Cohen's patience diff, over runs instead of lines.
 */
export function findUniqueRuns(level: Level, before: TokenRange, after: TokenRange): Match[] {
	const first = onceIn(level.before, before, level.length);
	const second = onceIn(level.after, after, level.length);
	const matches: Match[] = [];
	for (const [run, place] of first) {
		const other = second.get(run) ?? -1;
		if (place >= 0 && other >= 0) matches.push({ before: place, after: other });
	}
	return matches;
}

/** The longest part of matches, in the order of the first text, that is in the order of the second too. O(n log n). */
export function longestChain(matches: readonly Match[]): Match[] {
	const tails: number[] = [];
	const previous = new Int32Array(matches.length).fill(-1);
	const afterOf = (n: number | undefined) => matches[n ?? -1]?.after ?? -1;
	for (const [n, { after }] of matches.entries()) {
		let [low, high] = [0, tails.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (afterOf(tails[middle]) < after) low = middle + 1;
			else high = middle;
		}
		previous[n] = tails[low - 1] ?? -1;
		tails[low] = n;
	}
	const chain: Match[] = [];
	for (let n = tails.at(-1) ?? -1; n >= 0; n = entryAt(previous, n)) {
		const match = matches[n];
		if (match !== undefined) chain.push(match);
	}
	return chain.reverse();
}

function doubled({ length, before, after }: Level): Level {
	const numbers = new Map<number, number>();
	const next = (list: Int32Array) =>
		list.map((first, n) => {
			const second = entryAt(list, n + length);
			if (first < 0 || second < 0) return -1;
			const both = first * 67_108_864 + second;
			const known = numbers.get(both);
			if (known !== undefined) return known;
			numbers.set(both, numbers.size);
			return numbers.size - 1;
		});
	return { length: length * 2, before: next(before), after: next(after) };
}

/** The place of each run in a range, -1 for those that it has several times. */
function onceIn(runs: Int32Array, { from, to }: TokenRange, length: number): Map<number, number> {
	const places = new Map<number, number>();
	for (let n = from; n + length <= to; n += 1) {
		const run = entryAt(runs, n);
		places.set(run, places.has(run) ? -1 : n);
	}
	return places;
}
