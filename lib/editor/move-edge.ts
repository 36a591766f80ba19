import { snapToGraphemes, trimSpaces } from "@/lib/text/slice";
import { countLeading, type Span } from "@/lib/text/span";
import type { Edge } from "./positions";

/**
 * A span with one edge moved by a word (Intl.Segmenter, in the article's language) towards the
 * text's beginning (`back`) or end (`on`). The result holds whole graphemes, is never empty and has
 * no white space at its edges; the same span when the edge cannot go there.
 */
export function moveEdge(
	text: string,
	span: Span,
	edge: Edge,
	direction: "back" | "on",
	language: string,
): Span {
	const offset = edge === "start" ? span.start : span.end;
	const target = wordEdge(text, offset, edge, direction, language);
	const moved = edge === "start" ? { ...span, start: target } : { ...span, end: target };
	if (moved.start >= moved.end) return span;
	const snapped = snapToGraphemes(text, moved.start, moved.end);
	const trimmed = trimSpaces(text, snapped.start, snapped.end);
	return trimmed.start < trimmed.end ? trimmed : span;
}

// Words farther than this from an edge are in nobody's way: only the neighbourhood is segmented.
const reach = 400;

function wordEdge(
	text: string,
	offset: number,
	edge: Edge,
	direction: "back" | "on",
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
