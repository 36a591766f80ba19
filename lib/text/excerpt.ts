import type { Span } from "@/lib/text/span";

/** Some of a text, with spans in it. */
export interface Excerpt {
	readonly text: string;
	readonly spans: readonly Span[];
	/** Whether the text goes on before and after it. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

/**
 * About `size` units of a text round the first of `spans` (sorted), cut between words; the whole text when it is
 * hardly longer. Spans that it does not hold whole are left out, but never the first.
 */
export function excerptOf(text: string, spans: readonly Span[], size: number): Excerpt {
	if (text.length <= size * 1.25) return { text, spans, cutBefore: false, cutAfter: false };
	const [first = { start: 0, end: 0 }] = spans;
	const before = Math.max(0, Math.floor((size - (first.end - first.start)) / 3));
	const start = wordStart(text, Math.max(0, first.start - before), first.start);
	const end = wordEnd(text, Math.max(first.end, start + size));
	return {
		text: text.slice(start, end),
		spans: spans
			.filter((span) => span.start >= start && span.end <= end)
			.map((span) => ({ start: span.start - start, end: span.end - start })),
		cutBefore: start > 0,
		cutAfter: end < text.length,
	};
}

/** Where a word begins at or after `at`, `latest` at the latest. */
function wordStart(text: string, at: number, latest: number): number {
	if (at === 0) return 0;
	const space = text.slice(at - 1, latest).search(/\s\S/u);
	return space < 0 ? latest : at + space;
}

// What goes on for longer without a space is cut all the same, between characters.
const longestWord = 200;

/** Where the word ends that holds the unit before `at`. */
function wordEnd(text: string, at: number): number {
	const space = text.slice(at, at + longestWord).search(/\s/u);
	if (space >= 0) return at + space;
	if (text.length <= at + longestWord) return text.length;
	return isLowSurrogate(text, at) ? at + 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
	return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));
}
