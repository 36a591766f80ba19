import { countLeading } from "@/lib/text/span";

/**
 * Where an offset in a text as it came is in the text as `toCanonicalText` stores it, both in UTF-16 units. An offset
 * at something that is removed is where it was. Prepared once in O(n), then O(log n).
 */
export function canonicalOffsets(raw: string): (offset: number) => number {
	const removed: number[] = [];
	for (const { index, 0: found } of raw.matchAll(removable)) {
		if (found === "\uFEFF" && removed.length < index) continue;
		removed.push(index);
	}
	return (offset) => offset - countLeading(removed.length, (n) => (removed[n] ?? 0) < offset);
}

// Half characters, U+0000, byte order marks, and the carriage return of a line end, whatever removable stands in it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is one of what is looked for
const removable = /[\uD800-\uDFFF\u0000\uFEFF]|\r(?=[\uD800-\uDFFF\u0000]*\n)/gu;
