import "server-only";
import { isId } from "@/lib/domain/id";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { outcomeNames, type ReviewKind, reviewKinds, reviewStateNames } from "@/lib/domain/review";
import { canStep } from "@/lib/domain/review-steps";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { openScope } from "@/lib/server/door/grant";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import { withdrawVerdict } from "@/lib/server/statements/withdraw-verdict";
import { database, type Tx } from "@/lib/server/store/client";
import {
	findDecisionToWithdraw,
	findStandingDecision,
	saveWithdrawal,
} from "@/lib/server/store/decisions";
import { type Decidable, decidedKinds } from "./decided-kinds";
import { openDecidable } from "./open-decidable";

type DecisionRow = NonNullable<Awaited<ReturnType<typeof findDecisionToWithdraw>>>;

/** A decision with what it was about. */
interface Taken extends Decidable {
	readonly decisionId: string;
	readonly row: DecisionRow;
}

/**
 * Takes a decision back, by who made it, while it is the last one about the newest revision: the thing is as it was
 * before. It stays in the history as taken back. `stale` when the thing has moved on, `step-not-allowed` when something
 * else was decided since.
 */
export async function withdrawDecision(
	actor: Actor,
	id: string,
	opId: string,
): Promise<Result<Receipt>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const row = isId(id) ? await findDecisionToWithdraw(database(), scope.value, id) : null;
	if (row === null) return fail("not-found");
	const kind = reviewKinds.find((known) => known === row.kind);
	return kind === undefined
		? withdrawVerdict(actor, { id, statementId: row.subjectId }, opId)
		: withdraw(actor, kind, id, opId);
}

function withdraw(
	actor: Actor,
	kind: ReviewKind,
	id: string,
	opId: string,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "decision.withdraw",
		opId,
		request: { id },
		open: (tx, scope) => openTaken(tx, scope, kind, id),
		work: (tx, granted, at) => takeBack(tx, granted, kind, at),
	});
}

async function openTaken(tx: Tx, scope: Scope, kind: ReviewKind, id: string) {
	const row = await findDecisionToWithdraw(tx, scope, id);
	const opened = row && (await openDecidable(tx, scope, kind, row.subjectId));
	if (row === null || opened === null) return null;
	const subject: Taken = { ...opened.subject, decisionId: id, row };
	return { ...opened, subject, authorId: row.deciderId };
}

async function takeBack(
	tx: Tx,
	granted: Granted<"decision.withdraw", Taken>,
	kind: ReviewKind,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { id: subjectId, revision, state: said, deletedAt, decisionId, row } = granted.subject;
	if (deletedAt !== null) return fail("not-found");
	const state = oneOf(reviewStateNames, said);
	if (row.withdrawal !== null) return ok({ unchanged: true, subjectId, revision, state });
	if (row.revision !== revision) return fail("stale", { revision });
	const of = { kind, subjectId, revision };
	const standing = await findStandingDecision(tx, granted, of);
	const isLast = standing?.id === decisionId && state === row.outcome;
	if (!isLast || !canStep("take_back", state)) return fail("step-not-allowed");
	await saveWithdrawal(tx, granted, at);
	const before = await findStandingDecision(tx, granted, of);
	const next = before === null ? "proposed" : oneOf(outcomeNames, before.outcome);
	if (!(await decidedKinds[kind].decide(tx, granted, subjectId, revision, next)))
		return fail("stale");
	return ok({
		type: decidedKinds[kind].undecided,
		subjectId,
		revision,
		state: next,
		refs: { decision: decisionId },
		codes: { outcome: row.outcome },
	});
}
