import { comparedWords, runLength } from "@/lib/suggest/compared-words";
import type { Span } from "@/lib/text/span";

/** A text prepared for being measured against others. */
export interface MeasuredText {
	readonly words: readonly string[];
	/** The paragraphs long enough to be a copy of their own: where each is in the text, and its first and last word. */
	readonly paragraphs: readonly (Span & { readonly first: number; readonly last: number })[];
	/** Its runs of words. */
	readonly runs: ReadonlySet<string>;
}

/** How much of one text is in another, one way. */
export interface CopiedShare {
	/** The share of its words that stand in the other in a run of `runLength`, from 0 to 1. */
	readonly share: number;
	/** The paragraphs most of whose words do. */
	readonly paragraphs: readonly Span[];
}

/** A paragraph counts for itself from so many words on; it is copied when so much of it is in the other text. */
export const paragraphRule = { words: 31, share: 0.6 } as const;

/** Prepares a text; `blocks` are its paragraphs. O(n). */
export function toMeasuredText(text: string, blocks: readonly Span[]): MeasuredText {
	const { words, spans } = comparedWords(text);
	const runs = new Set<string>();
	for (let from = 0; from + runLength <= words.length; from += 1) runs.add(runAt(words, from));
	const paragraphs = blocks.flatMap(({ start, end }) => {
		const first = spans.findIndex((span) => span.start >= start);
		const last = spans.findLastIndex((span) => span.end <= end);
		const isLong = first >= 0 && last - first + 1 >= paragraphRule.words;
		return isLong ? [{ start, end, first, last }] : [];
	});
	return { words, paragraphs, runs };
}

/** How much of `text` is in `other`, exactly. O(n). */
export function measureCopy(text: MeasuredText, other: MeasuredText): CopiedShare {
	const copied = new Uint8Array(text.words.length);
	for (let from = 0; from + runLength <= text.words.length; from += 1)
		if (other.runs.has(runAt(text.words, from))) copied.fill(1, from, from + runLength);
	const shareOf = (first: number, last: number) =>
		copied.subarray(first, last + 1).reduce((sum, one) => sum + one, 0) / (last - first + 1);
	return {
		share: text.words.length === 0 ? 0 : shareOf(0, text.words.length - 1),
		paragraphs: text.paragraphs
			.filter(({ first, last }) => shareOf(first, last) >= paragraphRule.share)
			.map(({ start, end }) => ({ start, end })),
	};
}

function runAt(words: readonly string[], from: number): string {
	return words.slice(from, from + runLength).join(" ");
}
