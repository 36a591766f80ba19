import "server-only";
import { type ActivityFilter, typesIn } from "@/lib/domain/activity";
import type { EventPage } from "@/lib/domain/desk";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { listEventsMatching } from "@/lib/server/store/activity";
import { database } from "@/lib/server/store/client";
import { findStreamHead, listDossierEvents } from "@/lib/server/store/events";
import { parseCursor, writeCursor } from "./event-cursor";
import { toEventViews } from "./to-event-views";

const pageSize = 50;

/**
 * A page of a dossier's history, newest first, of what a filter lets through. The cursor is opaque; a wrong one is
 * `invalid`.
 */
export async function listEvents(
	actor: Actor,
	dossierId: string,
	cursor: string | null,
	filter: ActivityFilter = {},
): Promise<Result<EventPage>> {
	const granted = await openDossier(actor, "event.list", dossierId);
	if (!granted.ok) return granted;
	const before = cursor === null ? ok(null) : parseCursor(cursor, "cursor");
	if (!before.ok) return before;
	return ok(await readPage(granted.value, dossierId, before.value, filter));
}

async function readPage(
	granted: Granted<"event.list", unknown>,
	dossierId: string,
	before: number | null,
	filter: ActivityFilter,
): Promise<EventPage> {
	const isWhole = Object.keys(filter).length === 0;
	// Read before the page: what comes after it is told again rather than not at all.
	const head = isWhole ? null : await findStreamHead(database(), granted, dossierId);
	const limit = pageSize + 1;
	const rows = isWhole
		? await listDossierEvents(database(), granted, dossierId, before, limit)
		: await listEventsMatching(database(), granted, {
				dossierId,
				before,
				limit,
				...sought(filter),
			});
	const page = rows.slice(0, pageSize);
	const events = await toEventViews(granted, dossierId, page);
	const last = page.at(-1);
	return {
		events,
		next: rows.length > pageSize && last ? writeCursor(last.seq) : null,
		cursor: writeCursor(head ?? page[0]?.seq ?? 0),
	};
}

function sought({ actorId, from, until, articleId, changeId, ...types }: ActivityFilter) {
	return {
		types: typesIn(types),
		actorId: actorId ?? null,
		from: from === undefined ? null : new Date(from),
		until: until === undefined ? null : new Date(until),
		articleId: articleId ?? null,
		changeId: changeId ?? null,
	};
}
