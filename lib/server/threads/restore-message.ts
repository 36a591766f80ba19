import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { restoreMessage as takeBack } from "@/lib/server/store/threads";
import { messageChange, openMessage } from "./open-message";

/** Brings a removed message back to its place. */
export function restoreMessage(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "message.restore",
		opId,
		request: { id },
		open: (tx, scope) => openMessage(tx, scope, id),
		work: async (tx, granted) => {
			if (!(await takeBack(tx, granted))) return fail("not-found");
			return ok(messageChange("message.restored", granted.subject, granted.subject.thread));
		},
	});
}
