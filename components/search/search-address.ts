import type { SearchKind } from "@/lib/domain/search";

/** What the address of the search screen says. */
export interface SearchAsked {
	readonly q: string;
	/** The dossier to search, or null for all. */
	readonly dossierId: string | null;
	/** One kind, or null for all. */
	readonly kind: SearchKind | null;
	/** Where an earlier page ended, or null for the first. */
	readonly cursor: string | null;
}

/** The address of a search. */
export function searchAddress({ q, dossierId, kind, cursor }: SearchAsked): string {
	const words = Object.entries({ q, dossier: dossierId, kind, cursor });
	const given = words.filter((pair): pair is [string, string] => Boolean(pair[1]));
	const query = new URLSearchParams(given).toString();
	return query === "" ? "/search" : `/search?${query}`;
}
