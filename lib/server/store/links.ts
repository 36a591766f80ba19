import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { Prisma } from "./generated/client";
import { visibleLayers } from "./layers";
import { passageInclude, within } from "./passages";

type Reader = Granted<
	"article.read" | "dossier.read" | "review.list" | "article.export" | "dossier.export",
	unknown
>;

const linkInclude = {
	from: { include: passageInclude },
	to: { include: passageInclude },
	author: { select: { id: true, name: true } },
} as const;

/** What a link says, as it is kept. */
interface LinkColumns {
	readonly type: string;
	readonly certainty: string;
	readonly note: Prisma.InputJsonObject | null;
}

/** A link with its ends' tags, deleted or not. */
export async function findLink(db: Db, _proof: Scope, id: string) {
	return db.link.findFirst({
		where: { id, dossier: { deletedAt: null } },
		include: {
			from: { select: { tag: true, articleId: true } },
			to: { select: { tag: true, articleId: true } },
		},
	});
}

/** The two ends a link is to have, living and in the dossier; fewer when one is not there. */
export async function findEnds(
	tx: Tx,
	granted: Granted<"link.place" | "link.edit", unknown>,
	dossierId: string,
	ids: readonly string[],
) {
	return tx.annotation.findMany({
		where: {
			id: { in: [...ids] },
			dossierId,
			deletedAt: null,
			layer: visibleLayers(granted),
			article: { deletedAt: null },
		},
		select: { id: true, tag: true },
	});
}

/** A new link by the member who was granted it; a living twin makes the transaction fail with `conflict`. */
export async function saveLink(
	tx: Tx,
	granted: Granted<"link.place", unknown>,
	link: {
		id: string;
		dossierId: string;
		fromId: string;
		toId: string;
		layer: string;
		at: Date;
	} & LinkColumns,
): Promise<void> {
	const { at, note, ...columns } = link;
	await tx.link.create({
		data: {
			...columns,
			note: note ?? Prisma.DbNull,
			authorId: granted.memberId,
			createdAt: at,
			updatedAt: at,
		},
	});
}

/** Changes what a link says and joins; false when it has moved on from `revision` or is deleted. */
export async function updateLink(
	tx: Tx,
	granted: Granted<"link.edit", { dossierId: string }>,
	link: {
		id: string;
		revision: number;
		fromId: string;
		toId: string;
		state: string;
		at: Date;
	} & LinkColumns,
): Promise<boolean> {
	const { id, revision, at, note, ...columns } = link;
	const { count } = await tx.link.updateMany({
		where: { id, revision, deletedAt: null, dossierId: granted.subject.dossierId },
		data: { ...columns, note: note ?? Prisma.DbNull, revision: revision + 1, updatedAt: at },
	});
	return count === 1;
}

/** The id of the living link with these ends and type, other than one given. */
export async function findTwin(
	tx: Tx,
	_proof: Granted<"link.place" | "link.edit" | "link.restore" | "annotation.restore", unknown>,
	link: { id: string; fromId: string; toId: string; type: string; layer: string },
): Promise<string | null> {
	const { id, fromId, toId, type, layer } = link;
	const twin = await tx.link.findFirst({
		where: { fromId, toId, type, layer, deletedAt: null, NOT: { id } },
		select: { id: true },
	});
	return twin?.id ?? null;
}

/** Marks links deleted by one operation; answers those that were living. */
export async function removeLinks(
	tx: Tx,
	_proof: Granted<
		"link.remove" | "annotation.remove" | "annotation.edit" | "settlement.withdraw",
		unknown
	>,
	ids: readonly string[],
	opId: string,
	at: Date,
): Promise<string[]> {
	const removed = await tx.link.updateManyAndReturn({
		where: { id: { in: [...ids] }, deletedAt: null },
		data: { deletedAt: at, deletedBy: opId },
		select: { id: true },
	});
	return removed.map((link) => link.id);
}

