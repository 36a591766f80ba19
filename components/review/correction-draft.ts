import type { AnnotationView } from "@/lib/domain/annotation";
import type { CorrectionContent } from "@/lib/domain/correction";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { Block, Piece } from "@/lib/domain/text";
import { checkPieces } from "@/lib/text/slice";
import { findWords } from "@/lib/text/words";

/** What a mark says that can be corrected. */
export function draftOf(annotation: AnnotationView): CorrectionContent {
	const { tag, pieces, speakerIds, versionId } = annotation;
	return { tag, pieces, speakerIds, versionId };
}

/** Whether a draft says anything else than the mark. */
export function isCorrection(draft: CorrectionContent, annotation: AnnotationView): boolean {
	return canonicalJson(draft) !== canonicalJson(draftOf(annotation));
}

/** A text with its blocks, in which edges are moved. */
export interface Wording {
	readonly text: string;
	readonly blocks: readonly Block[];
}

/**
 * The draft with one edge of its piece number `n` a word further, within the block that the piece is in; the same draft
 * where there is no word to go to, or where pieces would overlap.
 */
export function moveEdge(
	draft: CorrectionContent,
	wording: Wording,
	n: number,
	edge: "start" | "end",
	direction: "back" | "on",
): CorrectionContent {
	const piece = draft.pieces[n];
	const moved = piece && movedPiece(piece, wording, edge, direction);
	if (moved === undefined) return draft;
	const pieces = draft.pieces.map((one, at) => (at === n ? moved : one));
	return checkPieces(wording.text, pieces).ok ? { ...draft, pieces } : draft;
}

function movedPiece(
	piece: Piece,
	{ text, blocks }: Wording,
	edge: "start" | "end",
	direction: "back" | "on",
): Piece | undefined {
	const block = blocks.find(({ start, end }) => start <= piece.start && piece.end <= end);
	if (block === undefined) return undefined;
	const words = findWords(text.slice(block.start, block.end));
	const edges = words.map((word) => word[edge] + block.start);
	const to =
		direction === "back"
			? edges.findLast((at) => at < piece[edge])
			: edges.find((at) => at > piece[edge]);
	if (to === undefined) return undefined;
	const moved = { ...piece, [edge]: to };
	return moved.start < moved.end
		? { ...moved, quote: text.slice(moved.start, moved.end) }
		: undefined;
}
