import { countLeading, type Span } from "@/lib/text/span";

/** A range of ProseMirror positions in the document of one version. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/**
 * Which edge of a passage an offset or a position is. Between two blocks, and where two blocks touch,
 * a start belongs to the words after it and an end to the words before it.
 */
export type Edge = "start" | "end";

interface PlacedBlock extends Span {
	/** The position before its first character. */
	readonly from: number;
}

/** The blocks of a version with their places in its document; made by `positionsOf`. */
export interface Positions {
	readonly blocks: readonly PlacedBlock[];
}

/** The places of blocks in the document `toDocument` makes of them. O(n). */
export function positionsOf(blocks: readonly Span[]): Positions {
	let from = 1;
	const placed = blocks.map(({ start, end }) => {
		const block = { start, end, from };
		// Two positions are the block's closing and the next one's opening token.
		from += end - start + 2;
		return block;
	});
	return { blocks: placed };
}

/**
 * The document position of an offset of the canonical text (UTF-16 units). An offset between blocks
 * goes to the nearest words on its edge's side; one beyond the text to the last or first words.
 * O(log n).
 */
export function toPosition(positions: Positions, offset: number, edge: Edge): number {
	const { blocks } = positions;
	const index =
		edge === "start"
			? countLeading(blocks.length, (n) => (blocks[n]?.end ?? 0) <= offset)
			: countLeading(blocks.length, (n) => (blocks[n]?.start ?? 0) < offset) - 1;
	const block = blocks[clampIndex(index, blocks.length)];
	return block === undefined ? 0 : block.from + clamp(offset, block.start, block.end) - block.start;
}

/**
 * The offset of a document position in the canonical text: `toPosition` backwards. A position between
 * blocks goes to the nearest words on its edge's side. O(log n).
 */
export function toOffset(positions: Positions, position: number, edge: Edge): number {
	const { blocks } = positions;
	const index =
		edge === "start"
			? countLeading(blocks.length, (n) => lastPositionOf(blocks[n]) < position)
			: countLeading(blocks.length, (n) => (blocks[n]?.from ?? 0) <= position) - 1;
	const block = blocks[clampIndex(index, blocks.length)];
	return block === undefined
		? 0
		: clamp(block.start + position - block.from, block.start, block.end);
}

/** The document range of a span; empty where the span lies between two blocks. */
export function toRange(positions: Positions, span: Span): Range {
	const from = toPosition(positions, span.start, "start");
	return { from, to: Math.max(from, toPosition(positions, span.end, "end")) };
}

/** The span of a document range; over a paragraph break it holds what the text has there. */
export function toSpan(positions: Positions, range: Range): Span {
	const start = toOffset(positions, range.from, "start");
	return { start, end: Math.max(start, toOffset(positions, range.to, "end")) };
}

function lastPositionOf(block: PlacedBlock | undefined): number {
	return block === undefined ? 0 : block.from + block.end - block.start;
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(Math.max(value, least), most);
}

function clampIndex(index: number, length: number): number {
	return clamp(index, 0, Math.max(0, length - 1));
}