/** The living links at either end of an annotation, with the tags of both ends. */
export async function listLinksAt(
	tx: Tx,
	_proof: Granted<
		| "annotation.remove"
		| "annotation.edit"
		| "decision.make"
		| "correction.settle"
		| "settlement.withdraw",
		unknown
	>,
	annotationId: string,
) {
	return tx.link.findMany({
		where: { deletedAt: null, OR: [{ fromId: annotationId }, { toId: annotationId }] },
		select: {
			id: true,
			type: true,
			fromId: true,
			toId: true,
			from: { select: { tag: true } },
			to: { select: { tag: true } },
		},
	});
}

/** The links that one operation deleted and whose ends are both living again. */
export async function listLinksRemovedBy(
	tx: Tx,
	_proof: Granted<"annotation.restore", unknown>,
	opId: string,
) {
	return tx.link.findMany({
		where: { deletedBy: opId, from: { deletedAt: null }, to: { deletedAt: null } },
		select: {
			id: true,
			type: true,
			fromId: true,
			toId: true,
			layer: true,
			from: { select: { tag: true } },
			to: { select: { tag: true } },
		},
	});
}

/**
 * Leaves the links that one operation deleted to the operation that deleted their other end since:
 * whichever end comes back last brings them.
 */
export async function leaveLinksToOtherEnd(
	tx: Tx,
	_proof: Granted<"annotation.restore", unknown>,
	opId: string,
): Promise<void> {
	await tx.$executeRaw`
		UPDATE "Link" l SET "deletedBy" = a."deletedBy" FROM "Annotation" a
		WHERE l."deletedBy" = ${opId}::uuid AND a."id" IN (l."fromId", l."toId") AND a."deletedBy" IS NOT NULL`;
}

/** Takes the deletion of a link back; false when it was not deleted or an end still is. */
export async function restoreLink(
	tx: Tx,
	_proof: Granted<"link.restore" | "annotation.restore", unknown>,
	id: string,
): Promise<boolean> {
	const { count } = await tx.link.updateMany({
		where: { id, NOT: { deletedAt: null }, from: { deletedAt: null }, to: { deletedAt: null } },
		data: { deletedAt: null, deletedBy: null },
	});
	return count === 1;
}

/** The living links with an end in an article, both ends quoted. */
export async function listLinkRows(
	db: Db,
	granted: Reader,
	where: {
		dossierId: string;
		articleId?: string;
		ids?: readonly string[];
		/** Those with one of these passages at an end. */
		passageIds?: readonly string[];
	},
) {
	const { dossierId, articleId, ids = null, passageIds } = where;
	const end = passageIds === undefined ? null : { in: [...passageIds] };
	const at =
		articleId === undefined
			? end && { OR: [{ fromId: end }, { toId: end }] }
			: { OR: [{ from: { articleId } }, { to: { articleId } }] };
	return db.link.findMany({
		where: {
			dossierId,
			deletedAt: null,
			layer: visibleLayers(granted),
			from: { article: { deletedAt: null } },
			to: { article: { deletedAt: null } },
			...at,
			...within(ids),
		},
		include: linkInclude,
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
	});
}

/** The living links between passages of these articles, without their words. */
export async function listLinksBetween(
	db: Db,
	granted: Reader,
	dossierId: string,
	articleIds: readonly string[],
) {
	const end = { articleId: { in: [...articleIds] }, article: { deletedAt: null } };
	return db.link.findMany({
		where: { dossierId, deletedAt: null, layer: visibleLayers(granted), from: end, to: end },
		select: {
			type: true,
			state: true,
			from: { select: { articleId: true } },
			to: { select: { articleId: true } },
		},
	});
}

/** Sets the state that a decision gives, if the link is still at the revision it is about. */
export async function decideLink(
	tx: Tx,
	_proof: Granted<"decision.make" | "decision.withdraw" | "correction.settle", unknown>,
	id: string,
	revision: number,
	state: string,
): Promise<boolean> {
	const { count } = await tx.link.updateMany({
		where: { id, revision, deletedAt: null },
		data: { state },
	});
	return count === 1;
}
