import type { Span } from "@/lib/text/span";

/** What an address of the comparison ends with that has words at the far end selected, offsets in that text. */
export function placeAtFarEnd(place: Span | null): string {
	return place === null ? "" : `&t=${place.start}-${place.end}`;
}

/** The words at the far end that an address names; null where it names none. */
export function readPlaceAtFarEnd(hash: string): Span | null {
	const [, start, end] = /&t=(\d{1,7})-(\d{1,7})$/.exec(hash) ?? [];
	return start === undefined ? null : { start: Number(start), end: Number(end) };
}
