import "server-only";
import type { Layered } from "@/lib/domain/layers";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { visibleLayers } from "./layers";
import { passageInclude, within } from "./passages";

/** What is read of a membership: its author, and its passage quoted. */
export const membershipInclude = {
	author: { select: { id: true, name: true } },
	speaker: { select: { id: true, name: true } },
	annotation: {
		include: {
			...passageInclude,
			article: { select: { ...passageInclude.article.select, credits: true } },
		},
	},
} as const;

/** The columns that say who says so, when and where. */
export interface SaidColumns {
	readonly speakerId: string | null;
	readonly saidValue: string | null;
	readonly saidPrecision: string | null;
	readonly saidZone: string | null;
	readonly place: string;
}

/** A membership, deleted or not, and where its statement stands. */
export async function findMembership(db: Db, _proof: Scope, id: string) {
	return db.membership.findFirst({
		where: { id, dossier: { deletedAt: null } },
		include: {
			statement: { select: { status: true } },
			annotation: { select: { articleId: true } },
		},
	});
}

/** The living memberships of a dossier that have these ids, their living passages quoted. */
export async function listMembershipRows(
	db: Db,
	granted: Granted<"dossier.read" | "review.list", unknown>,
	dossierId: string,
	ids: readonly string[],
) {
	return db.membership.findMany({
		where: {
			...within(ids),
			dossierId,
			deletedAt: null,
			layer: visibleLayers(granted),
			annotation: { deletedAt: null, article: { deletedAt: null } },
		},
		include: membershipInclude,
	});
}

/** Whether a living passage is in the dossier. */
export async function hasPassage(
	tx: Tx,
	granted: Granted<"membership.place" | "membership.edit", unknown>,
	dossierId: string,
	annotationId: string,
): Promise<boolean> {
	const count = await tx.annotation.count({
		where: {
			id: annotationId,
			dossierId,
			deletedAt: null,
			layer: visibleLayers(granted),
			article: { deletedAt: null },
		},
	});
	return count === 1;
}

/** A new membership; a living twin makes the transaction fail with `conflict`. */
export async function saveMembership(
	tx: Tx,
	granted: Granted<"membership.place", unknown>,
	membership: SaidColumns & {
		id: string;
		dossierId: string;
		statementId: string;
		annotationId: string;
		stance: string;
		layer: string;
		at: Date;
	},
): Promise<void> {
	const { at, ...columns } = membership;
	await tx.membership.create({
		data: { ...columns, authorId: granted.memberId, createdAt: at, updatedAt: at },
	});
}

/**
 * Changes a membership, or moves it to another statement, where no merge has any part in it being; false when it has
 * moved on from `revision` or is deleted.
 */
export async function updateMembership(
	tx: Tx,
	granted: Granted<"membership.edit", { dossierId: string; statementId: string }>,
	membership: SaidColumns & {
		id: string;
		revision: number;
		statementId: string;
		stance: string;
		state: string;
		at: Date;
	},
): Promise<boolean> {
	const { id, revision, at, ...columns } = membership;
	const { dossierId, statementId } = granted.subject;
	const merges = columns.statementId === statementId ? {} : { merges: [] };
	const { count } = await tx.membership.updateMany({
		where: { id, revision, deletedAt: null, dossierId },
		data: { ...columns, ...merges, revision: revision + 1, updatedAt: at },
	});
	return count === 1;
}

/** Marks memberships deleted by one operation; answers those that were living. */
export async function removeMemberships(
	tx: Tx,
	_proof: Granted<
		| "membership.remove"
		| "annotation.remove"
		| "statement.remove"
		| "statement.merge"
		| "settlement.withdraw",
		unknown
	>,
	which: { id: string } | { annotationId: string } | { statementId: string },
	opId: string,
	at: Date,
): Promise<Layered[]> {
	return tx.membership.updateManyAndReturn({
		where: { ...which, deletedAt: null },
		data: { deletedAt: at, deletedBy: opId },
		select: { id: true, layer: true },
	});
}

/** Takes back the deletion of memberships, those whose two ends are living and that have no living twin. */
export async function restoreMemberships(
	tx: Tx,
	_proof: Granted<
		"membership.restore" | "annotation.restore" | "statement.restore" | "statement.split",
		unknown
	>,
	which: { id: string } | { deletedBy: string },
): Promise<Layered[]> {
	const candidates = await tx.membership.findMany({
		where: {
			...which,
			NOT: { deletedAt: null },
			annotation: { deletedAt: null },
			statement: { deletedAt: null },
		},
	});
	const restored: Layered[] = [];
	for (const { id, statementId, annotationId, layer } of candidates) {
		const twin = await tx.membership.count({
			where: { statementId, annotationId, layer, deletedAt: null },
		});
		if (twin > 0) continue;
		await tx.membership.update({ where: { id }, data: { deletedAt: null, deletedBy: null } });
		restored.push({ id, layer });
	}
	return restored;
}

/**
 * Leaves the memberships that one operation deleted to the operation that deleted their other end
 * since: whichever end comes back last brings them.
 */
export async function leaveMembershipsToOtherEnd(
	tx: Tx,
	_proof: Granted<"annotation.restore" | "statement.restore" | "statement.split", unknown>,
	opId: string,
): Promise<void> {
	await tx.$executeRaw`
		UPDATE "Membership" m SET "deletedBy" = coalesce(a."deletedBy", s."deletedBy")
		FROM "Annotation" a, "Statement" s
		WHERE m."deletedBy" = ${opId}::uuid AND a."id" = m."annotationId" AND s."id" = m."statementId"
			AND coalesce(a."deletedBy", s."deletedBy") IS NOT NULL`;
}

/** Sets the state that a decision gives, if the membership is still at the revision it is about. */
export async function decideMembership(
	tx: Tx,
	_proof: Granted<"decision.make" | "decision.withdraw" | "correction.settle", unknown>,
	id: string,
	revision: number,
	state: string,
): Promise<boolean> {
	const { count } = await tx.membership.updateMany({
		where: { id, revision, deletedAt: null },
		data: { state },
	});
	return count === 1;
}
