import type { Span } from "@/lib/text/span";

// What is drawn as nothing (soft hyphen, zero-width space …) does not end a word.
const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*/gu;

/**
 * The words of a text in its order: runs of letters and digits with their accents. Apostrophes, hyphens and everything
 * else stand between words, so that "l’accord" and "porte-parole" are two words each. O(n).
 */
export function findWords(text: string): Span[] {
	return Array.from(text.matchAll(pattern), ({ index, 0: word }) => ({
		start: index,
		end: index + word.length,
	}));
}
