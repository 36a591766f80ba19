import "server-only";
import type { DossierMemberView } from "@/lib/domain/people";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { readDossier } from "./read-dossier";

/** The members of a dossier, its leads first. */
export async function listDossierMembers(
	actor: Actor,
	dossierId: string,
): Promise<Result<readonly DossierMemberView[]>> {
	const dossier = await readDossier(actor, dossierId);
	return dossier.ok ? ok(dossier.value.members) : dossier;
}
