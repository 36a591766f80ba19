import "server-only";
import { sharedIds } from "@/lib/domain/layers";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { leaveMembershipsToOtherEnd, restoreMemberships } from "@/lib/server/store/memberships";
import { restoreStatement as markRestored } from "@/lib/server/store/statements";
import { openStatement } from "./open-statement";

/**
 * Brings a deleted statement back with the memberships that went with it; one whose passage is deleted
 * too comes back with the passage. One that was merged away is not restored but split off: `conflict`.
 */
export function restoreStatement(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "statement.restore",
		opId,
		request: { id },
		open: (tx, scope) => openStatement(tx, scope, id),
		work: async (tx, granted) => {
			const { deletedBy, revision, status, mergedIntoId } = granted.subject;
			if (mergedIntoId !== null) return fail("conflict");
			if (deletedBy === null || !(await markRestored(tx, granted, id))) return fail("not-found");
			const also = sharedIds(await restoreMemberships(tx, granted, { deletedBy }));
			await leaveMembershipsToOtherEnd(tx, granted, deletedBy);
			return ok({ type: "statement.restored", subjectId: id, revision, state: status, also });
		},
	});
}
