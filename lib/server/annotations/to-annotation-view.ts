import "server-only";
import { type AnnotationContent, type AnnotationView, originSchema } from "@/lib/domain/annotation";
import { certainties, checkWorthinessLevels, quoteTypes } from "@/lib/domain/annotation-fields";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import { oneOf, oneOfOrNull } from "@/lib/domain/one-of";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import type { Piece } from "@/lib/domain/text";
import { pieceRoles } from "@/lib/domain/text-parts";
import { type ReviewFacts, reviewFieldsOf } from "@/lib/server/review/review-facts";

interface PieceRow {
	readonly role: string;
	readonly n: number;
	readonly start: number;
	readonly end: number;
	readonly quote: string;
}

interface ContentRow {
	readonly tag: string;
	readonly certainty: string;
	readonly quoteType: string | null;
	readonly checkWorthiness: string | null;
	readonly note: unknown;
	readonly speakers: readonly (
		| { readonly speakerId: string }
		| { readonly speaker: { readonly id: string } }
	)[];
	readonly anchors: readonly { readonly versionId: string; readonly pieces: readonly PieceRow[] }[];
}

interface AnnotationRow extends ContentRow {
	readonly id: string;
	readonly articleId: string;
	readonly origin: unknown;
	readonly state: string;
	readonly stale: boolean;
	readonly revision: number;
	readonly author: { readonly id: string; readonly name: string };
	readonly createdAt: Date;
	readonly updatedAt: Date;
}

/** What an annotation's row says, its pieces in one version. */
export function contentOfRow(row: ContentRow, versionId: string): AnnotationContent {
	const anchor = row.anchors.find((candidate) => candidate.versionId === versionId);
	return {
		tag: oneOf(tagNames, row.tag),
		pieces: toPieces(anchor?.pieces ?? []),
		speakerIds: row.speakers.map((of) => ("speakerId" in of ? of.speakerId : of.speaker.id)),
		certainty: oneOf(certainties, row.certainty),
		quoteType: oneOfOrNull(quoteTypes, row.quoteType),
		checkWorthiness: oneOfOrNull(checkWorthinessLevels, row.checkWorthiness),
		note: row.note === null ? null : storedNoteSchema.parse(row.note),
	};
}

/** An annotation as the screens see it, its pieces in one version. */
export function toAnnotationView(
	row: AnnotationRow,
	versionId: string,
	facts: ReviewFacts,
): AnnotationView {
	return {
		...contentOfRow(row, versionId),
		id: row.id,
		articleId: row.articleId,
		versionId,
		origin: originSchema.parse(row.origin),
		state: oneOf(reviewStateNames, row.state),
		stale: row.stale,
		revision: row.revision,
		author: { id: row.author.id, name: row.author.name },
		createdAt: row.createdAt.toISOString(),
		updatedAt: row.updatedAt.toISOString(),
		...reviewFieldsOf(row.id, facts),
	};
}

function toPieces(rows: readonly PieceRow[]): Piece[] {
	return [...rows]
		.sort((a, b) => rank(a) - rank(b) || a.n - b.n)
		.map(({ role, start, end, quote }) => ({ role: oneOf(pieceRoles, role), start, end, quote }));
}

function rank(row: PieceRow): number {
	return pieceRoles.indexOf(oneOf(pieceRoles, row.role));
}
