import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { visibleLayers } from "./layers";
import { membershipInclude } from "./memberships";
import { within } from "./passages";
import { gradeInclude } from "./verdict-scale";

type Reader = Granted<
	"article.read" | "dossier.read" | "review.list" | "article.export" | "dossier.export",
	unknown
>;
type Titles = readonly { readonly language: string; readonly title: string }[];

/** A statement's head, deleted or not. */
export async function findStatement(db: Db, _proof: Scope, id: string) {
	return db.statement.findFirst({
		where: { id, dossier: { deletedAt: null } },
		include: { titles: { orderBy: { language: "asc" } } },
	});
}

/** The wording of these statements. */
export async function listStatementTitles(
	db: Db,
	_proof: Granted<"review.list", unknown>,
	ids: readonly string[],
) {
	return db.statementTitle.findMany({ where: { statementId: { in: [...ids] } } });
}

/** A new statement by the member who was granted it. */
export async function saveStatement(
	tx: Tx,
	granted: Granted<"statement.create", unknown>,
	statement: { id: string; dossierId: string; titles: Titles; at: Date },
): Promise<void> {
	const { id, dossierId, titles, at } = statement;
	await tx.statement.create({
		data: {
			id,
			dossierId,
			authorId: granted.memberId,
			createdAt: at,
			updatedAt: at,
			titles: { create: [...titles] },
		},
	});
}

/** Changes a statement's wording; false when it has moved on from `revision` or is deleted. */
export async function updateStatement(
	tx: Tx,
	granted: Granted<"statement.edit", { dossierId: string }>,
	statement: { id: string; revision: number; titles: Titles; at: Date },
): Promise<boolean> {
	const { id, revision, titles, at } = statement;
	const { count } = await tx.statement.updateMany({
		where: { id, revision, deletedAt: null, dossierId: granted.subject.dossierId },
		data: { revision: revision + 1, updatedAt: at },
	});
	if (count !== 1) return false;
	await tx.statementTitle.deleteMany({ where: { statementId: id } });
	await tx.statementTitle.createMany({
		data: titles.map((title) => ({ statementId: id, ...title })),
	});
	return true;
}

/** Marks a statement deleted by one operation; false when it was so already. */
export async function removeStatement(
	tx: Tx,
	_proof: Granted<"statement.remove", unknown>,
	id: string,
	opId: string,
	at: Date,
): Promise<boolean> {
	const { count } = await tx.statement.updateMany({
		where: { id, deletedAt: null },
		data: { deletedAt: at, deletedBy: opId },
	});
	return count === 1;
}

/** Takes a statement's deletion back; false when it was not deleted. */
export async function restoreStatement(
	tx: Tx,
	_proof: Granted<"statement.restore", unknown>,
	id: string,
): Promise<boolean> {
	const { count } = await tx.statement.updateMany({
		where: { id, NOT: { deletedAt: null } },
		data: { deletedAt: null, deletedBy: null },
	});
	return count === 1;
}

/**
 * The living statements of a dossier with their living memberships, passages quoted; or those of them alone that
 * have a passage in one article.
 */
export async function listStatementRows(
	db: Db,
	granted: Reader,
	where: { dossierId: string; articleId?: string; ids?: readonly string[] | null },
) {
	const { dossierId, articleId, ids = null } = where;
	const living = { deletedAt: null, layer: visibleLayers(granted) };
	const withPassage =
		articleId === undefined
			? {}
			: { memberships: { some: { ...living, annotation: { articleId, deletedAt: null } } } };
	return db.statement.findMany({
		where: { dossierId, deletedAt: null, ...withPassage, ...within(ids) },
		include: {
			titles: { orderBy: { language: "asc" } },
			author: { select: { id: true, name: true } },
			verdict: {
				include: {
					author: { select: { id: true, name: true } },
					meant: { include: gradeInclude },
				},
			},
			merged: {
				include: { titles: { orderBy: { language: "asc" } } },
				orderBy: [{ deletedAt: "asc" }, { id: "asc" }],
			},
			memberships: {
				where: {
					...living,
					annotation: { deletedAt: null, article: { deletedAt: null } },
				},
				orderBy: [{ createdAt: "asc" }, { id: "asc" }],
				include: membershipInclude,
			},
		},
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
	});
}
