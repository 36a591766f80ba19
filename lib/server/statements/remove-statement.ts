import "server-only";
import { sharedIds } from "@/lib/domain/layers";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { removeMemberships } from "@/lib/server/store/memberships";
import { removeStatement as markRemoved } from "@/lib/server/store/statements";
import { openStatement } from "./open-statement";

/** Deletes a statement and its memberships; restoring it brings them back. */
export function removeStatement(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "statement.remove",
		opId,
		request: { id },
		open: (tx, scope) => openStatement(tx, scope, id),
		work: async (tx, granted, at) => {
			if (!(await markRemoved(tx, granted, id, opId, at))) return fail("not-found");
			const removed = await removeMemberships(tx, granted, { statementId: id }, opId, at);
			const also = sharedIds(removed);
			const { revision, status } = granted.subject;
			return ok({ type: "statement.removed", subjectId: id, revision, state: status, also });
		},
	});
}
