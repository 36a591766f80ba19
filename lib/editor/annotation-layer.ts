import type { Node } from "@tiptap/pm/model";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { PieceRole } from "@/lib/domain/text";
import { indexMarks, type MarkIndex, marksWithin } from "@/lib/text/hit";
import { type Segment, toSegments } from "@/lib/text/segments";
import type { Span } from "@/lib/text/span";
import { type EditorMark, segmentAttributes } from "./editor-mark";
import { type Positions, toRange } from "./positions";

/** Words that are picked out for the selected annotation: an attribution's source and cue. */
export interface PickedPiece extends Span {
	readonly role: PieceRole;
}

/**
 * What draws the marks: elements round their words in the document, or highlights beside it
 * (`highlightPainter`). What is selected is always drawn by elements.
 */
export type Painting = "elements" | "highlights";

/** The annotations over a document as one value; made by `layerOf`, changed by `reduceLayer`. */
export interface AnnotationLayer {
	readonly positions: Positions;
	readonly painting: Painting;
	readonly marks: readonly EditorMark[];
	readonly index: MarkIndex<EditorMark>;
	readonly selectedId: string | null;
	readonly picked: readonly PickedPiece[];
	/** Marks alone; kept so that a change of selection repaints only what is selected. */
	readonly painted: DecorationSet;
	/** What the view draws. */
	readonly decorations: DecorationSet;
}

/** What can happen to the annotations over a document. */
export type LayerChange =
	| { readonly kind: "marks"; readonly marks: readonly EditorMark[] }
	| {
			readonly kind: "select";
			readonly id: string | null;
			readonly picked: readonly PickedPiece[];
	  };

/** A layer without annotations over a document whose blocks have these places. */
export function layerOf(positions: Positions, painting: Painting): AnnotationLayer {
	return {
		positions,
		painting,
		marks: [],
		index: indexMarks([]),
		selectedId: null,
		picked: [],
		painted: DecorationSet.empty,
		decorations: DecorationSet.empty,
	};
}

/** The layer after a change; the same object when nothing changed. */
export function reduceLayer(
	layer: AnnotationLayer,
	change: LayerChange,
	doc: Node,
): AnnotationLayer {
	if (change.kind === "marks") {
		return change.marks === layer.marks
			? layer
			: withSelection(withMarks(layer, change.marks, doc), doc);
	}
	if (isSelected(layer, change.id, change.picked)) return layer;
	return withSelection({ ...layer, selectedId: change.id, picked: change.picked }, doc);
}

/** Whether exactly this annotation, with these words picked out for it, is selected. */
export function isSelected(
	layer: AnnotationLayer,
	id: string | null,
	picked: readonly PickedPiece[],
): boolean {
	return id === layer.selectedId && samePieces(picked, layer.picked);
}

/** The marks over a span flattened; a mark that goes beyond the span is cut at its edges. */
export function segmentsIn(layer: AnnotationLayer, span: Span): Segment[] {
	return toSegments(marksIn(layer, span));
}

/** The pieces over a span cut at its edges, in text order. */
export function marksIn(layer: AnnotationLayer, span: Span): EditorMark[] {
	return marksWithin(layer.index, span).map((mark) =>
		mark.start >= span.start && mark.end <= span.end
			? mark
			: {
					...mark,
					start: Math.max(mark.start, span.start),
					end: Math.min(mark.end, span.end),
				},
	);
}

function withMarks(
	layer: AnnotationLayer,
	marks: readonly EditorMark[],
	doc: Node,
): AnnotationLayer {
	const next = { ...layer, marks, index: indexMarks(marks) };
	if (layer.painting === "highlights") return next;
	const byId = byIdOf(marks);
	const painted = toSegments(marks).flatMap((segment) =>
		paintSegment(layer.positions, segment, byId),
	);
	return { ...next, painted: DecorationSet.create(doc, painted) };
}

function withSelection(layer: AnnotationLayer, doc: Node): AnnotationLayer {
	const { selectedId, positions, picked, painted } = layer;
	if (selectedId === null) return { ...layer, decorations: painted };
	const own = layer.marks.filter(({ id }) => id === selectedId);
	const around = own.flatMap((piece) => marksWithin(layer.index, piece));
	const byId = byIdOf(around);
	const segments = own.flatMap((piece) => segmentsIn(layer, piece));
	// Painted anew rather than over it: decorations one over the other may nest either way round.
	const before = segments.flatMap((segment) => {
		const { from, to } = toRange(positions, segment);
		return painted.find(from, to).filter((old) => old.from >= from && old.to <= to);
	});
	const after = segments.flatMap((segment) =>
		paintSegment(positions, segment, byId, { "data-selected": "" }),
	);
	const words = picked.flatMap((piece) =>
		paint(positions, piece, { nodeName: "span", "data-role": piece.role }),
	);
	return { ...layer, decorations: painted.remove(before).add(doc, [...after, ...words]) };
}

function byIdOf(marks: readonly EditorMark[]): ReadonlyMap<string, EditorMark> {
	return new Map(marks.map((mark) => [mark.id, mark]));
}

function paintSegment(
	positions: Positions,
	segment: Segment,
	marks: ReadonlyMap<string, EditorMark>,
	more: Record<string, string> = {},
): Decoration[] {
	const attributes = segmentAttributes(segment, marks);
	if (attributes === null) return [];
	return paint(positions, segment, { nodeName: "mark", ...attributes, ...more });
}

function paint(positions: Positions, span: Span, attributes: Record<string, string>): Decoration[] {
	const { from, to } = toRange(positions, span);
	return from < to ? [Decoration.inline(from, to, attributes)] : [];
}

function samePieces(a: readonly PickedPiece[], b: readonly PickedPiece[]): boolean {
	return (
		a.length === b.length &&
		a.every((piece, n) => {
			const other = b[n];
			return piece.start === other?.start && piece.end === other.end && piece.role === other.role;
		})
	);
}
