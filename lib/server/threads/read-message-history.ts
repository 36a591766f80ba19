import "server-only";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import { ok, type Result } from "@/lib/domain/result";
import type { MessageHistory } from "@/lib/domain/thread";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import { findMessage, listEarlierMessages } from "@/lib/server/store/threads";

/**
 * What a message said before each of its edits, oldest first, for whoever sees its thread. A message that was removed tells
 * nothing (`not-found`), as its present words are not told either, until it is restored.
 */
export async function readMessageHistory(
	actor: Actor,
	id: string,
): Promise<Result<MessageHistory>> {
	const opened = await openThing(actor, "dossier.read", id, findMessage);
	if (!opened.ok) return opened;
	const rows = await listEarlierMessages(database(), opened.value, id);
	return ok(
		rows.map(({ revision, body, at }) => ({
			...{ revision, at: at.toISOString() },
			body: storedNoteSchema.parse(body),
		})),
	);
}
