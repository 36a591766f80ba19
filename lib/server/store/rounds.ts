import "server-only";
import { revealedLayer, sharedLayer } from "@/lib/domain/layers";
import type { Permission } from "@/lib/domain/policy";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Db, Tx } from "./client";

/** Where what a member marks goes: the shared layer, or their own in a round. */
interface WritingDesk {
	readonly layer: string;
	readonly roundId: string | null;
}

const person = { select: { id: true, name: true } } as const;

const roundInclude = {
	openedBy: person,
	seats: { orderBy: { n: "asc" }, include: { member: person } },
	articles: { include: { article: { select: { title: true } } }, orderBy: { articleId: "asc" } },
} as const;

/**
 * Where marks of these articles, their links and memberships are written: while a round is open on them, in the own layer of
 * its members who are not done, and by nobody else (`blind-round`); so is a link between a round and what is outside it.
 */
export async function findWritingDesk(
	db: Db,
	{ memberId }: Scope,
	articleIds: readonly string[],
): Promise<Result<WritingDesk>> {
	const outside = ok({ layer: sharedLayer, roundId: null });
	if (articleIds.length === 0) return outside;
	const ids = [...new Set(articleIds)];
	const open = await db.roundArticle.findMany({
		where: { articleId: { in: ids }, revealedAt: null },
		select: { roundId: true, round: { select: { seats: { where: { memberId } } } } },
	});
	const [first] = open;
	if (first === undefined) return outside;
	const [seat] = first.round.seats;
	const isWhole = open.length === ids.length && open.every((one) => one.roundId === first.roundId);
	const mayWrite = isWhole && seat !== undefined && seat.doneAt === null;
	return mayWrite ? ok({ layer: memberId, roundId: first.roundId }) : fail("blind-round");
}

/** Whether an article is in a round that is not revealed. */
export async function isMarkedBlind(
	db: Db,
	_proof: Granted<"presence.tell", unknown>,
	articleId: string,
): Promise<boolean> {
	return (await db.roundArticle.count({ where: { articleId, revealedAt: null } })) > 0;
}

/** Whether a stream is that of a round of a dossier. */
export async function isRoundOf(
	db: Db,
	_proof: Scope,
	streamId: string,
	dossierId: string,
): Promise<boolean> {
	const rows = await db.$queryRaw<unknown[]>`
		SELECT 1 FROM "Round" WHERE "id"::text = ${streamId} AND "dossierId"::text = ${dossierId}`;
	return rows.length > 0;
}

/** Of these articles those that a round may be opened on, with their newest versions: living, in the dossier, in no open round, without a mark. */
export async function listFreeArticles(
	db: Db,
	_proof: Granted<"round.open" | "dossier.read", unknown>,
	dossierId: string,
	ids: readonly string[] | null,
) {
	return db.article.findMany({
		where: {
			...(ids === null ? {} : { id: { in: [...ids] } }),
			dossierId,
			deletedAt: null,
			annotations: { none: { deletedAt: null, layer: sharedLayer } },
			rounds: { none: { revealedAt: null } },
		},
		select: {
			id: true,
			title: true,
			versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
		},
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
	});
}

/** How many of these members are in a dossier and enabled. */
export async function countWorking(
	db: Db,
	_proof: Granted<"round.open", unknown>,
	dossierId: string,
	memberIds: readonly string[],
): Promise<number> {
	return db.dossierMember.count({
		where: { dossierId, memberId: { in: [...memberIds] }, member: { disabledAt: null } },
	});
}

/** A new round with its seats, opened by the member who was granted it, and its stream. */
export async function saveRound(
	tx: Tx,
	granted: Granted<"round.open", unknown>,
	round: {
		id: string;
		dossierId: string;
		articles: readonly { articleId: string; versionId: string }[];
		memberIds: readonly string[];
		at: Date;
	},
): Promise<void> {
	const { id, dossierId, articles, memberIds, at } = round;
	await tx.round.create({
		data: { id, dossierId, openedById: granted.memberId, openedAt: at },
	});
	await tx.roundArticle.createMany({
		data: articles.map((article) => ({ roundId: id, dossierId, ...article })),
	});
	await tx.roundSeat.createMany({
		data: memberIds.map((memberId, n) => ({ roundId: id, memberId, n })),
	});
	await tx.stream.create({ data: { id } });
}

/** A round with its seats and articles. */
export async function findRound(db: Db, _proof: Scope, id: string) {
	return db.round.findFirst({
		where: { id, dossier: { deletedAt: null } },
		include: roundInclude,
	});
}

/** The round that is open on an article, if there is one. */
export async function findOpenRound(
	db: Db,
	_proof: Granted<"article.read", unknown>,
	articleId: string,
) {
	const found = await db.roundArticle.findFirst({
		where: { articleId, revealedAt: null },
		select: { round: { include: roundInclude } },
	});
	return found?.round ?? null;
}

/** The rounds of a dossier, newest first. */
export async function listRoundRows(
	db: Db,
	_proof: Granted<"dossier.read", unknown>,
	dossierId: string,
) {
	return db.round.findMany({
		where: { dossierId },
		include: roundInclude,
		orderBy: [{ openedAt: "desc" }, { id: "desc" }],
	});
}

/** Notes that the member who was granted it is done; false when they have no seat or were so already. */
export async function markDone(
	tx: Tx,
	granted: Granted<"round.finish", unknown>,
	roundId: string,
	at: Date,
): Promise<boolean> {
	const { count } = await tx.roundSeat.updateMany({
		where: { roundId, memberId: granted.memberId, doneAt: null, round: { revealedAt: null } },
		data: { doneAt: at },
	});
	return count === 1;
}

