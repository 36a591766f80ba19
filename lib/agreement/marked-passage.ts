import type { Span } from "@/lib/text/span";

/** One member's mark as measures see it: a tag on words of a text. */
export interface MarkedPassage {
	readonly id: string;
	/** The text that the spans count in: of two texts no two words are the same. */
	readonly textId: string;
	readonly tag: string;
	/** Its pieces in text order: not empty, not overlapping, UTF-16 units. */
	readonly spans: readonly Span[];
}

/** Whether two marks are on exactly the same words. */
export function isSameWords(a: MarkedPassage, b: MarkedPassage): boolean {
	return wordsKey(a) === wordsKey(b);
}

/** The same for marks on the same words and for no others. */
export function wordsKey({ textId, spans }: MarkedPassage): string {
	return `${textId} ${spans.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
}

/** How many units of text two marks share; 0 in different texts. */
export function sharedLength(a: MarkedPassage, b: MarkedPassage): number {
	if (a.textId !== b.textId) return 0;
	let shared = 0;
	for (const one of a.spans)
		for (const other of b.spans)
			shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
	return shared;
}

/** How many units of text a mark is on. */
export function lengthOf({ spans }: MarkedPassage): number {
	return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
