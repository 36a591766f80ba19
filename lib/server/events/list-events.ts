import "server-only";
import type { EventPage } from "@/lib/domain/desk";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listDossierEvents } from "@/lib/server/store/events";
import { parseCursor, writeCursor } from "./event-cursor";
import { toEventViews } from "./to-event-views";

const pageSize = 50;

/** A page of a dossier's history, newest first. The cursor is opaque; a wrong one is `invalid`. */
export async function listEvents(
	actor: Actor,
	dossierId: string,
	cursor: string | null,
): Promise<Result<EventPage>> {
	const granted = await openDossier(actor, "event.list", dossierId);
	if (!granted.ok) return granted;
	const before = cursor === null ? ok(null) : parseCursor(cursor, "cursor");
	if (!before.ok) return before;
	return ok(await readPage(granted.value, dossierId, before.value));
}

async function readPage(
	granted: Granted<"event.list", unknown>,
	dossierId: string,
	before: number | null,
): Promise<EventPage> {
	const rows = await listDossierEvents(database(), granted, dossierId, before, pageSize + 1);
	const page = rows.slice(0, pageSize);
	const events = await toEventViews(granted, dossierId, page);
	const last = page.at(-1);
	return {
		events,
		next: rows.length > pageSize && last ? writeCursor(last.seq) : null,
		cursor: writeCursor(page[0]?.seq ?? 0),
	};
}
