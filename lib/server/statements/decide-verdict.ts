import "server-only";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { canTake, type StatementStep, stepRow } from "@/lib/domain/statement-steps";
import { statementStatuses } from "@/lib/domain/statements";
import type { DecideVerdict } from "@/lib/domain/verdict";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { saveDecision } from "@/lib/server/store/decisions";
import { findRevisionEditor } from "@/lib/server/store/revisions";
import {
	listConfirmed,
	setStatus,
	decideVerdict as setVerdictState,
} from "@/lib/server/store/verdicts";
import { findHold } from "@/lib/server/threads/find-hold";
import { openVerdict, type VerdictSubject } from "./open-verdict";
import { verdictContent } from "./verdict-content";

type Deciding = Granted<"verdict.decide", VerdictSubject>;

/**
 * Confirms the verdict that was looked at, or sends it back. `four-eyes` for who proposed it, `stale` when there is a
 * newer one, `step-not-allowed` when none waits, `thread-open` while a thread about the statement holds it. The database refuses the same by itself.
 */
export function decideVerdict(
	actor: Actor,
	statementId: string,
	input: DecideVerdict,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "verdict.decide",
		opId: input.opId,
		request: { id: statementId, ...input },
		open: (tx, scope) => openVerdict(tx, scope, statementId),
		work: (tx, granted, at) => decide(tx, granted, input, at),
	});
}

async function decide(
	tx: Tx,
	granted: Deciding,
	{ opId, outcome, words, revision }: DecideVerdict,
	at: Date,
): Promise<Result<Change>> {
	const { id, dossierId, deletedAt, status, verdict } = granted.subject;
	if (deletedAt !== null) return fail("not-found");
	if (verdict === null) return fail("step-not-allowed");
	if (verdict.revision !== revision) return fail("stale", { revision: verdict.revision });
	const step = outcome === "approved" ? await confirming(tx, granted) : "send_back";
	if (!canTake(step, oneOf(statementStatuses, status))) return fail("step-not-allowed");
	const held = outcome === "approved" ? await findHold(tx, granted, "verdict", id) : null;
	if (held?.ok === false) return held;
	const editorId = await findRevisionEditor(tx, granted, "verdict", id, revision);
	if (editorId === null) return fail("stale");
	const reason = outcome === "approved" ? null : "other";
	const about = { kind: "verdict", subjectId: id, revision, editorId, dossierId } as const;
	await saveDecision(tx, granted, { id: opId, ...about, outcome, reason, words, at });
	if (!(await setVerdictState(tx, granted, revision, outcome))) return fail("stale");
	await setStatus(tx, granted, stepRow(step).to);
	return ok({
		type: "verdict.decided",
		subjectId: id,
		revision: granted.subject.revision,
		state: stepRow(step).to,
		refs: { decision: opId },
		codes: {
			...{ outcome, grade: verdict.grade, scale: String(verdict.scale) },
			number: String(revision),
		},
	});
}

/** To confirm a verdict that differs from one confirmed before is to correct that one. */
async function confirming(tx: Tx, granted: Deciding): Promise<StatementStep> {
	const { id, verdict } = granted.subject;
	const earlier = await listConfirmed(tx, granted, id);
	const differs = earlier
		.map(({ content }) => verdictContent(content))
		.some(
			({ grade, scale, method }) =>
				grade !== verdict?.grade || scale !== verdict.scale || method !== verdict.method,
		);
	return differs ? "correct" : "confirm";
}
