import "server-only";
import { type Lexemes, lexemesOf } from "@/lib/text/lexemes";
import type { SearchTerms, Term } from "@/lib/text/search-query";
import { findWords } from "@/lib/text/words";

/** The keys of a text's words with their places, as PostgreSQL reads a `tsvector`. */
export function toSearchVector(text: string): string {
	const places = new Map<string, number[]>();
	for (const [n, { start, end }] of findWords(text).entries()) {
		const { exact, stems } = lexemesOf(text.slice(start, end));
		for (const key of [exact, ...stems]) {
			const known = places.get(key);
			if (known === undefined) places.set(key, [n + 1]);
			else known.push(n + 1);
		}
	}
	return Array.from(places, ([key, at]) => `${quote(key)}:${at.join(",")}`).join(" ");
}

/** What a query wants, as PostgreSQL reads a `tsquery`; null when it wants nothing. */
export function toSearchCondition({ wanted, unwanted }: SearchTerms): string | null {
	if (wanted.length === 0) return null;
	const parts = [...wanted.map(toPhrase), ...unwanted.map((term) => `!${toPhrase(term)}`)];
	return parts.join(" & ");
}

/**
 * What finds things with any of these words, in any form, as PostgreSQL reads a `tsquery`; with `alike`, also words
 * that begin as they do, as those of another language are that look like them. Null for no words.
 */
export function toAnyCondition(words: readonly Lexemes[], alike = false): string | null {
	const keys = words.flatMap(({ exact, stems }) => [
		...[exact, ...stems].map(quote),
		...(alike ? beginningsOf(exact).map((key) => `${quote(key)}:*`) : []),
	]);
	return keys.length === 0 ? null : [...new Set(keys)].join(" | ");
}

/** What finds things with a word that begins as this one, or that is a form of it. */
export function toBegunCondition({ exact, stems }: Lexemes): string {
	return [`${quote(exact)}:*`, ...stems.map(quote)].join(" | ");
}

/** What every thing fulfils that has words. */
export const anyWords = "!'='";

/** Where a word is long enough to be known by its beginning: "contrat" and "contract", "russe" and "Russian". */
function beginningsOf(exact: string): string[] {
	const letters = exact.length - 1;
	if (letters < 5) return [];
	return [exact.slice(0, 1 + (letters < 7 ? 4 : 5))];
}

function toPhrase(term: Term): string {
	const words = term.map((keys) => `(${keys.map(quote).join(" | ")})`);
	return `(${words.join(" <-> ")})`;
}

function quote(key: string): string {
	return `'${key.replace(/['\\]/g, "$&$&")}'`;
}
