import { type Lexemes, lexemesOf } from "@/lib/text/lexemes";
import type { Span } from "@/lib/text/span";
import { findWords } from "@/lib/text/words";

/** What one word of a text must be: any of these keys of `lexemesOf`. */
export type WantedWord = readonly string[];

/** Words that follow each other in a text. */
export type Term = readonly WantedWord[];

/** A query as it was understood. */
export interface SearchTerms {
	/** All of these stand in a passage that is found. */
	readonly wanted: readonly Term[];
	/** None of these does. */
	readonly unwanted: readonly Term[];
}

/**
 * Reads what somebody typed. A word stands for all its forms; words between quotation marks ("…", « … », “…”, „…“)
 * are wanted in this order and in these forms, accents and case apart; "-" before either excludes it. Whatever else
 * is typed only separates words: every text is a query, perhaps one that wants nothing.
 */
export function parseSearch(typed: string): SearchTerms {
	const wanted: Term[] = [];
	const unwanted: Term[] = [];
	for (const [, minus = "", phrase, loose = ""] of typed.matchAll(pattern)) {
		const term = phrase === undefined ? toLooseTerm(loose) : toPhrase(phrase);
		if (term.length > 0) (minus === "" ? wanted : unwanted).push(term);
	}
	return { wanted, unwanted };
}

/** How many words a query has, those it excludes among them. */
export function countTerms({ wanted, unwanted }: SearchTerms): number {
	return [...wanted, ...unwanted].reduce((count, term) => count + term.length, 0);
}

/**
 * The places of a text that a query wants, as spans in text order that neither overlap nor touch: each word that is
 * a form of a wanted one, and each run of words that follow each other as wanted, from its first to its last.
 */
export function findHighlights(text: string, { wanted }: SearchTerms): Span[] {
	const words = findWords(text);
	const keys = words.map(({ start, end }) => lexemesOf(text.slice(start, end)));
	const spans = wanted.flatMap((term) =>
		words.flatMap(({ start }, at) => {
			const end = words[at + term.length - 1]?.end;
			return end !== undefined && standsAt(term, keys, at) ? [{ start, end }] : [];
		}),
	);
	return joinSpans(spans);
}

const open = '["«“„”]';
const close = '["»”“]';
const pattern = new RegExp(`(-*)(?:${open}([^"»”“]*)(?:${close}|$)|([^\\s"«»“”„]+))`, "gu");

function toPhrase(typed: string): Term {
	return wordsIn(typed).map(({ exact }) => [exact]);
}

/**
 * Words that are written together ("porte-parole") are wanted together, in any form. The exact key finds nothing more:
 * it has the form that was typed rank before the others.
 */
function toLooseTerm(typed: string): Term {
	return wordsIn(withoutElisions(typed)).map(({ exact, stems }) => [...stems, exact]);
}

const apostrophe = "['’ʼ′`´]";
const elided = new RegExp(
	`^([^\\p{L}\\p{N}]*)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)${apostrophe}(?=[\\p{L}\\p{N}])`,
	"iu",
);
const possessive = new RegExp(`(?<=[\\p{L}\\p{N}])${apostrophe}s(?![\\p{L}\\p{N}])`, "giu");

/** "l’accord", "qu’aucun" and "the company’s" are looked for as "accord", "aucun" and "the company". */
function withoutElisions(typed: string): string {
	return typed.replace(elided, "$1").replace(possessive, " ");
}

function wordsIn(typed: string): Lexemes[] {
	return findWords(typed).map(({ start, end }) => lexemesOf(typed.slice(start, end)));
}

function standsAt(term: Term, keys: readonly Lexemes[], at: number): boolean {
	return term.every((word, n) => {
		const { exact, stems } = keys[at + n] ?? { exact: "", stems: [] };
		return word.includes(exact) || stems.some((stem) => word.includes(stem));
	});
}

function joinSpans(spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const last = joined.at(-1);
		if (last === undefined || last.end < span.start) joined.push(span);
		else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
	}
	return joined;
}
