import "server-only";
import { houseErrand } from "@/lib/server/door/house";
import { log } from "@/lib/server/log";
import { database } from "@/lib/server/store/client";
import { listenForEvents } from "@/lib/server/store/event-listener";
import { listStreamHeads } from "@/lib/server/store/events";
import { createEventHub, type EventHub } from "./event-hub";
import { newsroomPresence } from "./newsroom-presence";

let kept: EventHub | null = null;

/** The hub of this process. A signal that ends the process closes it at once: open streams would hold the end up. */
export function newsroomHub(): EventHub {
	if (kept !== null) return kept;
	const proof = houseErrand("live");
	const hub = createEventHub({
		listen: (heard) => listenForEvents(proof, heard, newsroomPresence.take),
		readHeads: (streamIds) => listStreamHeads(database(), proof, streamIds),
		onDeaf: () =>
			log.warn(
				"The database passes no notifications on, as behind a pooler in transaction mode: new events are looked for every second.",
			),
	});
	for (const name of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
		process.once(name, () => {
			hub.closeAll();
			// Where nobody else listens, this listener has kept the signal from doing what it does.
			if (process.listenerCount(name) === 0) process.kill(process.pid, name);
		});
	}
	kept = hub;
	return hub;
}
