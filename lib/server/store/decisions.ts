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

/** The decisions of a dossier that have these ids. */
export async function listDecisionRows(
	db: Db,
	_proof: Granted<"dossier.read", unknown>,
	dossierId: string,
	ids: readonly string[],
) {
	return db.decision.findMany({
		where: { dossierId, ...within(ids) },
		include: { decider: { select: { id: true, name: true } } },
	});
}

/** Where a decision is. */
export async function findDecision(db: Db, _proof: Scope, id: string) {
	return db.decision.findFirst({
		where: { id, dossier: { deletedAt: null } },
		select: { dossierId: true },
	});
}
