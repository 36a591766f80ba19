import "server-only";
import { type EventType, eventTypes, isEventType } from "@/lib/domain/event-types";
import { type EventPayload, type EventView, eventPayloadSchema } from "@/lib/domain/events";
import type { Granted } from "@/lib/domain/proof";
import type { GradeWords } from "@/lib/domain/verdict-scale";
import { database } from "@/lib/server/store/client";
import { type EventLabels, findEventLabels } from "@/lib/server/store/event-labels";
import type { listDossierEvents } from "@/lib/server/store/events";
import { listGrades } from "@/lib/server/store/verdict-scale";
import { toGrade } from "@/lib/server/verdict-scale/to-grade";

type EventRow = Awaited<ReturnType<typeof listDossierEvents>>[number];

/**
 * Events as they are shown, with the words and places of what they are about: of what the member sees, or of the `layer`
 * that is given.
 */
export async function toEventViews(
	granted: Granted<"event.list", unknown>,
	dossierId: string,
	rows: readonly EventRow[],
	layer?: Parameters<typeof findEventLabels>[4],
): Promise<EventView[]> {
	const payloads = rows.map(
		(row) => eventPayloadSchema.safeParse(row.payload?.payload).data ?? null,
	);
	const ids = payloads.flatMap((payload) => (payload === null ? [] : idsOf(payload)));
	const labels = await findEventLabels(database(), granted, dossierId, ids, layer);
	const gradeOf = await readGrades(granted, payloads);
	return rows.map((row, index) => ({
		...toEventView(row, payloads[index] ?? null, labels),
		grade: gradeOf(payloads[index]?.codes ?? {}),
	}));
}

type Codes = EventPayload["codes"];

/** What the grades were called that events name, on the scales that they were given on. */
async function readGrades(
	granted: Granted<"event.list", unknown>,
	payloads: readonly (EventPayload | null)[],
): Promise<(codes: Codes) => GradeWords | null> {
	const scales = payloads.flatMap((payload) => scaleOf(payload?.codes ?? {}) ?? []);
	const rows = await listGrades(database(), granted, [...new Set(scales)]);
	return (codes) => {
		const meant = rows.find(
			({ name, revision }) => name === codes.grade && revision === scaleOf(codes),
		);
		return meant === undefined ? null : toGrade(meant).words;
	};
}

/** The scale of the grade that an event names; the shipped one where it names none. */
function scaleOf({ grade, scale }: Codes): number | null {
	return grade === undefined ? null : Number(scale ?? 1);
}

function toEventView(
	row: EventRow,
	payload: EventPayload | null,
	labels: EventLabels,
): Omit<EventView, "grade"> {
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
		...namesIn(payload, labels),
		also: payload?.also ?? [],
		label: ids.map((id) => labels.words.get(id)).find((words) => words !== undefined) ?? null,
		passageId: passageOf(row.type, payload, labels),
		articleId: ids.map((id) => labels.articles.get(id)).find((id) => id !== undefined) ?? null,
	};
}

function namesIn(payload: EventPayload | null, labels: EventLabels): Pick<EventView, "names"> {
	const named = Object.entries(payload?.refs ?? {}).flatMap(([key, id]) => {
		const name = labels.members.get(id);
		return name === undefined ? [] : [[key, name] as const];
	});
	return named.length === 0 ? {} : { names: Object.fromEntries(named) };
}

function passageOf(
	type: EventType,
	payload: EventPayload | null,
	labels: EventLabels,
): string | null {
	if (payload === null) return null;
	// What is said about a thing has the place of that thing.
	const { about } = payload.refs;
	const kind = about === undefined ? eventTypes[type].subject : payload.codes.about;
	const id = about ?? payload.subjectId;
	return kind === "annotation" ? id : (labels.passages.get(id) ?? null);
}

/** The subject first: its words and its place are the event's before those of what it refers to. */
function idsOf(payload: EventPayload): string[] {
	return [payload.subjectId, ...Object.values(payload.refs)];
}
