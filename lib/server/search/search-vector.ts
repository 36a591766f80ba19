import "server-only";
import { lexemesOf } from "@/lib/text/lexemes";
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

function toPhrase(term: Term): string {
	const words = term.map((keys) => `(${keys.map(quote).join(" | ")})`);
	return `(${words.join(" <-> ")})`;
}

function quote(key: string): string {
	return `'${key.replace(/['\\]/g, "$&$&")}'`;
}
