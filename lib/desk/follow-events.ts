import type { EventSourceMessage } from "eventsource-parser";
import { streamEndedSchema, streamReadySchema } from "@/lib/domain/event-stream";
import { type EventView, eventViewSchema } from "@/lib/domain/events";
import { type Connection, send } from "./client";
import { type FollowEnd, readStream, type StreamOutcome, type StreamPlan } from "./read-stream";

/** What following needs. */
export interface FollowPlan extends Omit<StreamPlan, "open" | "take"> {
	readonly connection: Connection;
	readonly dossierId: string;
	/** The cursor to go on after; null for what happens from now on. */
	readonly after: string | null;
	/** Told of events in their order, each once, with the cursor that goes on after them. */
	readonly onEvents: (events: readonly EventView[], cursor: string) => void;
}

/**
 * Follows a dossier's events until it is stopped or the server says that there is nothing to follow for this reader; the
 * answer is why. What is cut is taken up again where it was left, after growing pauses of random length.
 */
export function followEvents(plan: FollowPlan): Promise<FollowEnd> {
	const place: Place = { cursor: plan.after };
	return readStream({
		...plan,
		open: (signal) => {
			const query = place.cursor === null ? {} : { after: place.cursor };
			const asked = { params: { id: plan.dossierId }, query };
			return send(plan.connection, "followEvents", asked, signal);
		},
		take: (messages, isLive) => take(messages, plan, place, isLive),
	});
}

interface Place {
	cursor: string | null;
}

/** Tells of what has arrived; the outcome, where it is the end. */
function take(
	messages: readonly EventSourceMessage[],
	plan: FollowPlan,
	place: Place,
	isLive: () => void,
): StreamOutcome | null {
	let events: EventView[] = [];
	const tell = (): void => {
		if (events.length > 0 && place.cursor !== null) plan.onEvents(events, place.cursor);
		events = [];
	};
	for (const { event, data, id } of messages) {
		const content: unknown = JSON.parse(data);
		if (event === "ready") {
			place.cursor ??= streamReadySchema.parse(content).cursor;
			isLive();
		} else if (event === "event") {
			// A newer server may know types of events that this reader does not: they are passed over.
			const known = eventViewSchema.safeParse(content);
			if (known.success) events.push(known.data);
			place.cursor = id ?? place.cursor;
		} else if (event === "ended") {
			tell();
			const { reason } = streamEndedSchema.parse(content);
			return reason === "stopping" ? { kind: "cut" } : { kind: "ended", reason };
		}
	}
	tell();
	return null;
}
