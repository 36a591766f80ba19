import "server-only";
import { type InboxCount, inboxLimit } from "@/lib/domain/inbox";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { writeCursor } from "@/lib/server/events/event-cursor";
import { database } from "@/lib/server/store/client";
import { countUnread, listBusiestDossiers } from "@/lib/server/store/inbox";

/** So few that the page itself, in each window, has room beside them in the stream that all windows share. */
const followed = 3;

/** How much of the member's inbox is unread, and what to follow to know when that changes. */
export async function readInboxCount(actor: Actor): Promise<Result<InboxCount>> {
	const opened = await openNewsroom(actor, "inbox.read");
	if (!opened.ok) return opened;
	const { scope } = opened.value;
	// Before the count: what happens while it is made is followed from here, and not missed.
	const dossiers = await listBusiestDossiers(database(), scope, followed);
	const unread = await countUnread(database(), scope, inboxLimit);
	return ok({
		unread,
		follow: dossiers.map(({ dossierId, seq }) => ({ dossierId, cursor: writeCursor(seq) })),
	});
}
