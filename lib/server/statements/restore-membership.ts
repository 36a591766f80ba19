import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { restoreMemberships } from "@/lib/server/store/memberships";
import { lapseCode } from "./lapse-code";
import { openMembership } from "./open-statement";

/** Puts a passage back into a statement it was taken out of; `conflict` when it is there anew. */
export function restoreMembership(
	actor: Actor,
	id: string,
	opId: string,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "membership.restore",
		opId,
		request: { id },
		open: (tx, scope) => openMembership(tx, scope, id),
		work: async (tx, granted) => {
			const { deletedAt, revision, state, statementId, annotationId, stance } = granted.subject;
			if (deletedAt === null) return fail("not-found");
			const restored = await restoreMemberships(tx, granted, { id });
			if (restored.length === 0) return fail("conflict");
			return ok({
				type: "membership.restored",
				subjectId: id,
				revision,
				state,
				refs: { statement: statementId, annotation: annotationId },
				codes: { stance, ...lapseCode(granted.subject.statement.status) },
			});
		},
	});
}
