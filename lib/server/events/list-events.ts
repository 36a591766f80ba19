import "server-only";
import type { EventPage } from "@/lib/domain/desk";
import {
	type EventPayload,
	type EventType,
	type EventView,
	eventPayloadSchema,
	eventTypes,
	isEventType,
} from "@/lib/domain/events";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { type EventLabels, findEventLabels } from "@/lib/server/store/event-labels";
import { listDossierEvents } from "@/lib/server/store/events";

const pageSize = 50;

/** A page of a dossier's history, newest first. The cursor is opaque; a wrong one is `invalid`. */
export async function listEvents(
	actor: Actor,
	dossierId: string,
	cursor: string | null,
): Promise<Result<EventPage>> {
	const granted = await openDossier(actor, "event.list", dossierId);
	if (!granted.ok) return granted;
	const before = cursor === null ? null : readCursor(cursor);
	if (before === undefined) return fail("invalid", { fields: [{ path: "cursor", code: "other" }] });
	return ok(await readPage(granted.value, dossierId, before));
}

async function readPage(
	granted: Granted<"event.list", unknown>,
	dossierId: string,
	before: number | null,
): Promise<EventPage> {
	const rows = await listDossierEvents(database(), granted, dossierId, before, pageSize + 1);
	const page = rows.slice(0, pageSize);
	const payloads = page.map(
		(row) => eventPayloadSchema.safeParse(row.payload?.payload).data ?? null,
	);
	const ids = payloads.flatMap((payload) => (payload === null ? [] : idsOf(payload)));
	const labels = await findEventLabels(database(), granted, dossierId, ids);
	const events = page.map((row, index) => toEventView(row, payloads[index] ?? null, labels));
	const last = page.at(-1);
	return { events, next: rows.length > pageSize && last ? writeCursor(last.seq) : null };
}

type EventRow = Awaited<ReturnType<typeof listDossierEvents>>[number];

function toEventView(row: EventRow, payload: EventPayload | null, labels: EventLabels): EventView {
	if (!isEventType(row.type)) throw new Error(`unknown event ${row.type}`);
	const subjectId = payload?.subjectId ?? null;
	const ids = payload === null ? [] : idsOf(payload);
	return {
		seq: row.seq,
		type: row.type,
		actor: row.actor,
		at: row.at.toISOString(),
		subjectId,
		refs: payload?.refs ?? {},
		codes: payload?.codes ?? {},
		also: payload?.also ?? [],
		label: ids.map((id) => labels.words.get(id)).find((words) => words !== undefined) ?? null,
		passageId: passageOf(row.type, subjectId, labels),
		articleId: ids.map((id) => labels.articles.get(id)).find((id) => id !== undefined) ?? null,
	};
}

function passageOf(type: EventType, subjectId: string | null, labels: EventLabels): string | null {
	if (subjectId === null) return null;
	const isPassage = eventTypes[type].subject === "annotation";
	return isPassage ? subjectId : (labels.passages.get(subjectId) ?? null);
}

/** The subject first: its words and its place are the event's before those of what it refers to. */
function idsOf(payload: EventPayload): string[] {
	return [payload.subjectId, ...Object.values(payload.refs)];
}

function writeCursor(seq: number): string {
	return Buffer.from(`e${seq}`).toString("base64url");
}

function readCursor(cursor: string): number | undefined {
	const found = /^e(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString());
	return found === null ? undefined : Number(found[1]);
}
