import "server-only";
import { type EarPorts, type Heard, keepEars } from "./keep-ears";

/** Who follows a stream. */
export interface Follower {
	/** There is something new in it. */
	readonly wake: () => void;
	/** The process is about to end. */
	readonly stop: () => void;
}

/** Knows of each stream that is followed how far it goes, and wakes who follows it. */
export interface EventHub {
	/** Begins to follow; the answer ends it. Null once the hub is closed. */
	readonly subscribe: (streamId: string, follower: Follower) => (() => void) | null;
	/** The number of the last event that is known of; 0 for what nobody follows. */
	readonly headOf: (streamId: string) => number;
	/** Takes note of a number that was read elsewhere. */
	readonly learn: Heard;
	/** How many follow at the moment. */
	readonly count: () => number;
	/** Stops every follower and takes no more. */
	readonly closeAll: () => void;
	/** Whether it takes followers. */
	readonly isOpen: () => boolean;
}

interface Stream {
	head: number;
	readonly followers: Set<Follower>;
}

/** A hub with one pair of ears for all its followers (`keepEars`). */
export function createEventHub(ports: EarPorts): EventHub {
	const streams = new Map<string, Stream>();
	const ears = keepEars(ports, learn, () => [...streams.keys()]);
	const followers = () => [...streams.values()].flatMap((stream) => [...stream.followers]);
	let isClosed = false;

	function learn(streamId: string, seq: number): void {
		const stream = streams.get(streamId);
		if (stream === undefined || seq <= stream.head) return;
		stream.head = seq;
		for (const { wake } of stream.followers) wake();
	}

	function leave(streamId: string, follower: Follower): void {
		const stream = streams.get(streamId);
		if (stream?.followers.delete(follower) !== true) return;
		if (stream.followers.size === 0) streams.delete(streamId);
		if (streams.size === 0) ears.release();
	}

	return {
		subscribe: (streamId, follower) => {
			if (isClosed) return null;
			const stream = streams.get(streamId) ?? { head: 0, followers: new Set() };
			streams.set(streamId, stream);
			stream.followers.add(follower);
			ears.hold();
			return () => leave(streamId, follower);
		},
		headOf: (streamId) => streams.get(streamId)?.head ?? 0,
		learn,
		count: () => followers().length,
		isOpen: () => !isClosed,
		closeAll: () => {
			isClosed = true;
			for (const { stop } of followers()) stop();
			ears.close();
		},
	};
}
