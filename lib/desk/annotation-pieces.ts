import type { AnnotationContent, AnnotationView } from "@/lib/domain/annotation";
import type { LinkView } from "@/lib/domain/link";
import { isUnanswered } from "@/lib/domain/open-questions";
import { ok, type Result } from "@/lib/domain/result";
import type { Tag } from "@/lib/domain/tags";
import type { Piece, PieceRole } from "@/lib/domain/text";
import { compareMarks } from "@/lib/text/segments";
import { checkPieces, toPiece } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";
import { bodyOf } from "./desk-contents";

/** What a new annotation of these words says before anything else is known of it. */
export function newContent(text: string, tag: Tag, span: Span): Result<AnnotationContent> {
	const piece = toPiece(text, "body", span.start, span.end);
	if (!piece.ok) return piece;
	return ok(contentFor(tag, [piece.value]));
}

/** What a new annotation of these pieces says before anything else is known of it. */
export function contentFor(tag: Tag, pieces: readonly Piece[]): AnnotationContent {
	return {
		tag,
		pieces,
		speakerIds: [],
		certainty: "unspecified",
		quoteType: null,
		checkWorthiness: null,
		note: null,
	};
}

/** The pieces with these words as the whole passage, instead of what it was; source and cue stay. */
export function replaceBody(
	text: string,
	pieces: readonly Piece[],
	span: Span,
): Result<readonly Piece[]> {
	return addWords(
		text,
		pieces.filter((piece) => piece.role !== "body"),
		"body",
		span,
	);
}

/**
 * The pieces with these words more: as another piece of the passage, grown together with those they
 * overlap; or as the source or cue words, instead of those there were.
 */
export function addWords(
	text: string,
	pieces: readonly Piece[],
	role: PieceRole,
	span: Span,
): Result<readonly Piece[]> {
	const others = pieces.filter((piece) => piece.role !== role);
	const same = role === "body" ? pieces.filter((piece) => piece.role === role) : [];
	const overlapping = same.filter((piece) => piece.start < span.end && span.start < piece.end);
	const start = Math.min(span.start, ...overlapping.map((piece) => piece.start));
	const end = Math.max(span.end, ...overlapping.map((piece) => piece.end));
	const piece = toPiece(text, role, start, end);
	if (!piece.ok) return piece;
	const apart = same.filter((one) => !overlapping.includes(one));
	return checkPieces(text, inOrder([...others, ...apart, piece.value]));
}

/** The pieces without one of them; the last piece of the passage itself stays. */
export function dropPiece(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
	const left = pieces.filter((one) => one !== piece);
	return left.some(({ role }) => role === "body") ? left : pieces;
}

/** The pieces with the passage's outer edges put elsewhere by `move`. */
export function moveBody(
	text: string,
	pieces: readonly Piece[],
	edge: "start" | "end",
	move: (span: Span) => Span,
): Result<readonly Piece[]> {
	const bodies = bodyOf({ pieces: [...pieces] });
	const outer = edge === "start" ? bodies.at(0) : bodies.at(-1);
	return outer === undefined ? ok(pieces) : movePiece(text, pieces, outer, move);
}

/** The pieces with one of them put elsewhere by `move`; `invalid` where it would run into another one of the passage. */
export function movePiece(
	text: string,
	pieces: readonly Piece[],
	piece: Piece,
	move: (span: Span) => Span,
): Result<readonly Piece[]> {
	const span = move(piece);
	const moved = toPiece(text, piece.role, span.start, span.end);
	if (!moved.ok) return moved;
	return checkPieces(text, inOrder(pieces.map((one) => (one === piece ? moved.value : one))));
}

/** The annotations in the order in which their words come, the longer first where they begin together. */
export function inTextOrder(annotations: readonly AnnotationView[]): readonly AnnotationView[] {
	const placed = annotations.map((annotation) => {
		const first = annotation.pieces.find(({ role }) => role === "body");
		return { annotation, id: annotation.id, start: first?.start ?? 0, end: first?.end ?? 0 };
	});
	return placed.sort(compareMarks).map(({ annotation }) => annotation);
}

/** Whether an annotation is an open question: its tag asks for a link that it does not have. */
export function isOpenQuestion(
	annotation: Pick<AnnotationView, "id" | "tag" | "state">,
	links: readonly Pick<LinkView, "type" | "state" | "from">[],
): boolean {
	return isUnanswered(
		annotation,
		links.filter(({ from }) => from.annotationId === annotation.id),
	);
}

function inOrder(pieces: readonly Piece[]): Piece[] {
	return [...pieces].sort((a, b) => a.start - b.start || a.end - b.end);
}
