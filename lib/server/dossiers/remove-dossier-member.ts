import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import {
	countOtherLeads,
	findDossier,
	removeDossierMember as takeOut,
} from "@/lib/server/store/dossiers";

/** Takes a member out of a dossier; the last lead stays (`conflict`). */
export function removeDossierMember(
	actor: Actor,
	dossierId: string,
	memberId: string,
	opId: string,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "dossier.member.remove",
		opId,
		request: { dossierId, memberId },
		open: async (tx, scope) => {
			const subject = await findDossier(tx, scope, dossierId);
			return subject && { dossierId, subject };
		},
		work: async (tx, granted) => {
			const others = await countOtherLeads(tx, granted, dossierId, memberId);
			if (others === 0) return fail("conflict");
			if (!(await takeOut(tx, granted, dossierId, memberId))) return fail("not-found");
			return ok({ type: "dossier.member_removed", subjectId: memberId, revision: 1 });
		},
	});
}
