import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Piece } from "@/lib/domain/text";
import type { Db, Tx } from "./client";
import { Prisma } from "./generated/client";
import { visibleLayers } from "./layers";
import { hasWords, passageInclude, within } from "./passages";

type Placing = Granted<"annotation.place" | "annotation.edit" | "correction.settle", unknown>;
type Deciding = Granted<"decision.make" | "decision.withdraw" | "correction.settle", unknown>;

/** The columns of an annotation that are edited together. */
export interface AnnotationColumns {
	readonly tag: string;
	readonly certainty: string;
	readonly quoteType: string | null;
	readonly checkWorthiness: string | null;
	readonly note: Prisma.InputJsonObject | null;
}

/** An annotation with what is needed to judge and to edit it, deleted or not. */
export async function findAnnotation(
	db: Db,
	_proof: Scope | Granted<"decision.make", unknown>,
	id: string,
) {
	return db.annotation.findFirst({
		where: { id, dossier: { deletedAt: null } },
		include: {
			speakers: { orderBy: { n: "asc" } },
			anchors: {
				include: {
					pieces: { orderBy: [{ role: "asc" }, { n: "asc" }] },
					version: { select: { number: true } },
				},
			},
			article: { select: { deletedAt: true } },
		},
	});
}

/** A new annotation by the member who was granted it. */
export async function saveAnnotation(
	tx: Tx,
	granted: Granted<"annotation.place", unknown>,
	annotation: AnnotationColumns & {
		id: string;
		dossierId: string;
		articleId: string;
		origin: Prisma.InputJsonObject;
		layer: string;
		at: Date;
	},
): Promise<void> {
	const { at, note, ...columns } = annotation;
	await tx.annotation.create({
		data: {
			...columns,
			note: note ?? Prisma.DbNull,
			authorId: granted.memberId,
			createdAt: at,
			updatedAt: at,
		},
	});
}

/** Replaces what an annotation says; false when it has moved on from `revision` or is deleted. */
export async function updateAnnotation(
	tx: Tx,
	granted: Granted<"annotation.edit" | "correction.settle", { dossierId: string }>,
	annotation: AnnotationColumns & { id: string; revision: number; state: string; at: Date },
): Promise<boolean> {
	const { id, revision, at, note, ...columns } = annotation;
	const { count } = await tx.annotation.updateMany({
		where: { id, revision, deletedAt: null, dossierId: granted.subject.dossierId },
		data: { ...columns, note: note ?? Prisma.DbNull, revision: revision + 1, updatedAt: at },
	});
	return count === 1;
}

/**
 * Puts an annotation's pieces in one version in place of those it had there, as a member says; what became of it when
 * the version came stays said. False when it had just these.
 */
export async function savePieces(
	tx: Tx,
	_proof: Placing,
	anchor: { annotationId: string; articleId: string; versionId: string; pieces: readonly Piece[] },
): Promise<boolean> {
	const { annotationId, articleId, versionId } = anchor;
	const rows = toPieceRows(anchor);
	const before = await tx.anchorPiece.findMany({ where: { annotationId, versionId } });
	const isThere = (row: (typeof rows)[number]) =>
		before.some(
			({ role, n, start, end, quote }) =>
				role === row.role &&
				n === row.n &&
				start === row.start &&
				end === row.end &&
				quote === row.quote,
		);
	if (rows.length === before.length && rows.every(isThere)) return false;
	await tx.anchor.upsert({
		where: { annotationId_versionId: { annotationId, versionId } },
		create: { annotationId, versionId, articleId },
		update: { byHand: true },
	});
	await tx.anchorPiece.deleteMany({ where: { annotationId, versionId } });
	await tx.anchorPiece.createMany({ data: rows });
	return true;
}

/** The rows of an annotation's pieces in one version, numbered within their roles. */
export function toPieceRows(anchor: {
	readonly annotationId: string;
	readonly versionId: string;
	readonly pieces: readonly Piece[];
}) {
	const { annotationId, versionId, pieces } = anchor;
	const counts = new Map<string, number>();
	return pieces.map((piece) => {
		const n = counts.get(piece.role) ?? 0;
		counts.set(piece.role, n + 1);
		return { annotationId, versionId, n, ...piece };
	});
}

