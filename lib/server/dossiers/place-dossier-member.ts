import "server-only";
import type { PlaceDossierMember } from "@/lib/domain/dossier";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier, openScope } from "@/lib/server/door/grant";
import { write } from "@/lib/server/door/write";
import { database } from "@/lib/server/store/client";
import {
	canWork,
	countOtherLeads,
	findDossier,
	saveDossierMember,
} from "@/lib/server/store/dossiers";
import { findOwnOperation } from "@/lib/server/store/events";

/**
 * Puts a member of the newsroom into a dossier, or changes whether they lead it. The last lead stays
 * one (`conflict`). Administrators outside a dossier enter it by putting themselves into it, without
 * leading it unless nobody else does; a repeat of that is still an entering, although they are inside by then.
 */
export async function placeDossierMember(
	actor: Actor,
	dossierId: string,
	memberId: string,
	input: PlaceDossierMember,
): Promise<Result<Receipt>> {
	const isSelf = actor.kind === "member" && actor.scope.memberId === memberId;
	const enters = isSelf && !input.lead && (await isEntering(actor, dossierId, input.opId));
	return write(actor, {
		permission: enters ? "dossier.enter" : "dossier.member.add",
		opId: input.opId,
		request: { dossierId, memberId, ...input },
		open: async (tx, scope) => {
			const subject = await findDossier(tx, scope, dossierId);
			return subject && { dossierId, subject };
		},
		work: async (tx, granted, at) => {
			if (!(await canWork(tx, granted, memberId))) return fail("not-found");
			const isLastLead = (await countOtherLeads(tx, granted, dossierId, memberId)) === 0;
			if (!input.lead && !enters && isLastLead) return fail("conflict");
			const lead = input.lead || isLastLead;
			await saveDossierMember(tx, granted, { dossierId, memberId, lead, at });
			return ok({
				type: enters ? "dossier.entered" : "dossier.member_added",
				subjectId: memberId,
				revision: 1,
				codes: { lead: lead ? "yes" : "no" },
			});
		},
	});
}

async function isEntering(actor: Actor, dossierId: string, opId: string): Promise<boolean> {
	const scope = openScope(actor);
	if (!scope.ok) return false;
	const seen = await openDossier(actor, "dossier.read", dossierId);
	if (!seen.ok && seen.failure.code === "not-found") return true;
	const first = await findOwnOperation(database(), scope.value, opId);
	return first?.type === "dossier.entered" && first.streamId === dossierId;
}
