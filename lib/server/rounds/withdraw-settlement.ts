import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import { removeWithTies } from "@/lib/server/annotations/remove-with-ties";
import type { Actor } from "@/lib/server/door/actor";
import type { Opened } from "@/lib/server/door/grant";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { findSettlement, saveSettlementWithdrawal } from "@/lib/server/store/rounds";
import { isOpen } from "./round-marks";

type Settled = NonNullable<Awaited<ReturnType<typeof findSettlement>>>;

/**
 * Takes a settlement back, by who made it or a lead of the dossier: the mark that it made is removed for good, and its marks
 * can be settled anew. It stays in the history as taken back. `step-not-allowed` where its mark was edited or decided since:
 * whoever wants it gone removes it at its desk first.
 */
export function withdrawSettlement(
	actor: Actor,
	id: string,
	opId: string,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "settlement.withdraw",
		opId,
		request: { id },
		open: (tx, scope) => open(tx, scope, id),
		work: (tx, granted, at) => withdraw(tx, granted, opId, at),
	});
}

async function open(tx: Tx, scope: Scope, id: string): Promise<Opened<Settled> | null> {
	const subject = await findSettlement(tx, scope, id);
	if (subject === null) return null;
	const { dossierId, settlerId: authorId, marks } = subject;
	return { dossierId, subject, authorId, articleIds: marks.map(({ mark }) => mark.articleId) };
}

async function withdraw(
	tx: Tx,
	granted: Granted<"settlement.withdraw", Settled>,
	opId: string,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { id, roundId, annotation, withdrawal, marks } = granted.subject;
	if (withdrawal !== null) return ok({ unchanged: true, subjectId: id, revision: 1 });
	if (!isOpen(annotation)) return fail("step-not-allowed");
	const [first] = marks;
	const refs = { ...(first && { article: first.mark.articleId }), round: roundId, unsettled: id };
	const isThere = annotation !== null && annotation.deletedAt === null;
	const also = isThere && (await removeWithTies(tx, granted, { id: annotation.id, opId, at }));
	if (also === null) return fail("stale");
	await saveSettlementWithdrawal(tx, granted, at);
	if (!(isThere && also))
		return ok({ type: "round.unsettled", subjectId: roundId, revision: 1, refs });
	const { revision, state, tag } = annotation;
	const codes = { tag };
	return ok({ type: "annotation.removed", subjectId: id, revision, state, also, refs, codes });
}
