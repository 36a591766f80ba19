import "server-only";
import type { DeclineCorrection } from "@/lib/domain/correction";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { decideAnnotation } from "@/lib/server/store/annotations";
import { settleCorrection } from "@/lib/server/store/corrections";
import { checkOpen } from "./check-open";
import { openCorrection } from "./open-correction";

/**
 * Leaves a mark as it is, against what was proposed, with the reason in words: it waits for a decision again, at the
 * same revision. Refused as accepting is.
 */
export function declineCorrection(
	actor: Actor,
	id: string,
	{ opId, words }: DeclineCorrection,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "correction.settle",
		opId,
		request: { id, words },
		open: (tx, scope) => openCorrection(tx, scope, id),
		work: async (tx, granted, at) => {
			const open = await checkOpen(tx, granted, "decline_correction");
			if (!open.ok) return open;
			const { id: subjectId, revision, articleId } = granted.subject;
			const state = "proposed";
			if (!(await decideAnnotation(tx, granted, subjectId, revision, state))) return fail("stale");
			if (!(await settleCorrection(tx, granted, { acceptedAs: null, words, at })))
				return fail("step-not-allowed");
			return ok({
				type: "annotation.correction_declined",
				subjectId,
				revision,
				state,
				refs: { article: articleId, correction: id },
			});
		},
	});
}
