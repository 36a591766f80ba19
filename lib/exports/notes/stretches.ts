import type { Block } from "@/lib/domain/text";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import { bodyPieces, type SelectedArticle } from "@/lib/exports/select-marks";
import { countLeading } from "@/lib/text/span";

/** A piece of a mark where a file can show it: its edges stand inside blocks, in UTF-16 units. */
export interface PlacedPiece {
	readonly note: NumberedNote;
	/** Counted from 1. */
	readonly piece: number;
	/** How many pieces the mark has. */
	readonly of: number;
	readonly start: number;
	readonly end: number;
}

/** Words over which the same pieces and the same looks lie. */
export interface Stretch {
	readonly words: string;
	readonly looks: readonly Block["inline"][number][];
	/** The pieces over it, the outermost first. */
	readonly over: readonly PlacedPiece[];
	/** The pieces that begin with it, and those that end with it. */
	readonly begins: readonly PlacedPiece[];
	readonly ends: readonly PlacedPiece[];
}

/** A block with its words cut where a piece or a look begins or ends. */
export interface CutBlock {
	readonly block: Block;
	readonly stretches: readonly Stretch[];
}

/** The pieces of the notes in text order, each moved into the blocks where it reaches over the space between them. */
export function placePieces(
	{ version }: SelectedArticle,
	notes: readonly NumberedNote[],
): PlacedPiece[] {
	const { blocks } = version;
	const placed = notes.flatMap((note) => {
		const pieces = bodyPieces(note.annotation);
		return pieces.map(({ start, end }, n) => {
			const first = blocks[countLeading(blocks.length, (at) => (blocks[at]?.end ?? 0) <= start)];
			const last = blocks[countLeading(blocks.length, (at) => (blocks[at]?.start ?? 0) < end) - 1];
			const ending = Math.min(end, last?.end ?? end);
			const starting = Math.min(Math.max(start, first?.start ?? start), ending);
			return { note, piece: n + 1, of: pieces.length, start: starting, end: ending };
		});
	});
	return placed.sort((a, b) => a.start - b.start || b.end - a.end || a.note.number - b.note.number);
}

/**
 * The blocks of a text, cut. Every piece begins once and ends once, in that order; one that has no words inside a block
 * (the space between two) is a stretch without words.
 */
export function* cutBlocks(
	{ version: { blocks, text } }: SelectedArticle,
	pieces: readonly PlacedPiece[],
): Iterable<CutBlock> {
	let open: PlacedPiece[] = [];
	let next = 0;
	for (const block of blocks) {
		open = open.filter(({ end }) => end > block.start);
		for (let piece = pieces[next]; piece && piece.start <= block.end; piece = pieces[next]) {
			// What begins where this block ends has its words in the next one, unless it has none.
			if (piece.start === block.end && piece.end > block.end) break;
			open.push(piece);
			next += 1;
		}
		yield { block, stretches: [...cut(block, text, open)] };
	}
}

function* cut(block: Block, text: string, here: readonly PlacedPiece[]): Iterable<Stretch> {
	const edges = [...here, ...block.inline].flatMap(({ start, end }) => [start, end]);
	const cuts = [...new Set([block.start, ...edges, block.end])]
		.filter((at) => at >= block.start && at <= block.end)
		.sort((a, b) => a - b);
	const points = here.filter(({ start, end }) => start === end);
	let over: PlacedPiece[] = [];
	let next = 0;
	for (const [n, start] of cuts.entries()) {
		const alone = points.filter((piece) => piece.start === start);
		if (alone.length > 0) yield { words: "", looks: [], over: [], begins: alone, ends: alone };
		const end = cuts[n + 1];
		if (end === undefined) return;
		over = over.filter((piece) => piece.end > start);
		for (let piece = here[next]; piece && piece.start <= start; piece = here[next]) {
			if (piece.end > start) over.push(piece);
			next += 1;
		}
		yield {
			words: text.slice(start, end),
			looks: block.inline.filter((look) => look.start <= start && look.end >= end),
			over: [...over],
			begins: over.filter((piece) => piece.start === start),
			ends: over.filter((piece) => piece.end === end),
		};
	}
}
