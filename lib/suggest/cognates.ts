/** Finds the words of a list that look like a given one. */
export interface CognateFinder {
	/** The words of the list that look like `word`, each with how much: above `cognateThreshold`, at most 1. */
	readonly find: (word: string) => ReadonlyMap<string, number>;
}

/** From this likeness on two words of different languages are taken for one: "contrat" and "contract" have 0.7. */
export const cognateThreshold = 0.5;

/**
 * Prepares a list of words, without case and accents, for finding the ones that a word of the other language looks
 * like: the Dice coefficient of their trigrams, the beginning of a word counting as a letter, because names, numbers
 * and the Latin words of both languages keep their beginnings and change their endings. Words of less than four
 * letters look like none. O(n) to prepare, then O(words with a trigram in common).
 */
export function findCognatesIn(words: Iterable<string>): CognateFinder {
	const holders = new Map<string, string[]>();
	for (const word of new Set(words)) {
		for (const part of trigramsOf(word)) {
			const known = holders.get(part);
			if (known === undefined) holders.set(part, [word]);
			else known.push(word);
		}
	}
	return { find: (word) => findLike(word, holders) };
}

function findLike(
	word: string,
	holders: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
	const parts = trigramsOf(word);
	const common = new Map<string, number>();
	for (const part of parts)
		for (const other of holders.get(part) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
	const like = new Map<string, number>();
	for (const [other, count] of common) {
		const dice = (2 * count) / (parts.size + trigramsOf(other).size);
		if (dice >= cognateThreshold) like.set(other, dice);
	}
	return like;
}

const shortest = 4;

function trigramsOf(word: string): ReadonlySet<string> {
	if (word.length < shortest) return new Set();
	const begun = `^${word}`;
	const parts = new Set<string>();
	for (let at = 0; at + 3 <= begun.length; at += 1) parts.add(begun.slice(at, at + 3));
	return parts;
}
