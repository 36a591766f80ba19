import { foldText } from "@/lib/text/fold";
import type { Span } from "@/lib/text/span";

/** The words of a text as copies are found by them, and where each stands in the text. */
export interface ComparedWords {
	readonly words: readonly string[];
	readonly spans: readonly Span[];
}

/**
 * How many words in a row two texts must have in common for these to count: four that follow each other are rarely
 * there by chance, and a rewrite of an agency's text rarely leaves more than a few sentences without as many.
 */
export const runLength = 4;

/** The words of a text without case, accents and everything that stands between them. O(n). */
export function comparedWords(text: string): ComparedWords {
	const folded = foldText(text, { accents: "drop" });
	const words: string[] = [];
	const spans: Span[] = [];
	for (const { index, 0: word } of folded.text.matchAll(/[\p{L}\p{N}]+/gu)) {
		words.push(word);
		const end = folded.ends[index + word.length - 1] ?? 0;
		spans.push({ start: folded.starts[index] ?? 0, end });
	}
	return { words, spans };
}
