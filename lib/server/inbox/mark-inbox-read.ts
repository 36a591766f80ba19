import "server-only";
import { type InboxMarked, inboxLimit, type MarkInboxRead } from "@/lib/domain/inbox";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { countUnread, removeInboxReads, saveInboxReads } from "@/lib/server/store/inbox";

/**
 * Marks entries of the member's own inbox read or unread. Nothing of a dossier changes and nobody else sees it, so there
 * is no event; saying it again changes nothing.
 */
export async function markInboxRead(
	actor: Actor,
	{ entryIds, read }: MarkInboxRead,
): Promise<Result<InboxMarked>> {
	const opened = await openNewsroom(actor, "inbox.mark");
	if (!opened.ok) return opened;
	const { scope, granted } = opened.value;
	if (read) await saveInboxReads(database(), granted, entryIds, new Date());
	else await removeInboxReads(database(), granted, entryIds);
	return ok({ unread: await countUnread(database(), scope, inboxLimit) });
}
