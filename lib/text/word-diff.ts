import { alignSequences } from "./align-sequences";
import { foldText } from "./fold";
import { findSigns } from "./words";

/** A stretch of a wording, and whether it differs from the wording it is compared with. */
export interface ComparedStretch {
	readonly text: string;
	readonly differs: boolean;
}

/** A stretch of two wordings shown as one: what both have, what only the earlier has, what only the later has. */
export interface WordingStretch {
	readonly kind: "same" | "removed" | "added";
	readonly text: string;
}

interface Word {
	/** What it is compared by. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

/**
 * A wording cut where it begins or ceases to differ from another one, word by word: what is in no longest common
 * subsequence of the two differs. Case, quotation marks, kinds of spaces and punctuation do not count, accents do.
 * The stretches make up the wording exactly; neighbouring words that differ are one stretch with what stands between.
 */
export function markDifferences(wording: string, reference: string): readonly ComparedStretch[] {
	const words = wordsOf(wording);
	const same = alignWords(words, wordsOf(reference));
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
		if ((same[n] ?? -1) >= 0) close();
		else open = open === null ? { start, end } : { start: open.start, end };
	}
	close();
	if (at < wording.length) stretches.push({ text: wording.slice(at), differs: false });
	return stretches;
}

/**
 * What became of a wording, to be shown: every sign counts, words stay whole. "same" and "removed" together are
 * `before` exactly, "same" and "added" together are `after`; of a change what was removed comes first.
 */
export function compareWordings(before: string, after: string): readonly WordingStretch[] {
	const [was, is] = [signsOf(before), signsOf(after)];
	const places = alignWords(was, is);
	const stretches: WordingStretch[] = [];
	const say = (kind: WordingStretch["kind"], text: string) => {
		const last = stretches.at(-1);
		if (last?.kind === kind) stretches[stretches.length - 1] = { kind, text: last.text + text };
		else if (text !== "") stretches.push({ kind, text });
	};
	let [left, right] = [0, 0];
	const leap = (toLeft: number, toRight: number) => {
		say("removed", before.slice(left, toLeft));
		say("added", after.slice(right, toRight));
	};
	for (const [n, word] of was.entries()) {
		const twin = is[places[n] ?? -1];
		if (twin === undefined) continue;
		leap(word.start, twin.start);
		say("same", word.key);
		[left, right] = [word.end, twin.end];
	}
	leap(before.length, after.length);
	return stretches;
}

function wordsOf(text: string): Word[] {
	return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ index, 0: word }) => ({
		key: foldText(word).text,
		start: index,
		end: index + word.length,
	}));
}

function signsOf(text: string): Word[] {
	return findSigns(text).map(({ start, end }) => ({ key: text.slice(start, end), start, end }));
}

/** For each word its place among the others, in the same order; none where hardly anything is the same. */
function alignWords(words: readonly Word[], others: readonly Word[]): ArrayLike<number> {
	const numbers = new Map<string, number>();
	for (const { key } of [...words, ...others])
		if (!numbers.has(key)) numbers.set(key, numbers.size);
	const toNumbers = (list: readonly Word[]) => list.map(({ key }) => numbers.get(key) ?? -1);
	return alignSequences(toNumbers(words), toNumbers(others)) ?? [];
}
