import "server-only";
import { type Inbox, inboxLimit } from "@/lib/domain/inbox";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { findInboxLabels, listInboxRows } from "@/lib/server/store/inbox";
import { listStoppedWebhooks } from "@/lib/server/store/webhooks";
import { toWebhookNotice } from "@/lib/server/webhooks/to-webhook-view";
import { toInboxEntry } from "./to-inbox-entry";

/** What concerns the member in the dossiers they are in, newest first. */
export async function readInbox(actor: Actor): Promise<Result<Inbox>> {
	const opened = await openNewsroom(actor, "inbox.read");
	if (!opened.ok) return opened;
	const { scope } = opened.value;
	const rows = await listInboxRows(database(), scope, inboxLimit);
	const labels = await findInboxLabels(database(), scope, {
		passages: rows.flatMap(({ passageId }) => passageId ?? []),
		statements: rows.flatMap(({ passageId, subjectId }) => (passageId === null ? subjectId : [])),
	});
	const stopped = await listStoppedWebhooks(database(), scope);
	return ok({
		list: rows.map((row) => toInboxEntry(row, labels)),
		stopped: stopped.map(toWebhookNotice),
	});
}
