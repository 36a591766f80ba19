import type { Piece } from "@/lib/domain/text";
import type { Span } from "@/lib/text/span";

/** What becomes of the words of two marks that are settled as one. */
export const joinings = ["first", "second", "union", "common"] as const;
export type Joining = (typeof joinings)[number];

/**
 * The pieces of one mark made of two on the same text: the words of either, everything from the first word of either to the last
 * as one piece, or what both have. Source and cue are those of the mark whose words are taken, the first one's for words of both. Empty of
 * body pieces where the two have no words in common and `common` is asked for.
 */
export function settledPieces(
	text: string,
	first: readonly Piece[],
	second: readonly Piece[],
	how: Joining,
): Piece[] {
	if (how === "first") return [...first];
	if (how === "second") return [...second];
	const [a, b] = [bodyOf(first), bodyOf(second)];
	const spans = how === "union" ? [around([...a, ...b])] : common(a, b);
	const body = spans.map(({ start, end }): Piece => {
		return { role: "body", start, end, quote: text.slice(start, end) };
	});
	return [...body, ...first.filter((piece) => piece.role !== "body")];
}

function bodyOf(pieces: readonly Piece[]): Piece[] {
	return pieces.filter((piece) => piece.role === "body");
}

function around(spans: readonly Span[]): Span {
	return {
		start: Math.min(...spans.map((span) => span.start)),
		end: Math.max(...spans.map((span) => span.end)),
	};
}

function common(a: readonly Span[], b: readonly Span[]): Span[] {
	return a
		.flatMap((one) =>
			b.map((other) => ({
				start: Math.max(one.start, other.start),
				end: Math.min(one.end, other.end),
			})),
		)
		.filter(({ start, end }) => start < end)
		.sort((one, other) => one.start - other.start);
}
