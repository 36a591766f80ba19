import "server-only";
import type { PassageView } from "@/lib/domain/link";
import type { Page, PageQuery } from "@/lib/domain/page";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listAnnotationIds } from "@/lib/server/store/pages";
import { listPassageRows } from "@/lib/server/store/passages";
import { toPassageView } from "./to-passage-view";

/** A page of the living passages of a dossier: what a link can go to. */
export async function pagePassages(
	actor: Actor,
	dossierId: string,
	query: PageQuery,
): Promise<Result<Page<PassageView>>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		query,
		(stretch) => listAnnotationIds(database(), granted, dossierId, {}, stretch),
		async (ids) => (await listPassageRows(database(), granted, dossierId, ids)).map(toPassageView),
		({ annotationId }) => annotationId,
	);
}
