import "server-only";
import type { EventType } from "@/lib/domain/event-types";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { endShare, findShare } from "@/lib/server/store/shares";

/** Ends an address at once: it shows no more than one that never was. Ending it twice changes nothing. */
export function revokeShare(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return turn(actor, { id, opId, type: "share.revoked" }, (at) => at);
}

/** Takes that back: the same address shows the same again, until it expires. */
export function restoreShare(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return turn(actor, { id, opId, type: "share.restored" }, () => null);
}

function turn(
	actor: Actor,
	{ id, opId, type }: { readonly id: string; readonly opId: string; readonly type: EventType },
	endAt: (now: Date) => Date | null,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "share.edit",
		opId,
		request: { id, type },
		open: async (tx, scope) => {
			const subject = await findShare(tx, scope, id);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted, at) => {
			const { articleId, statementId, revision } = granted.subject;
			const about = articleId ?? statementId;
			if (about === null) return fail("not-found");
			const next = await endShare(tx, granted, id, endAt(at));
			if (next === null) return ok({ unchanged: true, subjectId: id, revision });
			return ok({
				...{ type, subjectId: id, revision: next, refs: { about } },
				codes: { about: articleId === null ? "statement" : "article" },
			});
		},
	});
}
