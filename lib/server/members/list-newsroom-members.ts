import "server-only";
import type { PersonView } from "@/lib/domain/people";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listMembersOutside } from "@/lib/server/store/members";

/** The members of the newsroom whom a lead can still add to a dossier. */
export async function listNewsroomMembers(
	actor: Actor,
	dossierId: string,
): Promise<Result<PersonView[]>> {
	const granted = await openDossier(actor, "dossier.member.add", dossierId);
	return granted.ok ? ok(await listMembersOutside(database(), granted.value, dossierId)) : granted;
}
