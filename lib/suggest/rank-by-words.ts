import { findCognatesIn } from "@/lib/suggest/cognates";
import { type TellingWord, tellingWords } from "@/lib/suggest/telling-words";

/** A text that is compared, in parts: what is meant weighs 1, what stands round it less. */
export interface RankText {
	/** Null where nobody knows, as of words that were typed. */
	readonly language: string | null;
	readonly parts: readonly { readonly text: string; readonly weight: number }[];
}

/** How a candidate compares with what was asked. */
export interface WordRank {
	/** Which candidate, by its place among those that were given. */
	readonly n: number;
	/** How much of what was asked is in it, by weight of words: 0 for nothing, below 1. */
	readonly score: number;
	/** Its words that speak for it, as printed in it, the most telling first. */
	readonly shared: readonly string[];
}

/**
 * Orders candidates by the words that they share with a text, the most similar first, equal ones as they were given.
 *
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over stems of both languages
 * (lib/text/lexemes.ts), with the rarity of a word counted among the candidates. Names and numbers weigh more. Between
 * two languages, and where a language is not known, a word also stands for those that look like it
 * (lib/suggest/cognates.ts), the less the less they do. Pure: the same input gives the same order.
 */
export function rankByWords(asked: RankText, candidates: readonly RankText[]): WordRank[] {
	const texts = candidates.map((text) => readText(text, asked.language));
	const own = readText(asked, asked.language);
	const terms = withCognates(toTerms(own), texts);
	const length = texts.reduce((sum, { size }) => sum + size, 0) / Math.max(1, texts.length);
	const hits = texts.map((text) => terms.map((term) => hitOf(term, text)));
	const weights = terms.map((term, at) => {
		const holders = hits.reduce((count, of) => count + Number((of[at]?.count ?? 0) > 0), 0);
		return term.weight * nameWeight(term, [own, ...texts]) * rarity(holders, texts.length);
	});
	const most = weights.reduce((sum, weight) => sum + weight, 0);
	return texts
		.map((text, n) => toRank(n, hits[n] ?? [], weights, most, text.size / Math.max(1, length)))
		.sort((a, b) => b.score - a.score || a.n - b.n);
}

/** How soon a word that is repeated says nothing new, and how much a long text is held against it. */
const saturation = 1.2;
const lengthPenalty = 0.4;
const nameOrNumber = 1.3;
const mostShared = 8;

interface WeighedWord extends TellingWord {
	readonly weight: number;
}

interface ReadText {
	/** Whether it may be in another language than what is asked. */
	readonly isForeign: boolean;
	readonly words: readonly WeighedWord[];
	/** The places of its words under each of their keys. */
	readonly places: ReadonlyMap<string, readonly number[]>;
	/** How many words it has, by weight. */
	readonly size: number;
}

/** A word that is asked for, once, in all its forms. */
interface Term {
	readonly plain: readonly string[];
	readonly keys: ReadonlySet<string>;
	readonly weight: number;
	/** Exact keys of words of other languages that look like it, and how much. */
	readonly cognates: ReadonlyMap<string, number>;
}

interface Hit {
	readonly count: number;
	readonly printed: string;
}

function readText({ language, parts }: RankText, asked: string | null): ReadText {
	const isForeign = language === null || language !== asked;
	const words = parts.flatMap(({ text, weight }) =>
		tellingWords(text).map((word) => ({ ...word, weight })),
	);
	const places = new Map<string, number[]>();
	for (const [n, { exact, stems }] of words.entries()) {
		for (const key of [exact, ...stems]) {
			const known = places.get(key);
			if (known === undefined) places.set(key, [n]);
			else known.push(n);
		}
	}
	return { isForeign, words, places, size: words.reduce((sum, { weight }) => sum + weight, 0) };
}

/** The words that are asked for: forms of one word are one, and a word that is repeated is not asked for twice. */
function toTerms({ words }: ReadText): Term[] {
	const terms: { plain: string[]; keys: Set<string>; weight: number }[] = [];
	for (const { plain, exact, stems, weight } of words) {
		const same = terms.find(({ keys }) => stems.some((stem) => keys.has(stem)));
		const term = same ?? { plain: [], keys: new Set<string>(), weight };
		for (const key of [exact, ...stems]) term.keys.add(key);
		term.plain.push(plain);
		term.weight = Math.max(term.weight, weight);
		if (same === undefined) terms.push(term);
	}
	return terms.map((term) => ({ ...term, cognates: new Map() }));
}

function withCognates(terms: readonly Term[], texts: readonly ReadText[]): Term[] {
	const foreign = texts.filter(({ isForeign }) => isForeign);
	const finder = findCognatesIn(foreign.flatMap(({ words }) => words.map(({ plain }) => plain)));
	return terms.map((term) => {
		const cognates = new Map<string, number>();
		for (const plain of new Set(term.plain))
			for (const [word, likeness] of finder.find(plain))
				cognates.set(`=${word}`, Math.max(likeness, cognates.get(`=${word}`) ?? 0));
		return { ...term, cognates };
	});
}

/** How often a term is in a text, by weight; a word that only looks like it counts as much as it does. */
function hitOf(term: Term, text: ReadText): Hit {
	const places = new Set<number>();
	for (const key of term.keys) for (const at of text.places.get(key) ?? []) places.add(at);
	const likeness = new Map(Array.from(places, (at) => [at, 1]));
	if (places.size === 0 && text.isForeign)
		for (const [key, like] of term.cognates)
			for (const at of text.places.get(key) ?? []) likeness.set(at, like * like);
	let count = 0;
	for (const [at, like] of likeness) count += like * (text.words[at]?.weight ?? 0);
	return { count, printed: text.words[Math.min(...likeness.keys())]?.printed ?? "" };
}

/** A word that is never written small is a name. */
function nameWeight({ plain, keys }: Term, texts: readonly ReadText[]): number {
	if (plain.some((word) => /\p{N}/u.test(word))) return nameOrNumber;
	const isSmall = texts.some(({ words, places }) =>
		[...keys].some((key) =>
			(places.get(key) ?? []).some((at) => /^\p{Ll}/u.test(words[at]?.printed ?? "")),
		),
	);
	return isSmall ? 1 : nameOrNumber;
}

function rarity(holders: number, all: number): number {
	return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}

function toRank(
	n: number,
	hits: readonly Hit[],
	weights: readonly number[],
	most: number,
	relativeSize: number,
): WordRank {
	const room = saturation * (1 - lengthPenalty + lengthPenalty * relativeSize);
	const parts = hits
		.map(({ count, printed }, at) => ({
			printed,
			gain: ((weights[at] ?? 0) * count) / (count + room),
		}))
		.filter(({ gain }) => gain > 0)
		.sort((a, b) => b.gain - a.gain);
	const gained = parts.reduce((sum, { gain }) => sum + gain, 0);
	const shared = [...new Set(parts.map(({ printed }) => printed))].slice(0, mostShared);
	return { n, score: most > 0 ? gained / most : 0, shared };
}
