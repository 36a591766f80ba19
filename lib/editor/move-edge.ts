import { snapToGraphemes, trimSpaces } from "@/lib/text/slice";
import { countLeading, type Span } from "@/lib/text/span";
import type { Direction } from "@/lib/text/text-steps";
import type { Edge } from "./positions";

/** How far a key moves an edge. */
export type EdgeStep = "character" | "word";

/**
 * A span with one edge moved by a character or a word (Intl.Segmenter, in the article's language) towards the
 * text's beginning (`back`) or end (`on`); white space counts for nothing. The result holds whole graphemes, is never
 * empty and has no white space at its edges; the same span when the edge cannot go there.
 */
export function moveEdge(
	text: string,
	span: Span,
	move: { readonly edge: Edge; readonly direction: Direction; readonly by: EdgeStep },
	language: string,
): Span {
	const { edge, direction, by } = move;
	const offset = edge === "start" ? span.start : span.end;
	const target =
		by === "word"
			? wordEdge(text, offset, edge, direction, language)
			: characterEdge(text, offset, direction);
	return placeEdge(text, span, edge, target);
}

/**
 * A span with one edge put where somebody dragged it. The result holds whole graphemes, is never empty and has no
 * white space at its edges; the same span when the edge cannot be there.
 */
export function placeEdge(text: string, span: Span, edge: Edge, offset: number): Span {
	const moved = edge === "start" ? { ...span, start: offset } : { ...span, end: offset };
	if (moved.start >= moved.end) return span;
	const snapped = snapToGraphemes(text, moved.start, moved.end);
	const trimmed = trimSpaces(text, snapped.start, snapped.end);
	return trimmed.start < trimmed.end ? trimmed : span;
}

function characterEdge(text: string, offset: number, direction: Direction): number {
	let at = offset;
	let passed = "";
	do {
		const { start, end } =
			direction === "on" ? snapToGraphemes(text, at, at + 1) : snapToGraphemes(text, at - 1, at);
		if (start >= end) return at;
		at = direction === "on" ? end : start;
		passed = text.slice(start, end);
	} while (passed.trim() === "");
	return at;
}

// Words farther than this from an edge are in nobody's way: only the neighbourhood is segmented.
const reach = 400;

function wordEdge(
	text: string,
	offset: number,
	edge: Edge,
	direction: Direction,
	language: string,
): number {
	const from = Math.max(0, offset - reach);
	const words = wordsOf(text.slice(from, offset + reach), language);
	const edges = words.map((word) => from + (edge === "start" ? word.start : word.end));
	if (direction === "back")
		return edges[countLeading(edges.length, (n) => (edges[n] ?? 0) < offset) - 1] ?? offset;
	return edges[countLeading(edges.length, (n) => (edges[n] ?? 0) <= offset)] ?? offset;
}

/** Stretches without white space, cut where words are; punctuation is a stretch of its own. */
function wordsOf(text: string, language: string): Span[] {
	const segmenter = new Intl.Segmenter(language, { granularity: "word" });
	return Array.from(segmenter.segment(text))
		.filter(({ segment }) => segment.trim() !== "")
		.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
