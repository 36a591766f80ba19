import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { DecidedKind } from "@/lib/domain/review";
import type { Db, Tx } from "./client";
import { within } from "./passages";

/**
 * Writes a decision by the member who was granted it. The database refuses it (`four-eyes`, `stale`)
 * when the decider edited the thing since its last approval or the revision is not the newest.
 */
export async function saveDecision(
	tx: Tx,
	granted: Granted<"decision.make" | "verdict.decide", unknown>,
	decision: {
		id: string;
		dossierId: string;
		kind: DecidedKind;
		subjectId: string;
		revision: number;
		editorId: string;
		outcome: string;
		reason: string | null;
		words: string;
		at: Date;
	},
): Promise<void> {
	await tx.decision.create({ data: { ...decision, deciderId: granted.memberId } });
}

/** A decision with whether it was taken back, in a dossier that is there. */
export async function findDecisionToWithdraw(db: Db, _proof: Scope, id: string) {
	return db.decision.findFirst({
		where: { id, dossier: { deletedAt: null } },
		include: { withdrawal: true },
	});
}

/** The last decision about a thing that stands; null where none does. */
export async function findStandingDecision(
	db: Db,
	_proof: Granted<"decision.withdraw" | "verdict.withdraw" | "correction.settle", unknown>,
	of: { readonly kind: string; readonly subjectId: string; readonly revision: number },
) {
	const { kind, subjectId, revision } = of;
	return db.decision.findFirst({
		where: { kind, subjectId, revision, withdrawal: null },
		orderBy: { n: "desc" },
		select: { id: true, outcome: true },
	});
}

/** Takes a decision back; the database refuses it (`stale`) when it is not the last one about the newest revision. */
export async function saveWithdrawal(
	tx: Tx,
	granted: Granted<
		"decision.withdraw" | "verdict.withdraw",
		{ decisionId: string; dossierId: string }
	>,
	at: Date,
): Promise<void> {
	const { decisionId, dossierId } = granted.subject;
	await tx.withdrawal.create({ data: { decisionId, dossierId, memberId: granted.memberId, at } });
}

/** The decisions of a dossier that have these ids. */
export async function listDecisionRows(
	db: Db,
	_proof: Granted<"dossier.read", unknown>,
	dossierId: string,
	ids: readonly string[],
) {
	return db.decision.findMany({
		where: { dossierId, ...within(ids) },
		include: {
			decider: { select: { id: true, name: true } },
			withdrawal: { select: { at: true } },
		},
	});
}

/** How many decisions of a thing are told beside it. */
const pastLimit = 20;

/** The newest decisions about these things, newest first, with what was taken back. */
export async function listPastDecisions(
	db: Db,
	_proof: Granted<"review.list", unknown>,
	subjectIds: readonly string[],
) {
	const rows = await db.decision.findMany({
		where: { subjectId: { in: [...subjectIds] } },
		include: {
			decider: { select: { id: true, name: true } },
			withdrawal: { select: { at: true } },
		},
		orderBy: { n: "desc" },
		take: pastLimit * subjectIds.length,
	});
	return rows.map(({ decider, ...row }) => ({ ...row, deciderName: decider.name }));
}

/** Where a decision is. */
export async function findDecision(db: Db, _proof: Scope, id: string) {
	return db.decision.findFirst({
		where: { id, dossier: { deletedAt: null } },
		select: { dossierId: true },
	});
}
