import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listBusiestDossiers } from "@/lib/server/store/inbox";
import { writeCursor } from "./event-cursor";

/** A dossier, and the cursor after which to follow it. */
export interface FollowedDossier {
	readonly dossierId: string;
	readonly cursor: string;
}

/** So few that there is room beside them in the stream that all windows of a browser share. */
const most = 12;

/**
 * The dossiers of a member in which something happened last, each from where to follow it so that nothing is missed that
 * happens after this was asked.
 */
export async function listFollowed(actor: Actor): Promise<Result<readonly FollowedDossier[]>> {
	const opened = await openNewsroom(actor, "dossier.list");
	if (!opened.ok) return opened;
	const dossiers = await listBusiestDossiers(database(), opened.value.scope, most);
	return ok(dossiers.map(({ dossierId, seq }) => ({ dossierId, cursor: writeCursor(seq) })));
}
