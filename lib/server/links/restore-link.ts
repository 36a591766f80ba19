import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { findTwin, restoreLink as markRestored } from "@/lib/server/store/links";
import { isAllowed, openLink } from "./link-subject";

/**
 * Brings a deleted link back. When the same link has since been made anew, the two are one: the
 * living one stays and is named in the receipt's `also`. `link-not-allowed` when an end has since got
 * a tag that the table of types does not allow.
 */
export function restoreLink(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "link.restore",
		opId,
		request: { id },
		open: (tx, scope) => openLink(tx, scope, id),
		work: async (tx, granted) => {
			const { revision, state, fromId, toId, type } = granted.subject;
			if (!isAllowed(granted.subject)) return fail("link-not-allowed");
			const twin = await findTwin(tx, granted, granted.subject);
			if (twin === null && !(await markRestored(tx, granted, id))) return fail("not-found");
			return ok({
				type: "link.restored",
				subjectId: id,
				revision,
				state,
				also: twin === null ? [] : [twin],
				refs: { from: fromId, to: toId },
				codes: { type },
			});
		},
	});
}
