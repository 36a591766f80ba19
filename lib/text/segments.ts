import type { Span } from "@/lib/text/span";

/** Something marked in a text. Several marks may have one id (the pieces of a discontinuous passage). */
export interface Mark extends Span {
	readonly id: string;
}

/** A stretch of text over which the same marks lie; `ids` has each id once, the outermost mark first. */
export interface Segment extends Span {
	readonly ids: readonly string[];
}

/**
 * Overlapping marks cut into segments: in text order, not overlapping, together exactly the union of the marks, cut
 * at every start and end. Ids are in the order of `compareMarks`. Marks without length are left out.
 * O(n log n) plus the size of the answer.
 */
export function toSegments(marks: readonly Mark[]): Segment[] {
	const sorted = marks.filter((mark) => mark.start < mark.end).sort(compareMarks);
	const cuts = [...new Set(sorted.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b);
	const segments: Segment[] = [];
	let open: Mark[] = [];
	let next = 0;
	for (const [index, start] of cuts.entries()) {
		open = open.filter((mark) => mark.end > start);
		// Marks open later sort later, so that appending keeps the order.
		for (let mark = sorted[next]; mark?.start === start; mark = sorted[next]) {
			open.push(mark);
			next += 1;
		}
		const end = cuts[index + 1];
		if (end !== undefined && open.length > 0) segments.push({ start, end, ids: idsOf(open) });
	}
	return segments;
}

/** Outermost first: by start, then the longer one, then by id in code unit order. */
export function compareMarks(a: Mark, b: Mark): number {
	return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function idsOf(marks: readonly Mark[]): string[] {
	return [...new Set(marks.map((mark) => mark.id))];
}
