import type { EventView } from "@/lib/domain/events";
import { type FollowState, followEvents } from "./follow-events";

/** What is followed from a window. */
interface WindowPlan {
	readonly dossierId: string;
	/** The cursor to go on after. */
	readonly after: string;
	readonly onEvents: (events: readonly EventView[]) => void;
	readonly onState: (state: FollowState) => void;
}

/** How long a window may be out of sight before it gives up its connection, in milliseconds. */
const outOfSight = 10_000;

/**
 * Follows a dossier's events for as long as the window can be seen, and from where it left off when it is seen again:
 * browsers allow few connections to one server, and windows that nobody looks at need none. Comes back at once when there
 * is a network again. The answer ends it.
 */
export function followInWindow(plan: WindowPlan): () => void {
	let cursor = plan.after;
	let following: AbortController | null = null;
	let isOver = false;
	let hiding: ReturnType<typeof setTimeout> | undefined;

	function start(): void {
		clearTimeout(hiding);
		if (following !== null || isOver) return;
		const present = new AbortController();
		following = present;
		void followEvents({
			connection: { root: "/api/v1" },
			dossierId: plan.dossierId,
			after: cursor,
			random: Math.random,
			signal: present.signal,
			onEvents: (events, next) => {
				cursor = next;
				plan.onEvents(events);
			},
			onState: (state) => {
				isOver ||= state.kind === "ended";
				plan.onState(state);
			},
		});
	}

	function stop(): void {
		clearTimeout(hiding);
		following?.abort();
		following = null;
	}

	const onSight = (): void => {
		clearTimeout(hiding);
		if (document.visibilityState === "visible") start();
		else hiding = setTimeout(stop, outOfSight);
	};
	const onOffline = (): void => {
		stop();
		if (!isOver) plan.onState({ kind: "reconnecting" });
	};
	const onOnline = (): void => {
		stop();
		start();
	};
	const inWindow = { offline: onOffline, online: onOnline, pagehide: stop, pageshow: start };
	for (const [name, listener] of Object.entries(inWindow)) window.addEventListener(name, listener);
	document.addEventListener("visibilitychange", onSight);
	onSight();
	return () => {
		for (const [name, listener] of Object.entries(inWindow)) {
			window.removeEventListener(name, listener);
		}
		document.removeEventListener("visibilitychange", onSight);
		stop();
	};
}
