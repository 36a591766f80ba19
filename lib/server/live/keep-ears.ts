import "server-only";
import { setTimeout as sleep } from "node:timers/promises";

/** Told that a stream has events up to this number. */
export type Heard = (streamId: string, seq: number) => void;

/** A connection that hears; `lost` settles when it hears no more. */
interface Ears {
	readonly lost: Promise<void>;
	readonly close: () => void;
}

/** What is needed to know of new events. */
export interface EarPorts {
	/** Opens ears; null where nothing can be heard. Throws when the database is out of reach. */
	readonly listen: (heard: Heard) => Promise<Ears | null>;
	/** The numbers of the last events of streams. */
	readonly readHeads: (streamIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
	/** Told, once, that new events are looked for because they cannot be heard of. */
	readonly onDeaf: () => void;
}

/** Milliseconds: between looks, before a try after a failure and before one where nothing can be heard, and how long
 * ears stay open that nobody needs. */
export const earTiming = {
	look: 1000,
	again: 100,
	againAtMost: 5000,
	deaf: 60_000,
	linger: 30_000,
};

/** Ears for as long as they are held, and a while longer. */
export interface KeptEars {
	readonly hold: () => void;
	readonly release: () => void;
	readonly close: () => void;
}

/**
 * Keeps ears open while they are held; opens them again, after growing pauses, when they are cut off. The database does
 * not keep what is said: after ears were opened, and each second while there are none, the numbers of all streams that
 * are `followed` are read.
 */
export function keepEars(
	ports: EarPorts,
	heard: Heard,
	followed: () => readonly string[],
): KeptEars {
	let held: AbortController | null = null;
	let lingering: NodeJS.Timeout | undefined;
	const close = (): void => {
		clearTimeout(lingering);
		held?.abort();
		held = null;
	};
	const onDeaf = once(ports.onDeaf);
	return {
		hold: () => {
			clearTimeout(lingering);
			if (held !== null) return;
			held = new AbortController();
			void hear({ ...ports, onDeaf }, { heard, followed }, held.signal);
		},
		release: () => {
			clearTimeout(lingering);
			lingering = setTimeout(close, earTiming.linger).unref();
		},
		close,
	};
}

interface Told {
	readonly heard: Heard;
	readonly followed: () => readonly string[];
}

async function hear(ports: EarPorts, { heard, followed }: Told, signal: AbortSignal) {
	let ears: Ears | null = null;
	/** Whether something may have been said that nobody heard. */
	let isBehind = true;
	const look = async (): Promise<void> => {
		const before = ears;
		if (before !== null && !isBehind) return;
		for (const [streamId, seq] of await ports.readHeads(followed())) heard(streamId, seq);
		if (before !== null && ears === before) isBehind = false;
	};
	const lookQuietly = () => void look().catch(() => undefined);
	const looking = setInterval(lookQuietly, earTiming.look).unref();
	const over = new Promise<void>((resolve) => {
		signal.addEventListener("abort", () => resolve());
	});
	let failures = 0;
	while (!signal.aborted) {
		const opened = await ports.listen(heard).catch(() => undefined);
		failures = opened ? 0 : failures + 1;
		if (opened) {
			[ears, isBehind] = [opened, true];
			lookQuietly();
			await Promise.race([opened.lost, over]);
			ears = null;
			opened.close();
		} else if (opened === null) ports.onDeaf();
		const pause = opened === null ? earTiming.deaf : pauseAfter(failures);
		await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
	}
	clearInterval(looking);
}

function pauseAfter(failures: number): number {
	return Math.min(earTiming.againAtMost, earTiming.again * 2 ** failures);
}

function once(run: () => void): () => void {
	let isDone = false;
	return () => {
		if (!isDone) run();
		isDone = true;
	};
}
