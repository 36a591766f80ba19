import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { removeLinks } from "@/lib/server/store/links";
import { openLink } from "./link-subject";

/** Deletes a link; it can be restored. */
export function removeLink(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "link.remove",
		opId,
		request: { id },
		open: (tx, scope) => openLink(tx, scope, id),
		work: async (tx, granted, at) => {
			const removed = await removeLinks(tx, granted, [id], opId, at);
			if (removed.length === 0) return fail("not-found");
			const { revision, state, fromId, toId, type } = granted.subject;
			return ok({
				type: "link.removed",
				subjectId: id,
				revision,
				state,
				refs: { from: fromId, to: toId },
				codes: { type },
			});
		},
	});
}
