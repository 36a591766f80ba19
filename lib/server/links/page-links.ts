import "server-only";
import type { LinkView } from "@/lib/domain/link";
import type { Page } from "@/lib/domain/page";
import type { LinksQuery } from "@/lib/domain/queries";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listLinkIds } from "@/lib/server/store/pages";
import { readLinks } from "./read-links";

/** A page of the living links of a dossier, both ends quoted. */
export async function pageLinks(
	actor: Actor,
	dossierId: string,
	{ cursor, limit, ...filter }: LinksQuery,
): Promise<Result<Page<LinkView>>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		{ cursor, limit },
		(stretch) => listLinkIds(database(), granted, dossierId, filter, stretch),
		(ids) => readLinks(granted, dossierId, ids),
		byId,
	);
}
