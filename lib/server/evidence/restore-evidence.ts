import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { restoreEvidence as markRestored } from "@/lib/server/store/evidence";
import { openEvidence } from "./open-evidence";

/** Brings a removed piece of evidence back. */
export function restoreEvidence(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "evidence.restore",
		opId,
		request: { id },
		open: (tx, scope) => openEvidence(tx, scope, id),
		work: async (tx, granted) => {
			if (!(await markRestored(tx, granted, id))) return fail("not-found");
			const { revision, statementId, kind, bearing } = granted.subject;
			return ok({
				type: "evidence.restored",
				subjectId: id,
				revision,
				refs: { statement: statementId },
				codes: { evidence: kind, bearing },
			});
		},
	});
}
