import "server-only";
import type { Page } from "@/lib/domain/page";
import type { Result } from "@/lib/domain/result";
import type { SharesQuery, ShareView } from "@/lib/domain/sharing";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listShareIds, listShareRows } from "@/lib/server/store/shares";
import { toShareView } from "./to-share-view";

/** A page of the addresses by which things of a dossier are read without an account, ended ones included. */
export async function listShares(
	actor: Actor,
	dossierId: string,
	{ subjectId, ...page }: SharesQuery,
): Promise<Result<Page<ShareView>>> {
	const opened = await openDossier(actor, "share.list", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const where = { dossierId, ...(subjectId !== undefined && { subjectId }) };
	return readPage(
		page,
		(stretch) => listShareIds(database(), granted, where, stretch),
		async (ids) => (await listShareRows(database(), granted, dossierId, ids)).map(toShareView),
		byId,
	);
}
