import { compareMarks, type Mark } from "@/lib/text/segments";
import type { Span } from "@/lib/text/span";

/** Marks prepared for asking what lies at an offset; made by `indexMarks`, opaque to callers. */
export interface MarkIndex<M extends Mark = Mark> {
	readonly sorted: readonly M[];
	/** Greatest end in the subtree whose root is the middle of a range of `sorted`. */
	readonly furthest: readonly number[];
}

/** An index over `marks` (a balanced interval tree in two flat arrays), in O(n log n). Marks without length are left out. */
export function indexMarks<M extends Mark>(marks: readonly M[]): MarkIndex<M> {
	const sorted = marks.filter((mark) => mark.start < mark.end).sort(compareMarks);
	const furthest = new Array<number>(sorted.length).fill(0);
	fillFurthest(sorted, furthest, 0, sorted.length);
	return { sorted, furthest };
}

/**
 * Ids of the marks over the character that starts at `offset` (a mark's end is not over it), each once, the shortest
 * mark first, then by text order, then by id. O(log n + k log k) for k hits.
 */
export function marksAt(index: MarkIndex, offset: number): string[] {
	const hits = marksWithin(index, { start: offset, end: offset + 1 });
	hits.sort((a, b) => a.end - a.start - (b.end - b.start) || compareMarks(a, b));
	return [...new Set(hits.map((mark) => mark.id))];
}

/** The marks with at least one character in a span, in the order of `compareMarks`. O(log n + k) for k of them. */
export function marksWithin<M extends Mark>(index: MarkIndex<M>, span: Span): M[] {
	const found: M[] = [];
	collect(index, span, 0, index.sorted.length, found);
	return found;
}

function fillFurthest(
	sorted: readonly Mark[],
	furthest: number[],
	from: number,
	to: number,
): number {
	if (from >= to) return Number.NEGATIVE_INFINITY;
	const middle = (from + to) >>> 1;
	const end = Math.max(
		sorted[middle]?.end ?? Number.NEGATIVE_INFINITY,
		fillFurthest(sorted, furthest, from, middle),
		fillFurthest(sorted, furthest, middle + 1, to),
	);
	furthest[middle] = end;
	return end;
}

function collect<M extends Mark>(
	index: MarkIndex<M>,
	span: Span,
	from: number,
	to: number,
	found: M[],
): void {
	if (from >= to) return;
	const middle = (from + to) >>> 1;
	const mark = index.sorted[middle];
	const furthest = index.furthest[middle];
	if (mark === undefined || furthest === undefined || furthest <= span.start) return;
	collect(index, span, from, middle, found);
	if (mark.start >= span.end) return;
	if (mark.end > span.start) found.push(mark);
	collect(index, span, middle + 1, to, found);
}
