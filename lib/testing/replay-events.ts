import { type EventPayload, type EventType, eventTypes } from "@/lib/domain/events";

/** An event as the log has it. */
export interface LoggedEvent {
	readonly type: EventType;
	readonly payload: EventPayload;
}

/** A thing as the log leaves it: whether it is there, its revision and its state. */
export interface Replayed {
	readonly kind: string;
	readonly isThere: boolean;
	readonly revision: number;
	readonly state: string | null;
}

/** What a dossier's log, read from nothing, says of each thing of the dossier, by id. */
export function replayEvents(events: readonly LoggedEvent[]): ReadonlyMap<string, Replayed> {
	const things = new Map<string, Replayed>();
	for (const event of events) replay(things, event);
	return things;
}

function replay(things: Map<string, Replayed>, { type, payload }: LoggedEvent): void {
	const { subjectId, revision, state, also } = payload;
	const verb = type.split(".")[1] ?? "";
	const before = things.get(subjectId);
	// A link that is restored onto its twin stays away: the two are one, which `also` names.
	const isMerged = type === "link.restored" && also.length > 0;
	const isThere = isMerged ? (before?.isThere ?? false) : verb !== "removed";
	things.set(subjectId, { kind: eventTypes[type].subject, isThere, revision, state });
	if (isMerged) return;
	for (const id of also) {
		const other = things.get(id);
		if (other !== undefined) things.set(id, { ...other, isThere: verb === "restored" });
	}
}
