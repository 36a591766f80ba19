import "server-only";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { canTake, hasStandingVerdict, stepRow } from "@/lib/domain/statement-steps";
import { statementStatuses } from "@/lib/domain/statements";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { findDecisionToWithdraw, saveWithdrawal } from "@/lib/server/store/decisions";
import { setStatus, decideVerdict as setVerdictState } from "@/lib/server/store/verdicts";
import { openVerdict, type VerdictSubject } from "./open-verdict";

type Taken = VerdictSubject & {
	readonly decisionId: string;
	readonly row: NonNullable<Awaited<ReturnType<typeof findDecisionToWithdraw>>>;
};

/**
 * Takes back that a verdict was confirmed or sent back, by who did: it is proposed again. `stale` when there is a newer
 * verdict, `step-not-allowed` when the statement has moved on otherwise.
 */
export function withdrawVerdict(
	actor: Actor,
	{ id, statementId }: { readonly id: string; readonly statementId: string },
	opId: string,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "verdict.withdraw",
		opId,
		request: { id },
		open: async (tx, scope) => {
			const row = await findDecisionToWithdraw(tx, scope, id);
			const opened = row && (await openVerdict(tx, scope, statementId));
			if (row === null || opened === null) return null;
			const subject: Taken = { ...opened.subject, decisionId: id, row };
			return { dossierId: opened.dossierId, subject, authorId: row.deciderId };
		},
		work: (tx, granted, at) => takeBack(tx, granted, at),
	});
}

async function takeBack(
	tx: Tx,
	granted: Granted<"verdict.withdraw", Taken>,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { id: subjectId, revision, deletedAt, status: said, verdict, row } = granted.subject;
	if (deletedAt !== null || verdict === null) return fail("not-found");
	const status = oneOf(statementStatuses, said);
	if (row.withdrawal !== null) return ok({ unchanged: true, subjectId, revision, state: status });
	if (verdict.revision !== row.revision) return fail("stale", { revision: verdict.revision });
	const stands = hasStandingVerdict(status) === (row.outcome === "approved");
	if (verdict.state !== row.outcome || !stands || !canTake("take_back", status))
		return fail("step-not-allowed");
	await saveWithdrawal(tx, granted, at);
	if (!(await setVerdictState(tx, granted, row.revision, "proposed"))) return fail("stale");
	const { to } = stepRow("take_back");
	await setStatus(tx, granted, to);
	return ok({
		type: "verdict.undecided",
		subjectId,
		revision,
		state: to,
		refs: { decision: row.id },
		codes: { outcome: row.outcome, grade: verdict.grade, number: String(row.revision) },
	});
}
