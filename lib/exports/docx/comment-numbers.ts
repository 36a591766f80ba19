import type { PlacedPiece } from "@/lib/exports/notes/stretches";

/** The number of the comment on a piece: what joins its place in the text and its words. */
export type CommentNumbers = (piece: PlacedPiece) => number;

/** Numbers for these pieces, in text order, from the next free one. */
export function numberComments(pieces: readonly PlacedPiece[], from: number): CommentNumbers {
	const numbers = new Map(pieces.map((piece, n) => [piece, from + n]));
	return (piece) => numbers.get(piece) ?? from;
}