/** Says whose words an annotation's are, in order; speakers of another dossier make it fail. */
export async function saveSpeakersOf(
	tx: Tx,
	_proof: Placing,
	annotation: { id: string; dossierId: string },
	speakerIds: readonly string[],
): Promise<void> {
	const { id: annotationId, dossierId } = annotation;
	await tx.annotationSpeaker.deleteMany({ where: { annotationId } });
	await tx.annotationSpeaker.createMany({
		data: speakerIds.map((speakerId, n) => ({ annotationId, speakerId, dossierId, n })),
	});
}

/**
 * The living annotations of an article that one version has, in text order, with all they carry. Those without words in
 * the version are left out here and not by the database: asked for both, it may look through all anchors of the version
 * for each annotation.
 */
export async function listAnnotationRows(
	db: Db,
	granted: Granted<"article.read" | "article.export" | "dossier.export", unknown>,
	articleId: string,
	versionId: string,
) {
	const rows = await db.annotation.findMany({
		where: { articleId, deletedAt: null, layer: visibleLayers(granted) },
		include: {
			author: { select: { id: true, name: true } },
			speakers: { orderBy: { n: "asc" }, select: { speakerId: true } },
			anchors: {
				where: { versionId },
				include: { pieces: { orderBy: [{ role: "asc" }, { n: "asc" }] } },
			},
		},
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
	});
	return rows.filter(({ anchors }) => anchors.some(({ pieces }) => pieces.length > 0));
}

/**
 * The living annotations of a dossier in given states or with given ids, longest unchanged first, with all
 * they carry, quotable away from their articles.
 */
export async function listQuotedAnnotations(
	db: Db,
	granted: Granted<"review.list" | "dossier.read" | "article.read", unknown>,
	dossierId: string,
	filter: { states: readonly string[]; authorId?: string } | { ids: readonly string[] },
) {
	return db.annotation.findMany({
		where: {
			dossierId,
			deletedAt: null,
			article: { deletedAt: null },
			layer: visibleLayers(granted),
			...wanted(filter),
		},
		include: {
			...passageInclude,
			author: { select: { id: true, name: true } },
			speakers: passageInclude.speakers,
			anchors: {
				where: hasWords,
				orderBy: { version: { number: "desc" } },
				include: { pieces: { orderBy: { n: "asc" } } },
			},
		},
		orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
	});
}

function wanted(
	filter: { states: readonly string[]; authorId?: string } | { ids: readonly string[] },
) {
	if ("ids" in filter) return within(filter.ids);
	const author = filter.authorId === undefined ? {} : { authorId: filter.authorId };
	return { state: { in: [...filter.states] }, ...author };
}

/** Marks an annotation deleted by one operation; false when it was so already. */
export async function removeAnnotation(
	tx: Tx,
	_proof: Granted<"annotation.remove" | "settlement.withdraw", unknown>,
	id: string,
	opId: string,
	at: Date,
): Promise<boolean> {
	const { count } = await tx.annotation.updateMany({
		where: { id, deletedAt: null },
		data: { deletedAt: at, deletedBy: opId },
	});
	return count === 1;
}

/** Takes an annotation's deletion back; false when it was not deleted. */
export async function restoreAnnotation(
	tx: Tx,
	_proof: Granted<"annotation.restore", unknown>,
	id: string,
): Promise<boolean> {
	const { count } = await tx.annotation.updateMany({
		where: { id, NOT: { deletedAt: null } },
		data: { deletedAt: null, deletedBy: null },
	});
	return count === 1;
}

/** Sets the state that a decision gives, if the thing is still at the revision it is about. */
export async function decideAnnotation(
	tx: Tx,
	_proof: Deciding,
	id: string,
	revision: number,
	state: string,
): Promise<boolean> {
	const { count } = await tx.annotation.updateMany({
		where: { id, revision, deletedAt: null },
		data: { state },
	});
	return count === 1;
}
