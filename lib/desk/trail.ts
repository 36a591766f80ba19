/** Where somebody was before they followed a link: to come back to. */
export interface TrailPlace {
	/** Path, search and fragment of the article’s address. */
	readonly address: string;
	/** How far the page was scrolled, in CSS pixels. */
	readonly scroll: number;
	/** The article’s title. */
	readonly title: string;
}

// Farther back nobody remembers the way.
const most = 30;

/** The places of a trail, the last one last, from what a browser kept of it; none from anything else. */
export function parseTrail(kept: string | null): readonly TrailPlace[] {
	if (kept === null) return [];
	try {
		const found: unknown = JSON.parse(kept);
		return Array.isArray(found) && found.every(isPlace) ? found : [];
	} catch {
		return [];
	}
}

/** A trail with one more place; the same place twice in a row is one, where it was left last. */
export function leave(trail: readonly TrailPlace[], place: TrailPlace): readonly TrailPlace[] {
	const before = trail.at(-1)?.address === place.address ? trail.slice(0, -1) : trail;
	return [...before, place].slice(-most);
}

/** The fragments that lead to certain words of an article: to a mark, or to what was found. */
const toWords = /^#(?:a|t)=./;

/** Whether an address leads to certain words of an article, so that one may want to come back from there. */
export function leadsToWords({ pathname, hash }: Pick<URL, "pathname" | "hash">): boolean {
	return pathname.startsWith("/articles/") && toWords.test(hash);
}

function isPlace(value: unknown): value is TrailPlace {
	if (typeof value !== "object" || value === null) return false;
	const { address, scroll, title }: Readonly<Record<string, unknown>> = { ...value };
	return (
		typeof address === "string" &&
		address.startsWith("/") &&
		typeof scroll === "number" &&
		typeof title === "string"
	);
}
