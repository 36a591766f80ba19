/** What is aligned: numbers that stand for words, equal where the words are. */
export type Sequence = Int32Array | readonly number[];

/**
 * A longest common subsequence of two sequences by Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its
 * Variations", 1986): for each place of `a` the place of `b` that it is, or -1. Of several it is one.
 * Null where more than `most` places would have to be left out or put in. O((n + m) + d²) for d differences, and as
 * much memory as d².
 */
export function alignSequences(a: Sequence, b: Sequence, most = 1000): Int32Array | null {
	const rows: Int32Array[] = [];
	const limit = Math.min(most, a.length + b.length);
	for (let d = 0; d <= limit; d += 1) {
		const row = furthest(a, b, d, rows[d - 1]);
		rows.push(row);
		const end = row[(a.length - b.length + d) >> 1];
		const isParity = ((a.length - b.length + d) & 1) === 0;
		if (isParity && Math.abs(a.length - b.length) <= d && (end ?? -1) >= a.length)
			return walkBack(a, b, rows);
	}
	return null;
}

/** How far each diagonal k = -d, -d + 2 … d reaches in `a` after `d` differences; entry (k + d) / 2. */
function furthest(a: Sequence, b: Sequence, d: number, before: Int32Array | undefined): Int32Array {
	const row = new Int32Array(d + 1);
	for (let n = 0; n <= d; n += 1) {
		const k = 2 * n - d;
		let x = before === undefined ? 0 : startOf(before, n, d);
		while (x < a.length && x - k >= 0 && x - k < b.length && a[x] === b[x - k]) x += 1;
		row[n] = x;
	}
	return row;
}

/** Where diagonal number `n` starts: a place put in from the diagonal above, or one left out from the one below. */
function startOf(before: Int32Array, n: number, d: number): number {
	return isPutIn(before, n, d) ? (before[n] ?? 0) : (before[n - 1] ?? 0) + 1;
}

function isPutIn(before: Int32Array, n: number, d: number): boolean {
	return n === 0 || (n < d && (before[n - 1] ?? 0) < (before[n] ?? 0));
}

function walkBack(a: Sequence, b: Sequence, rows: readonly Int32Array[]): Int32Array {
	const places = new Int32Array(a.length).fill(-1);
	let x = a.length;
	let k = a.length - b.length;
	for (let d = rows.length - 1; d >= 0; d -= 1) {
		const before = rows[d - 1];
		const n = (k + d) >> 1;
		const start = before === undefined ? 0 : startOf(before, n, d);
		for (; x > start; x -= 1) places[x - 1] = x - 1 - k;
		if (before === undefined) break;
		const putIn = isPutIn(before, n, d);
		x = putIn ? start : start - 1;
		k = putIn ? k + 1 : k - 1;
	}
	return places;
}
