import type { EventView } from "@/lib/domain/events";
import type { PresentView } from "@/lib/domain/presence";
import { type LeadPorts, leadStream } from "./lead-stream";
import type { LiveWord, Want } from "./live-words";
import type { FollowState } from "./read-stream";

/** What is followed from a part of a screen. */
export interface WindowPlan {
	readonly dossierId: string;
	/** The cursor to go on after. */
	readonly after: string;
	readonly onEvents: (events: readonly EventView[]) => void;
	readonly onState: (state: FollowState) => void;
	/** Told who is at the articles of the dossier, the member themselves included. */
	readonly onPresence?: (people: readonly PresentView[]) => void;
}

/** Milliseconds: how long a window may be out of sight before it gives up what it wants, and how long who leads may be silent. */
export const windowTiming = { outOfSight: 10_000, silence: 16_000, look: 4000 } as const;

/** What a window needs to share a stream with the others of its browser. */
export interface WindowPorts extends LeadPorts {
	/**
	 * Leads, by `run`, as soon as no other window does, or at once with `force`; until `stop`, or until another window
	 * takes the lead by force, which `run` is told.
	 */
	readonly lead: (stop: AbortSignal, force: boolean, run: (over: AbortSignal) => void) => void;
}

/** One window’s part of the stream that its browser shares. */
export interface WindowStream {
	/** Follows until the answer is called. */
	readonly follow: (plan: WindowPlan) => () => void;
	/** The window is looked at, or not any more. */
	readonly setSeen: (isSeen: boolean) => void;
	/** The window goes away, for now or for good. */
	readonly leave: () => void;
}

interface Wanted {
	want: Want;
	readonly plan: WindowPlan;
}

/**
 * Shares one stream with the other windows of the browser. Windows that can be seen stand for the lead; one that nobody
 * looks at gives up what it wants after a while, and comes back to where it was. A window passes over what a former leader
 * still says, so that it hears each event once, in order.
 */
export function createWindowStream(ports: WindowPorts): WindowStream {
	const { windowId, channel } = ports;
	const wanted = new Map<string, Wanted>();
	let leaderId: string | null = null;
	let heardAt = 0;
	let standing: AbortController | null = null;
	let hiding: ReturnType<typeof setTimeout> | undefined;
	let looking: ReturnType<typeof setInterval> | undefined;
	let count = 0;

	function say(): void {
		const wants = standing === null ? [] : [...wanted.values()].map(({ want }) => want);
		channel.post({ kind: "wants", windowId, leaderId, wants });
	}

	channel.listen((word) => {
		if (word.kind === "wants") return;
		if (word.kind === "leader" && word.leaderId !== leaderId) {
			leaderId = word.leaderId;
			if (standing !== null) say();
		}
		if (word.leaderId !== leaderId) return;
		heardAt = Date.now();
		if (word.kind !== "leader") for (const id of word.to) tell(id, word);
	});

	function tell(id: string, word: Extract<LiveWord, { readonly to: unknown }>): void {
		const found = wanted.get(id);
		if (found === undefined || standing === null) return;
		if (word.kind === "state") found.plan.onState(word.state);
		else if (word.kind === "presence") found.plan.onPresence?.(word.people);
		else {
			found.want = { ...found.want, cursor: word.cursor };
			found.plan.onEvents(word.events);
		}
	}

	function stand(force: boolean): void {
		standing?.abort();
		const mine = new AbortController();
		standing = mine;
		ports.lead(mine.signal, force, (over) => leadStream(ports, over));
	}

	function start(): void {
		clearTimeout(hiding);
		if (standing !== null || wanted.size === 0) return;
		heardAt = Date.now();
		stand(false);
		say();
		looking = setInterval(() => {
			if (Date.now() - heardAt < windowTiming.silence) return;
			heardAt = Date.now();
			stand(true);
		}, windowTiming.look);
	}

	function stop(): void {
		clearTimeout(hiding);
		clearInterval(looking);
		if (standing === null) return;
		standing.abort();
		standing = null;
		say();
	}

	let isSeen = true;
	return {
		follow: (plan) => {
			count += 1;
			const id = `${windowId} ${count}`;
			wanted.set(id, { plan, want: { id, dossierId: plan.dossierId, cursor: plan.after } });
			if (isSeen) clearTimeout(hiding);
			if (standing !== null) say();
			else if (isSeen) start();
			return () => {
				wanted.delete(id);
				if (wanted.size === 0) hiding = setTimeout(stop, 1000);
				else if (standing !== null) say();
			};
		},
		setSeen: (seen) => {
			isSeen = seen;
			clearTimeout(hiding);
			if (seen) start();
			else hiding = setTimeout(stop, windowTiming.outOfSight);
		},
		leave: stop,
	};
}
