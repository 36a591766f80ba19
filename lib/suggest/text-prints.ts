import { comparedWords, runLength } from "@/lib/suggest/compared-words";

/** Changes whenever `printsOf` gives other prints for some text, or copies are measured otherwise: all are then made again. */
export const printRules = 1;

/** Of this many runs of words that follow each other, one at least is kept. */
const windowLength = 7;

/** How many words two texts must have in a row for a print in common to be certain. */
export const certainRun = runLength + windowLength - 1;

/**
 * The prints of a text: some of the hashes of its runs of words, chosen by what they are and not by where they stand,
 * so that two texts with the same words in a row (`certainRun` of them, wherever they are) have a print in common.
 * Winnowing: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
 * Each once, ascending, 32-bit integers as PostgreSQL has them; about a quarter as many as words. O(n).
 */
export function printsOf(text: string): number[] {
	const hashes = hashRuns(comparedWords(text).words);
	const kept = new Set<number>();
	const width = Math.min(windowLength, hashes.length);
	for (let from = 0; width > 0 && from + width <= hashes.length; from += 1) {
		let least = hashes[from] ?? 0;
		for (let at = from + 1; at < from + width; at += 1) least = Math.min(least, hashes[at] ?? 0);
		kept.add(least);
	}
	return [...kept].sort((a, b) => a - b);
}

function hashRuns(words: readonly string[]): number[] {
	const hashes = words.map(hashWord);
	const runs: number[] = [];
	for (let from = 0; from + runLength <= hashes.length; from += 1) {
		let run = 0;
		for (let at = from; at < from + runLength; at += 1)
			run = mix(Math.imul(run, 31) + (hashes[at] ?? 0));
		runs.push(run);
	}
	return runs;
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < word.length; at += 1)
		hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
	return hash | 0;
}

/** The finaliser of MurmurHash3: every bit of what goes in changes half of those that come out. */
function mix(value: number): number {
	let bits = value | 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) | 0;
}