/** How many seats of a round are not done. */
export async function countUndone(
	tx: Tx,
	_proof: Granted<"round.finish", unknown>,
	roundId: string,
): Promise<number> {
	return tx.roundSeat.count({ where: { roundId, doneAt: null } });
}

/**
 * Reveals a round: what its members marked in it leaves their own layers, where they saw it, for those of the round, which its
 * comparison reads. False when it was revealed already.
 */
export async function revealRound(
	tx: Tx,
	_proof: Granted<"round.finish" | "round.reveal", unknown>,
	round: { id: string; memberIds: readonly string[] },
	at: Date,
): Promise<boolean> {
	const { id } = round;
	const { count } = await tx.round.updateMany({
		where: { id, revealedAt: null },
		data: { revealedAt: at },
	});
	if (count === 0) return false;
	const rows = await tx.roundArticle.findMany({ where: { roundId: id } });
	await tx.roundArticle.updateMany({ where: { roundId: id }, data: { revealedAt: at } });
	const articleId = { in: rows.map((row) => row.articleId) };
	for (const memberId of round.memberIds) {
		const data = { layer: revealedLayer(id, memberId) };
		const layer = memberId;
		await tx.membership.updateMany({ where: { layer, annotation: { articleId } }, data });
		await tx.link.updateMany({ where: { layer, from: { articleId } }, data });
		await tx.annotation.updateMany({ where: { layer, articleId }, data });
	}
	return true;
}

/** The number and the hash of the last event of a round: what joins its stream to that of its dossier. */
export async function findRoundHead(
	tx: Tx,
	_proof: Granted<Permission, unknown>,
	roundId: string,
): Promise<{ readonly seq: number; readonly headHash: string }> {
	return tx.stream.findUniqueOrThrow({ where: { id: roundId } });
}

/** The living marks of revealed rounds in some of their layers, in their articles' texts, with their statements. */
export async function listRoundMarks(
	db: Db,
	_proof: Granted<"dossier.read" | "annotation.place", unknown>,
	layers: readonly string[],
) {
	return db.annotation.findMany({
		where: { layer: { in: [...layers] }, deletedAt: null, article: { deletedAt: null } },
		include: {
			author: person,
			speakers: {
				orderBy: { n: "asc" },
				include: { speaker: { select: { id: true, name: true } } },
			},
			anchors: { include: { pieces: { orderBy: [{ role: "asc" }, { n: "asc" }] } } },
			memberships: {
				where: { layer: { in: [...layers] }, deletedAt: null },
				select: { statementId: true },
			},
			settledBy: {
				orderBy: { settlement: { at: "asc" } },
				include: {
					settlement: {
						include: {
							settler: person,
							annotation: { select: { revision: true, state: true, deletedAt: true } },
							withdrawal: { include: { member: person } },
						},
					},
				},
			},
		},
		orderBy: { id: "asc" },
	});
}

/** The texts that rounds mark. */
export async function listRoundTexts(
	db: Db,
	_proof: Granted<"dossier.read", unknown>,
	roundIds: readonly string[],
) {
	return db.roundArticle.findMany({
		where: { roundId: { in: [...roundIds] }, article: { deletedAt: null } },
		include: {
			article: { select: { title: true, language: true } },
			version: { select: { id: true, text: true } },
		},
		orderBy: { articleId: "asc" },
	});
}

/** Says how marks were settled, by the member who was granted it; marks that are settled already make it fail with `conflict`. */
export async function saveSettlement(
	tx: Tx,
	granted: Granted<"annotation.place", unknown>,
	settlement: {
		id: string;
		roundId: string;
		dossierId: string;
		annotationId: string | null;
		markIds: readonly string[];
		at: Date;
	},
): Promise<void> {
	const { markIds, ...columns } = settlement;
	await tx.settlement.create({ data: { ...columns, settlerId: granted.memberId } });
	await tx.settledMark.createMany({
		data: markIds.map((markId) => ({ markId, settlementId: columns.id })),
	});
}

/** A settlement with the mark it made, its round, and whether it was taken back. */
export async function findSettlement(db: Db, _proof: Scope, id: string) {
	return db.settlement.findFirst({
		where: { id, dossier: { deletedAt: null } },
		include: {
			annotation: {
				select: { id: true, revision: true, state: true, deletedAt: true, tag: true },
			},
			withdrawal: true,
			marks: { include: { mark: { select: { articleId: true } } }, orderBy: { markId: "asc" } },
		},
	});
}

/** Says that a settlement was taken back, by the member who was granted it. */
export async function saveSettlementWithdrawal(
	tx: Tx,
	granted: Granted<"settlement.withdraw", { id: string; dossierId: string }>,
	at: Date,
): Promise<void> {
	const { id: settlementId, dossierId } = granted.subject;
	const { memberId } = granted;
	await tx.settlementWithdrawal.create({ data: { settlementId, dossierId, memberId, at } });
}

/** Whether an annotation was made by a settlement that was taken back. */
export async function isUnsettled(
	tx: Tx,
	_proof: Granted<"annotation.restore", unknown>,
	annotationId: string,
): Promise<boolean> {
	const found = await tx.settlementWithdrawal.count({ where: { settlement: { annotationId } } });
	return found > 0;
}
