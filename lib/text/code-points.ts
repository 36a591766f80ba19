import { countLeading } from "@/lib/text/span";

/**
 * Offsets of one text in both units: UTF-16 units, in which we store, and code points, in which the Web Annotation
 * model counts (TextPositionSelector: "in terms of unicode code points").
 * Both directions are O(log n) in the number of characters outside the basic plane; offsets beyond the text are
 * brought to its edges.
 */
export interface CodePoints {
	/** Length of the text in code points. */
	readonly length: number;
	/** Code points before this UTF-16 offset; inside a surrogate pair, those before the pair. */
	toCodePoint(offset: number): number;
	/** UTF-16 offset of this code point offset; never inside a pair. */
	toUtf16(codePoint: number): number;
}

/** A converter for `text`, prepared once in O(n). A lone surrogate counts as one code point, as in JavaScript. */
export function codePointsOf(text: string): CodePoints {
	const pairs = surrogatePairs(text);
	const length = text.length - pairs.length;
	return {
		length,
		toCodePoint: (offset) => {
			const at = clamp(offset, text.length);
			return at - countLeading(pairs.length, (n) => (pairs[n] ?? 0) < at);
		},
		toUtf16: (codePoint) => {
			const at = clamp(codePoint, length);
			return at + countLeading(pairs.length, (n) => (pairs[n] ?? 0) - n < at);
		},
	};
}

/** UTF-16 offsets at which a surrogate pair starts, in order. */
function surrogatePairs(text: string): readonly number[] {
	return Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), (match) => match.index);
}

function clamp(offset: number, length: number): number {
	return Math.min(Math.max(0, offset), length);
}
