import { type EventType, eventTypes } from "@/lib/domain/event-types";
import type { EventPayload } from "@/lib/domain/events";

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
	const isAway = verb === "removed" || type === "statement.merged";
	const isThere = isMerged ? (before?.isThere ?? false) : !isAway;
	things.set(subjectId, { kind: eventTypes[type].subject, isThere, revision, state });
	if (isMerged) return;
	lapse(things, payload);
	if (type === "version.added") {
		for (const id of also) changeWords(things, id);
		return;
	}
	if (type === "article.imported") {
		// The marks that came with it first, then the links between them.
		const marks = Number(payload.codes.marks ?? 0);
		for (const [n, id] of also.entries())
			things.set(id, {
				...{ kind: n < marks ? "annotation" : "link", isThere: true, revision: 1 },
				state: "proposed",
			});
		return;
	}
	const moved: readonly string[] = [payload.codes.moved ?? []].flat();
	for (const id of also) {
		const other = things.get(id);
		if (other === undefined) continue;
		const isBack = verb === "restored" || verb === "split";
		if (moved.includes(id))
			things.set(id, { ...other, revision: other.revision + 1, state: "proposed" });
		else things.set(id, { ...other, isThere: isBack });
	}
}

/** A new text makes the next revision of a mark whose words it changes, and its approval lapses. */
function changeWords(things: Map<string, Replayed>, id: string): void {
	const mark = things.get(id);
	if (mark === undefined) return;
	const state = mark.state === "approved" ? "proposed" : mark.state;
	things.set(id, { ...mark, revision: mark.revision + 1, state });
}

/** A change of members puts the statements it concerns back to being checked where they had a final verdict. */
function lapse(things: Map<string, Replayed>, { refs, codes }: EventPayload): void {
	if (codes.lapses === undefined) return;
	for (const id of [refs.statement, refs.from, refs.into]) {
		const statement = id === undefined ? undefined : things.get(id);
		if (id === undefined || statement === undefined) continue;
		const isFinal = statement.state === "verdict_final" || statement.state === "corrected";
		if (isFinal) things.set(id, { ...statement, state: "being_checked" });
	}
}
