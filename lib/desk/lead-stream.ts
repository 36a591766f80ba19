import type { PresentView } from "@/lib/domain/presence";
import type { DossiersPlan, LivePlace } from "./follow-dossiers";
import type { LiveChannel, Want } from "./live-words";
import type { FollowState } from "./read-stream";

/** Milliseconds: before the stream is opened anew for what is wanted besides, and for what nobody wants any more; between signs of life. */
export const leadTiming = { more: 30, less: 1000, alive: 5000 } as const;

/** What the window needs that keeps the stream for all. */
export interface LeadPorts {
	readonly windowId: string;
	readonly channel: LiveChannel;
	/** The windows that are open now: what others wanted is forgotten. */
	readonly openWindows: () => Promise<ReadonlySet<string>>;
	readonly follow: (
		plan: Pick<
			DossiersPlan,
			"places" | "onEvents" | "onPresence" | "onEnded" | "onState" | "signal"
		>,
	) => void;
	/** When the network goes and comes, and when somebody has signed in; the answer ends it. */
	readonly watch: (network: { readonly lost: () => void; readonly back: () => void }) => () => void;
}

/** A place of the stream, and who wants it. */
interface Track {
	readonly dossierId: string;
	cursor: string;
	readonly to: Set<string>;
	people: readonly PresentView[];
	state: FollowState;
}

/**
 * Keeps one stream for all windows of the browser until `over`: opens it for what they want and tells each what it wants.
 * Wants that stand at the same place of the same dossier are one place of the stream; one that stands elsewhere gets its
 * own, from where it is, until the stream is opened the next time.
 */
export function leadStream(ports: LeadPorts, over: AbortSignal): void {
	const { windowId: leaderId, channel } = ports;
	/** The ids of what each window wants. */
	const windows = new Map<string, readonly string[]>();
	let tracks: readonly Track[] = [];
	let present: AbortController | null = null;
	let opening: { at: number; timer: ReturnType<typeof setTimeout> } | null = null;

	const announce = () => channel.post({ kind: "leader", leaderId });

	function openSoon(milliseconds: number): void {
		const at = Date.now() + milliseconds;
		if (opening !== null && opening.at <= at) return;
		clearTimeout(opening?.timer);
		opening = { at, timer: setTimeout(open, milliseconds) };
	}

	function close(): void {
		clearTimeout(opening?.timer);
		opening = null;
		present?.abort();
		present = null;
	}

	function open(): void {
		close();
		tracks = together(tracks.filter(({ to }) => to.size > 0));
		if (tracks.length === 0) return;
		present = new AbortController();
		const asked = tracks;
		ports.follow({
			places: asked.map(({ dossierId, cursor }): LivePlace => ({ dossierId, cursor })),
			signal: present.signal,
			onEvents: (n, events, cursor) => {
				const track = asked[n];
				if (track === undefined) return;
				track.cursor = cursor;
				channel.post({ kind: "events", leaderId, to: [...track.to], events, cursor });
			},
			onPresence: (n, people) => {
				const track = asked[n];
				if (track === undefined) return;
				track.people = people;
				channel.post({ kind: "presence", leaderId, to: [...track.to], people });
			},
			onEnded: (n, reason) => tellState(asked.slice(n, n + 1), { kind: "ended", reason }),
			onState: (state) => tellState(asked.filter(isGoing), state),
		});
	}

	function tellState(told: readonly Track[], state: FollowState): void {
		for (const track of told) track.state = state;
		channel.post({ kind: "state", leaderId, to: told.flatMap(({ to }) => [...to]), state });
	}

	function take(windowId: string, wants: readonly Want[]): void {
		const ids = new Set(wants.map(({ id }) => id));
		for (const id of windows.get(windowId) ?? []) {
			if (!ids.has(id)) for (const { to } of tracks) to.delete(id);
		}
		windows.set(windowId, [...ids]);
		for (const want of wants) if (!tracks.some(({ to }) => to.has(want.id))) join(want);
		if (tracks.some(({ to }) => to.size === 0)) openSoon(leadTiming.less);
	}

	function join({ id, dossierId, cursor }: Want): void {
		const known = tracks.find(
			(track) => track.dossierId === dossierId && track.cursor === cursor && isGoing(track),
		);
		if (known === undefined) {
			const state = { kind: "live" } as const;
			tracks = [...tracks, { dossierId, cursor, to: new Set([id]), people: [], state }];
			openSoon(leadTiming.more);
			return;
		}
		known.to.add(id);
		channel.post({ kind: "state", leaderId, to: [id], state: known.state });
		channel.post({ kind: "presence", leaderId, to: [id], people: known.people });
	}

	const unlisten = channel.listen((word) => {
		if (word.kind !== "wants") return;
		if (word.leaderId === leaderId) take(word.windowId, word.wants);
		else announce();
	});
	const unwatch = ports.watch({
		lost: () => {
			close();
			tellState(tracks.filter(isGoing), { kind: "reconnecting" });
		},
		back: open,
	});
	const life = setInterval(() => {
		announce();
		void forgetGone();
	}, leadTiming.alive);
	over.addEventListener("abort", () => {
		clearInterval(life);
		unlisten();
		unwatch();
		close();
	});
	announce();

	async function forgetGone(): Promise<void> {
		const there = await ports.openWindows();
		for (const windowId of windows.keys()) {
			if (there.has(windowId)) continue;
			take(windowId, []);
			windows.delete(windowId);
		}
	}
}

function isGoing({ state }: Track): boolean {
	return state.kind !== "ended";
}

/** Tracks that have come to the same place of the same dossier as one. Who had ended is given another try. */
function together(tracks: readonly Track[]): readonly Track[] {
	const joined = new Map<string, Track>();
	for (const track of tracks) {
		const key = `${track.dossierId} ${track.cursor}`;
		const known = joined.get(key);
		if (known === undefined) joined.set(key, { ...track, state: { kind: "live" } });
		else for (const id of track.to) known.to.add(id);
	}
	return [...joined.values()];
}
