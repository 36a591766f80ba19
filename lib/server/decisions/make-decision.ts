import "server-only";
import type { MakeDecision } from "@/lib/domain/decision";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { reviewStateNames } from "@/lib/domain/review";
import { canDecide } from "@/lib/domain/review-steps";
import type { Receipt } from "@/lib/domain/write";
import { proposeCorrection } from "@/lib/server/corrections/propose-correction";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { saveDecision } from "@/lib/server/store/decisions";
import { listEditors } from "@/lib/server/store/review-marks";
import { findRevisionEditor } from "@/lib/server/store/revisions";
import { findHold } from "@/lib/server/threads/find-hold";
import { type Decidable, decidedKinds } from "./decided-kinds";
import { openDecidable } from "./open-decidable";

/**
 * Approves, rejects or sends back exactly the revision that was looked at. `stale` when the thing has
 * moved on or was decided meanwhile by somebody else, `four-eyes` when the decider edited it since its last approval,
 * `step-not-allowed` when its state does not allow the outcome or words that changed wait to be confirmed, `thread-open` with their ids when open threads hold its
 * approval. The database refuses the same by itself. What sends a mark back can bring a correction, which is kept with it.
 */
export function makeDecision(
	actor: Actor,
	id: string,
	input: MakeDecision,
): Promise<Result<Receipt>> {
	const { kind, subjectId } = input;
	return write(actor, {
		permission: "decision.make",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const opened = await openDecidable(tx, scope, kind, subjectId);
			if (opened === null) return null;
			const editors = await listEditors(tx, scope, kind, [subjectId]);
			return { ...opened, editorIds: editors.map((editor) => editor.editorId) };
		},
		work: (tx, granted, at) => decide(tx, granted, id, input, at),
	});
}

async function decide(
	tx: Tx,
	granted: Granted<"decision.make", Decidable>,
	id: string,
	input: MakeDecision,
	at: Date,
): Promise<Result<Change>> {
	const { kind, subjectId, outcome, reason, words } = input;
	const { deletedAt, revision, dossierId, state, stale } = granted.subject;
	if (deletedAt !== null) return fail("not-found");
	if (revision !== input.revision) return fail("stale", { revision });
	const before = oneOf(reviewStateNames, state);
	if (input.saw !== undefined && input.saw !== before) return fail("stale", { revision });
	if (!canDecide(kind, outcome, { state: before, stale })) return fail("step-not-allowed");
	const held = outcome === "approved" ? await findHold(tx, granted, kind, subjectId) : null;
	if (held?.ok === false) return held;
	const editorId = await findRevisionEditor(tx, granted, kind, subjectId, revision);
	if (editorId === null) return fail("stale");
	const about = { id, dossierId, kind, subjectId, revision, editorId };
	await saveDecision(tx, granted, { ...about, outcome, reason, words, at });
	if (!(await decidedKinds[kind].decide(tx, granted, subjectId, revision, outcome)))
		return fail("stale");
	const correcting = await correct(tx, granted, id, input);
	if (!correcting.ok) return correcting;
	return ok({
		type: decidedKinds[kind].decided,
		subjectId,
		revision,
		state: outcome,
		refs: { decision: id, ...(input.correction === undefined ? {} : { correction: id }) },
		codes: { outcome, ...(reason === null ? {} : { reason }) },
	});
}

function correct(
	tx: Tx,
	granted: Granted<"decision.make", Decidable>,
	decisionId: string,
	{ subjectId: annotationId, revision, correction }: MakeDecision,
): Promise<Result<null>> {
	if (correction === undefined) return Promise.resolve(ok(null));
	return proposeCorrection(tx, granted, { decisionId, annotationId, revision }, correction);
}
