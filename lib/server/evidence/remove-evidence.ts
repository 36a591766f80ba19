import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { removeEvidence as markRemoved } from "@/lib/server/store/evidence";
import { openEvidence } from "./open-evidence";

/** Removes a piece of evidence; it can be brought back. */
export function removeEvidence(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "evidence.remove",
		opId,
		request: { id },
		open: (tx, scope) => openEvidence(tx, scope, id),
		work: async (tx, granted, at) => {
			if (!(await markRemoved(tx, granted, id, opId, at))) return fail("not-found");
			const { revision, statementId, kind, bearing } = granted.subject;
			return ok({
				type: "evidence.removed",
				subjectId: id,
				revision,
				refs: { statement: statementId },
				codes: { evidence: kind, bearing },
			});
		},
	});
}
