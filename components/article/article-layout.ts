import type { AnnotationView } from "@/lib/domain/annotation";
import type { Block } from "@/lib/domain/text";
import type { EditorMark } from "@/lib/editor/editor-mark";
import type { Segment } from "@/lib/text/segments";
import { countLeading } from "@/lib/text/span";

/** A run of characters of one block, under one segment or under none. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly segment: Segment | null;
	/** Ids of the passages whose first words these are. */
	readonly heads: readonly string[];
}

/** A block of an article cut where a segment starts or ends. */
export interface LaidBlock {
	readonly block: Block;
	readonly stretches: readonly Stretch[];
}

/** The words of these annotations as a text shows them; the same marks again for the same annotations. */
export function toMarks(annotations: readonly AnnotationView[]): EditorMark[] {
	return annotations.flatMap(marksOf);
}

const known = new WeakMap<AnnotationView, readonly EditorMark[]>();

function marksOf(annotation: AnnotationView): readonly EditorMark[] {
	const found = known.get(annotation);
	if (found !== undefined) return found;
	const { id, tag, state, stale, pieces } = annotation;
	const marks = pieces
		.filter((piece) => piece.role === "body")
		.map(({ start, end }) => ({ id, tag, state, stale, start, end }));
	known.set(annotation, marks);
	return marks;
}

/**
 * The blocks of a version with their stretches: each block's characters, all of them and each once.
 * Segments are in text order and do not overlap; one over several blocks is cut at their edges.
 */
export function layOut(blocks: readonly Block[], segments: readonly Segment[]): LaidBlock[] {
	const met = new Set<string>();
	return blocks.map((block) => ({ block, stretches: stretchesOf(block, segments, met) }));
}

function stretchesOf(block: Block, segments: readonly Segment[], met: Set<string>): Stretch[] {
	const stretches: Stretch[] = [];
	let at = block.start;
	const plainUpTo = (end: number) => {
		if (at < end) stretches.push({ start: at, end, segment: null, heads: [] });
	};
	const first = countLeading(segments.length, (n) => (segments[n]?.end ?? 0) <= block.start);
	for (let n = first; n < segments.length; n++) {
		const segment = segments[n];
		if (segment === undefined || segment.start >= block.end) break;
		const start = Math.max(segment.start, block.start);
		const end = Math.min(segment.end, block.end);
		plainUpTo(start);
		const heads = segment.ids.filter((id) => !met.has(id));
		for (const id of heads) met.add(id);
		stretches.push({ start, end, segment, heads });
		at = end;
	}
	plainUpTo(block.end);
	return stretches;
}
