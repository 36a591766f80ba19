import "server-only";
import type { DecisionEntry } from "@/lib/domain/decision-entry";
import { oneOf, oneOfOrNull } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { decidedKinds, outcomeNames, reasonNames } from "@/lib/domain/review";
import { database } from "@/lib/server/store/client";
import { listDecisionRows } from "@/lib/server/store/decisions";

/** The decisions of a dossier that have these ids. */
export async function readDecisions(
	granted: Granted<"dossier.read", unknown>,
	dossierId: string,
	ids: readonly string[],
): Promise<DecisionEntry[]> {
	const rows = await listDecisionRows(database(), granted, dossierId, ids);
	return rows.map(({ id, subjectId, revision, words, decider, withdrawal, ...row }) => ({
		id,
		kind: oneOf(decidedKinds, row.kind),
		subjectId,
		revision,
		outcome: oneOf(outcomeNames, row.outcome),
		reason: oneOfOrNull(reasonNames, row.reason),
		words,
		decider,
		at: row.at.toISOString(),
		withdrawnAt: withdrawal?.at.toISOString() ?? null,
	}));
}
