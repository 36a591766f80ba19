import type { Span } from "@/lib/text/span";
import { findWords } from "@/lib/text/words";

/**
 * The most words of a stretch. PostgreSQL remembers 256 places of a word in one text; a stretch has fewer words than
 * that, so that none is forgotten.
 */
export const stretchWords = 250;

/**
 * Cuts the spans of a text (its blocks) into stretches of at most `stretchWords` words, after the last sentence that
 * fits, else between two words. A span of fewer words stays whole, one without words is left out. O(n).
 */
export function cutStretches(text: string, spans: readonly Span[]): Span[] {
	return spans.flatMap((span) => cutSpan(text, span));
}

function cutSpan(text: string, { start, end }: Span): Span[] {
	const words = findWords(text.slice(start, end));
	const stretches: Span[] = [];
	let from = start;
	for (let first = 0; first < words.length; ) {
		const next = nextFirst(text.slice(start, end), words, first);
		const to = start + (words[next]?.start ?? end - start);
		stretches.push({ start: from, end: from + text.slice(from, to).trimEnd().length });
		first = next;
		from = to;
	}
	return stretches;
}

/** Which word begins the next stretch when one begins with word `first`. */
function nextFirst(text: string, words: readonly Span[], first: number): number {
	const limit = first + stretchWords;
	if (limit >= words.length) return words.length;
	for (let next = limit; next > first + stretchWords / 2; next -= 1) {
		const between = text.slice(words[next - 1]?.end, words[next]?.start);
		if (/[.!?…]["'»”’)\]]*\s/u.test(between)) return next;
	}
	return limit;
}
