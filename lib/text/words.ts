import type { Span } from "@/lib/text/span";

// What is drawn as nothing (soft hyphen, zero-width space …) does not end a word.
const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*";
const pictograph =
	"\\p{RI}{2}|\\p{Extended_Pictographic}[\\p{M}\\p{EMod}]*(?:\\u200D\\p{Extended_Pictographic}[\\p{M}\\p{EMod}]*)*";

const words = new RegExp(word, "gu");
const wordsAndPictographs = new RegExp(`${word}|${pictograph}`, "gu");
const signs = new RegExp(`${word}|${pictograph}|\\s+|[^\\s\\p{L}\\p{N}][\\p{M}\\u200D]*`, "gu");

/**
 * The words of a text in its order: runs of letters and digits with their accents. Apostrophes, hyphens and everything
 * else stand between words, so that "l’accord" and "porte-parole" are two words each. O(n).
 */
export function findWords(text: string): Span[] {
	return spansOf(text, words);
}

/**
 * What two texts are compared by: their words, pictographs whole, and in scripts that are written without spaces each
 * letter by itself. O(n).
 */
export function findComparedParts(text: string): Span[] {
	return spansOf(text, wordsAndPictographs).flatMap((span) => apart(text, span));
}

/** A text cut into words, pictographs, runs of white space, and every other sign by itself; nothing is left out. O(n). */
export function findSigns(text: string): Span[] {
	return spansOf(text, signs);
}

/** Whether a letter is of a script that is written without spaces between words. */
export function isUnspaced(letter: string): boolean {
	return unspaced.test(letter);
}

const unspaced =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letters = /[\p{L}\p{N}][^\p{L}\p{N}]*/gu;

function spansOf(text: string, pattern: RegExp): Span[] {
	return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));
}

function apart(text: string, span: Span): Span[] {
	// Thai is the first of these scripts in the order of code points.
	if (text.charCodeAt(span.start) < 0x0e00 && text.charCodeAt(span.end - 1) < 0x0e00) return [span];
	const found = text.slice(span.start, span.end);
	if (!Array.from(found).some(isUnspaced)) return [span];
	return spansOf(found, letters).map(({ start, end }) => ({
		start: span.start + start,
		end: span.start + end,
	}));
}
