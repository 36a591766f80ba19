import "server-only";
import type { DossierCard } from "@/lib/domain/dossier";
import { unansweredRule } from "@/lib/domain/open-questions";
import type { Scope } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { countInDossiers, listDossierRows } from "@/lib/server/store/dossiers";
import { toDossierCard } from "./to-dossier-view";

/** The dossiers the member is in, newest first. */
export async function listDossiers(actor: Actor): Promise<Result<DossierCard[]>> {
	const opened = await openNewsroom(actor, "dossier.list");
	return opened.ok ? ok(await readDossierCards(opened.value.scope)) : opened;
}

/** The same, all or those with these ids, for whoever already holds the proof. */
export async function readDossierCards(
	scope: Scope,
	wanted: readonly string[] | null = null,
): Promise<DossierCard[]> {
	const rows = await listDossierRows(database(), scope, wanted);
	const ids = rows.map((row) => row.id);
	const counts = await countInDossiers(database(), scope, ids, unansweredRule);
	return rows.map((row) => {
		const own = counts.find((count) => count.dossierId === row.id);
		return toDossierCard(
			row,
			own,
			row.members.some((member) => member.lead),
		);
	});
}
