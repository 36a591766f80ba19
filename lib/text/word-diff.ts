import { foldText } from "./fold";

/** A stretch of a wording, and whether it differs from the wording it is compared with. */
export interface ComparedStretch {
	readonly text: string;
	readonly differs: boolean;
}

interface Word {
	/** Folded for comparing. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

/** Beyond so many pairs of words, the order of words is not compared any more, only which words there are. */
const mostPairs = 4_000_000;

/**
 * A wording cut where it begins or ceases to differ from another one, word by word: what is in no longest common
 * subsequence of the two differs. Case, quotation marks, kinds of spaces and punctuation do not count, accents do.
 * The stretches make up the wording exactly; neighbouring words that differ are one stretch with what stands between.
 */
export function markDifferences(wording: string, reference: string): readonly ComparedStretch[] {
	const words = wordsOf(wording);
	const same = commonWords(
		words.map(({ key }) => key),
		wordsOf(reference).map(({ key }) => key),
	);
	const stretches: ComparedStretch[] = [];
	let at = 0;
	let open: { start: number; end: number } | null = null;
	const close = () => {
		if (open === null) return;
		if (open.start > at) stretches.push({ text: wording.slice(at, open.start), differs: false });
		stretches.push({ text: wording.slice(open.start, open.end), differs: true });
		at = open.end;
		open = null;
	};
	for (const [n, { start, end }] of words.entries()) {
		if (same.has(n)) close();
		else open = open === null ? { start, end } : { start: open.start, end };
	}
	close();
	if (at < wording.length) stretches.push({ text: wording.slice(at), differs: false });
	return stretches;
}

function wordsOf(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
		key: foldText(match[0]).text,
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** The places in `a` of a longest common subsequence of the two. */
function commonWords(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
	if (a.length * b.length > mostPairs) {
		const there = new Set(b);
		return new Set(a.flatMap((key, n) => (there.has(key) ? [n] : [])));
	}
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i -= 1)
		for (let j = b.length - 1; j >= 0; j -= 1)
			lengths[i * width + j] =
				a[i] === b[j]
					? lengthAt(i + 1, j + 1) + 1
					: Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
	const common = new Set<number>();
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		if (a[i] === b[j]) {
			common.add(i);
			i += 1;
			j += 1;
		} else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
		else j += 1;
	}
	return common;
}
