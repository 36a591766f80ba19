import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { removeMemberships } from "@/lib/server/store/memberships";
import { lapseCode } from "./lapse-code";
import { openMembership } from "./open-statement";

/** Takes a passage out of a statement; it can be put back. */
export function removeMembership(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "membership.remove",
		opId,
		request: { id },
		open: (tx, scope) => openMembership(tx, scope, id),
		work: async (tx, granted, at) => {
			const removed = await removeMemberships(tx, granted, { id }, opId, at);
			if (removed.length === 0) return fail("not-found");
			const { revision, state, statementId, annotationId, stance } = granted.subject;
			return ok({
				type: "membership.removed",
				subjectId: id,
				revision,
				state,
				refs: { statement: statementId, annotation: annotationId },
				codes: { stance, ...lapseCode(granted.subject.statement.status) },
			});
		},
	});
}
