import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { findStreamHead } from "@/lib/server/store/events";
import { writeCursor } from "./event-cursor";

/** From where to follow a dossier's events so that nothing is missed that happens after this was asked. */
export async function readEventCursor(actor: Actor, dossierId: string): Promise<Result<string>> {
	const granted = await openDossier(actor, "event.list", dossierId);
	if (!granted.ok) return granted;
	return ok(writeCursor(await findStreamHead(database(), granted.value, dossierId)));
}
