import type { EventSourceMessage } from "eventsource-parser";
import { z } from "zod";
import type { EventView } from "@/lib/domain/events";
import { eventViewSchema } from "@/lib/domain/events";
import { liveEndedSchema, livePresenceSchema, liveReadySchema } from "@/lib/domain/live-stream";
import type { PresentView } from "@/lib/domain/presence";
import { type Connection, send } from "./client";
import { type FollowEnd, readStream, type StreamOutcome, type StreamPlan } from "./read-stream";

/** A dossier, and the cursor after which to go on in it. */
export interface LivePlace {
	readonly dossierId: string;
	readonly cursor: string;
}

/** What following several dossiers needs; `place` is the number of one of the `places`. */
export interface DossiersPlan extends Omit<StreamPlan, "open" | "take"> {
	readonly connection: Connection;
	readonly places: readonly LivePlace[];
	/** Told of events in their order, each once, with the cursor that goes on after them. */
	readonly onEvents: (place: number, events: readonly EventView[], cursor: string) => void;
	/** Told who is at the articles of a dossier now. */
	readonly onPresence: (place: number, people: readonly PresentView[]) => void;
	/** One of the dossiers is not to be followed any more; the others go on. */
	readonly onEnded: (place: number, reason: FollowEnd) => void;
}

/**
 * Follows several dossiers in one stream until it is stopped or none is left; the answer is why. What is cut is taken up
 * again where it was left, after growing pauses of random length.
 */
export function followDossiers(plan: DossiersPlan): Promise<FollowEnd> {
	const places: Place[] = plan.places.map((place, n) => ({ ...place, n, isOver: false }));
	let asked: readonly Place[] = places;
	return readStream({
		...plan,
		open: (signal) => {
			asked = places.filter(({ isOver }) => !isOver);
			const follow = asked.map(({ dossierId, cursor }) => `${dossierId}.${cursor}`).join(",");
			return send(plan.connection, "followDossiers", { query: { follow } }, signal);
		},
		take: (messages, isLive) => take(messages, plan, asked, isLive),
	});
}

interface Place {
	readonly n: number;
	readonly dossierId: string;
	cursor: string;
	isOver: boolean;
}

/** An event of a newer server may be of a type that this reader does not know: its place counts all the same. */
const anyEventSchema = z.object({ place: z.int(), cursor: z.string(), event: z.unknown() });

const heads = { ready: liveReadySchema, presence: livePresenceSchema, ended: liveEndedSchema };

function take(
	messages: readonly EventSourceMessage[],
	plan: DossiersPlan,
	asked: readonly Place[],
	isLive: () => void,
): StreamOutcome | null {
	const events = new Map<Place, EventView[]>();
	const tell = (place: Place): void => {
		const told = events.get(place) ?? [];
		if (told.length > 0) plan.onEvents(place.n, told, place.cursor);
		events.delete(place);
	};
	for (const { event, data } of messages) {
		const content: unknown = JSON.parse(data);
		if (event === "ready") {
			heads.ready.parse(content);
			isLive();
		} else if (event === "event") {
			const said = anyEventSchema.parse(content);
			const place = asked[said.place];
			const known = eventViewSchema.safeParse(said.event);
			if (place === undefined) continue;
			place.cursor = said.cursor;
			if (known.success) events.set(place, [...(events.get(place) ?? []), known.data]);
		} else if (event === "presence") {
			const said = heads.presence.parse(content);
			const place = asked[said.place];
			if (place !== undefined) plan.onPresence(place.n, said.people);
		} else if (event === "ended") {
			for (const place of events.keys()) tell(place);
			const outcome = end(heads.ended.parse(content), plan, asked);
			if (outcome !== null) return outcome;
		}
	}
	for (const place of events.keys()) tell(place);
	return null;
}

function end(
	{ place: n, reason }: z.infer<typeof liveEndedSchema>,
	plan: DossiersPlan,
	asked: readonly Place[],
): StreamOutcome | null {
	if (reason === "stopping") return { kind: "cut" };
	const place = asked[n];
	if (place === undefined) return null;
	place.isOver = true;
	plan.onEnded(place.n, reason);
	return asked.every(({ isOver }) => isOver) ? { kind: "ended", reason } : null;
}
