import "server-only";
import type { DossierCard } from "@/lib/domain/dossier";
import type { Page, PageQuery } from "@/lib/domain/page";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listDossierIds } from "@/lib/server/store/pages";
import { readDossierCards } from "./list-dossiers";

/** A page of the dossiers the member is in. */
export async function pageDossiers(
	actor: Actor,
	query: PageQuery,
): Promise<Result<Page<DossierCard>>> {
	const opened = await openNewsroom(actor, "dossier.list");
	if (!opened.ok) return opened;
	const { scope } = opened.value;
	return readPage(
		query,
		(stretch) => listDossierIds(database(), scope, stretch),
		(ids) => readDossierCards(scope, ids),
		byId,
	);
}
