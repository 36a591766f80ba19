import "server-only";
import type { DossierView } from "@/lib/domain/dossier";
import { unansweredRule } from "@/lib/domain/open-questions";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { countInDossiers, findDossierWithMembers } from "@/lib/server/store/dossiers";
import { toDossierCard, toMemberView } from "./to-dossier-view";

/** A dossier with its people and counts. */
export async function readDossier(actor: Actor, id: string): Promise<Result<DossierView>> {
	const opened = await openDossier(actor, "dossier.read", id);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const [row, counts] = await Promise.all([
		findDossierWithMembers(database(), granted, id),
		countInDossiers(database(), granted, [id], unansweredRule),
	]);
	if (row === null) return fail("not-found");
	const leads = row.members.some((of) => of.memberId === granted.memberId && of.lead);
	return ok({ ...toDossierCard(row, counts[0], leads), members: row.members.map(toMemberView) });
}
