import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { endToken, findOwnToken } from "@/lib/server/store/tokens";

/** Ends one of the member's own tokens at once; ending it twice is no error. */
export function revokeToken(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "token.revoke",
		opId,
		request: { id },
		open: async (tx, scope) => {
			const subject = await findOwnToken(tx, scope, id);
			return subject && { dossierId: null, subject };
		},
		work: async (tx, granted, at) => {
			if (!(await endToken(tx, granted, id, at))) return fail("not-found");
			return ok({ type: "token.revoked", subjectId: id, revision: 1 });
		},
	});
}
