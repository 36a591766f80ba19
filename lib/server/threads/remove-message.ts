import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { removeMessage as markRemoved } from "@/lib/server/store/threads";
import { messageChange, openMessage } from "./open-message";

/** Removes a message; its place stays, and it can be brought back. */
export function removeMessage(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "message.remove",
		opId,
		request: { id },
		open: (tx, scope) => openMessage(tx, scope, id),
		work: async (tx, granted, at) => {
			if (!(await markRemoved(tx, granted, opId, at))) return fail("not-found");
			return ok(messageChange("message.removed", granted.subject, granted.subject.thread));
		},
	});
}
