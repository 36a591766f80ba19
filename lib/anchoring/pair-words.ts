import { entryAt, type TokenRange, type Tokens } from "./tokens";

/** Longer stretches are a rewriting, in which no word stands for another one. */
const longest = 60;
/** A stretch is another form of the same words only when so much of it is alike. */
const alikeShare = 0.55;

/**
 * Which words of a changed stretch stand for which of the old one, in order: the same, or alike as a typing error or
 * another ending leaves them, or both numbers; in stretches of up to three words each for the one in its place. For
 * each word of `old` the place in `is`, or -1; all -1 where the stretches have little in common.
 */
export function pairWords(
	before: Tokens,
	old: TokenRange,
	after: Tokens,
	is: TokenRange,
): Int32Array {
	const [n, m] = [old.to - old.from, is.to - is.from];
	const pairs = new Int32Array(n).fill(-1);
	if (n === 0 || m === 0 || n > longest || m > longest) return pairs;
	const alike = (i: number, j: number) => likeness(before, old.from + i, after, is.from + j);
	const best = table(n, m, alike);
	if ((best[0] ?? 0) < alikeShare * Math.max(n, m))
		return n === m && n <= 3 ? pairs.map((_, i) => is.from + i) : pairs;
	const bestAt = (i: number, j: number) => best[i * (m + 1) + j] ?? 0;
	for (let [i, j] = [0, 0]; i < n && j < m; ) {
		if (bestAt(i, j) === bestAt(i + 1, j)) i += 1;
		else if (bestAt(i, j) === bestAt(i, j + 1)) j += 1;
		else {
			pairs[i] = is.from + j;
			[i, j] = [i + 1, j + 1];
		}
	}
	return pairs;
}

/** For each place in both stretches the most that what follows can be alike. */
function table(n: number, m: number, alike: (i: number, j: number) => number): Float64Array {
	const best = new Float64Array((n + 1) * (m + 1));
	const at = (i: number, j: number) => i * (m + 1) + j;
	for (let i = n - 1; i >= 0; i -= 1)
		for (let j = m - 1; j >= 0; j -= 1)
			best[at(i, j)] = Math.max(
				best[at(i + 1, j)] ?? 0,
				best[at(i, j + 1)] ?? 0,
				(best[at(i + 1, j + 1)] ?? 0) + alike(i, j),
			);
	return best;
}

/** From 0 to 1; 0 where two words are rather two words than two forms of one. */
function likeness(before: Tokens, n: number, after: Tokens, m: number): number {
	if (entryAt(before.keys, n) === entryAt(after.keys, m)) return 1;
	const [a, b] = [wordAt(before, n), wordAt(after, m)];
	if (/^\p{N}/u.test(a) && /^\p{N}/u.test(b)) return 0.7;
	const alike = 1 - distance(a, b) / Math.max(a.length, b.length);
	return alike >= 0.5 ? alike : 0;
}

function wordAt(tokens: Tokens, n: number): string {
	return tokens.text.slice(entryAt(tokens.starts, n), entryAt(tokens.ends, n));
}

/** Letters to be changed, put in or left out (Levenshtein); of words longer than any, the difference of lengths counts. */
function distance(a: string, b: string): number {
	if (a.length > 40 || b.length > 40) return Math.max(a.length, b.length);
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1)
			next.push(
				Math.min(
					(row[j] ?? 0) + 1,
					(next[j - 1] ?? 0) + 1,
					(row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
				),
			);
		row = next;
	}
	return row[b.length] ?? 0;
}
