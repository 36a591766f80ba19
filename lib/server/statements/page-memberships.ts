import "server-only";
import type { Page } from "@/lib/domain/page";
import type { MembershipsQuery } from "@/lib/domain/queries";
import type { Result } from "@/lib/domain/result";
import type { MembershipView } from "@/lib/domain/statement";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listMembershipIds } from "@/lib/server/store/pages";
import { readMemberships } from "./read-memberships";

/** A page of the living memberships of a dossier, their passages quoted. */
export async function pageMemberships(
	actor: Actor,
	dossierId: string,
	{ cursor, limit, ...filter }: MembershipsQuery,
): Promise<Result<Page<MembershipView>>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		{ cursor, limit },
		(stretch) => listMembershipIds(database(), granted, dossierId, filter, stretch),
		(ids) => readMemberships(granted, dossierId, ids),
		byId,
	);
}
