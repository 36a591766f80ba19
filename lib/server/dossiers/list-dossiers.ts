import "server-only";
import type { DossierCard } from "@/lib/domain/dossier";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openScope } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { countInDossiers, listDossierRows } from "@/lib/server/store/dossiers";
import { openQuestionRule, toDossierCard } from "./to-dossier-view";

/** The dossiers the member is in, newest first. */
export async function listDossiers(actor: Actor): Promise<Result<DossierCard[]>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const rows = await listDossierRows(database(), scope.value);
	const ids = rows.map((row) => row.id);
	const counts = await countInDossiers(database(), scope.value, ids, openQuestionRule);
	return ok(
		rows.map((row) => {
			const own = counts.find((count) => count.dossierId === row.id);
			return toDossierCard(
				row,
				own,
				row.members.some((member) => member.lead),
			);
		}),
	);
}
