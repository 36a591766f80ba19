import "server-only";
import type { AnnotationContent } from "@/lib/domain/annotation";
import { mentionsOf } from "@/lib/domain/note";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Piece } from "@/lib/domain/text";
import { textLimits } from "@/lib/domain/text-parts";
import { annotationRows } from "@/lib/server/search/search-rows";
import { savePieces, saveSpeakersOf } from "@/lib/server/store/annotations";
import { findVersionText } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { areInDossier } from "@/lib/server/store/dossiers";
import { toJson } from "@/lib/server/store/json";
import { type NewRevision, saveRevision } from "@/lib/server/store/revisions";
import { saveSearchRows } from "@/lib/server/store/search-index";
import { carryForward } from "@/lib/server/versions/carry-forward";
import { checkPieces } from "@/lib/text/slice";

type Placing = Granted<"annotation.place" | "annotation.edit", unknown>;
type Wording = Granted<"annotation.place" | "annotation.edit" | "correction.settle", unknown>;

/** Where an annotation's words are to be. */
export interface Place {
	readonly id: string;
	readonly dossierId: string;
	readonly articleId: string;
	readonly versionId: string;
}

/**
 * Checks that the pieces are words of the version: each quote is the slice at its offsets, on whole
 * characters; and that whoever its note newly mentions is in the dossier. `before` is what it says
 * so far, null for a new one. `not-found` when the version is not the article's.
 */
export async function checkPlace(
	tx: Tx,
	granted: Placing,
	place: Place,
	content: AnnotationContent,
	before: AnnotationContent | null,
): Promise<Result<null>> {
	const version = await findVersionText(tx, granted, place.articleId, place.versionId);
	if (version === null) return fail("not-found");
	if (before === null && version.annotations >= textLimits.annotations) return fail("too-large");
	const checked = checkPieces(version.text, content.pieces);
	if (!checked.ok) return checked;
	const mentioned = mentionsOf(content.note).filter(
		(id) => !mentionsOf(before?.note ?? null).includes(id),
	);
	const isKnown = await areInDossier(tx, granted, place.dossierId, mentioned);
	return isKnown ? ok(null) : fail("invalid", { fields: [{ path: "note", code: "not-a-member" }] });
}

/** The columns of an annotation's content. */
export function toColumns(content: AnnotationContent) {
	const { tag, certainty, quoteType, checkWorthiness, note } = content;
	return { tag, certainty, quoteType, checkWorthiness, note: note === null ? null : toJson(note) };
}

/**
 * Writes pieces and speakers, what it is found by, and the revision that says what the annotation now is. Answers the
 * earlier revision that said the same, where there is one.
 */
export async function writeContent(
	tx: Tx,
	granted: Placing,
	place: Place,
	content: AnnotationContent,
	revision: { number: number; at: Date },
): Promise<number | null> {
	await writeWords(tx, granted, place, content);
	return saveRevision(tx, granted, revisionOf(place, content, revision));
}

/** Writes pieces and speakers and what the annotation is found by, without its revision. */
export async function writeWords(
	tx: Tx,
	granted: Wording,
	place: Place,
	content: AnnotationContent,
): Promise<void> {
	const { id, dossierId, articleId, versionId } = place;
	const { pieces, speakerIds } = content;
	const words = { articleId, versionId, pieces };
	const isNew = await savePieces(tx, granted, { annotationId: id, ...words });
	await saveSpeakersOf(tx, granted, { id, dossierId }, speakerIds);
	const now = isNew ? await carryForward(tx, granted, { id, ...words }) : pieces;
	await indexContent(tx, granted, place, { pieces: now, note: content.note });
}

/** The revision that says what an annotation is with this content. */
export function revisionOf(
	{ id: subjectId, dossierId, articleId, versionId }: Place,
	content: AnnotationContent,
	{ number, at }: { number: number; at: Date },
): NewRevision {
	const fields = toJson({ ...contentOf(content), articleId, versionId });
	return { kind: "annotation", subjectId, number, dossierId, fields, at };
}

/** Has an annotation found by its words and its note. */
export async function indexContent(
	tx: Tx,
	granted: Wording,
	place: Place,
	{ pieces, note }: { readonly pieces: readonly Piece[]; readonly note: AnnotationContent["note"] },
): Promise<void> {
	const quotes = pieces.flatMap(({ role, quote }) => (role === "body" ? [quote] : []));
	const { subjects, rows } = annotationRows({ ...place, quotes, note });
	await saveSearchRows(tx, granted, subjects, rows);
}

function contentOf(content: AnnotationContent): AnnotationContent {
	const { tag, pieces, speakerIds, certainty, quoteType, checkWorthiness, note } = content;
	return { tag, pieces, speakerIds, certainty, quoteType, checkWorthiness, note };
}
