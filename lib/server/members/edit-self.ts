import "server-only";
import type { EditSelf } from "@/lib/domain/member";
import { ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { savePreferences } from "@/lib/server/store/members";

/** Changes the signed-in member's language and theme. */
export function editSelf(actor: Actor, input: EditSelf): Promise<Result<Receipt>> {
	const { locale, theme } = input;
	const memberId = actor.kind === "member" ? actor.scope.memberId : null;
	return write(actor, {
		permission: "self.edit",
		opId: input.opId,
		request: { memberId, ...input },
		open: async () => ({ dossierId: null, subject: null }),
		work: async (tx, granted) => {
			await savePreferences(tx, granted, { locale, theme });
			const codes = { locale, theme };
			return ok({ type: "member.edited", subjectId: granted.memberId, revision: 1, codes });
		},
	});
}
