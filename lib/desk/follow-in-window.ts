import { meantMemberHeader } from "@/lib/domain/meant-member";
import { followDossiers } from "./follow-dossiers";
import type { LeadPorts } from "./lead-stream";
import type { LiveChannel, LiveWord } from "./live-words";
import { onSignedIn } from "./session-told";
import { windowPresence } from "./this-window";
import {
	createWindowStream,
	type WindowPlan,
	type WindowPorts,
	type WindowStream,
} from "./window-stream";

/** The part that this window has in the streams of its browser, by member. */
const streams = new Map<string, WindowStream>();

/**
 * Follows a dossier for a member for as long as the window can be seen, and from where it left off when it is seen again.
 * All windows of the browser share one stream: browsers allow few connections to one server. The answer ends it.
 */
export function followInWindow(memberId: string, plan: WindowPlan): () => void {
	const known = streams.get(memberId);
	const stream = known ?? createWindowStream(portsOf(memberId));
	if (known === undefined) {
		streams.set(memberId, stream);
		watchSight(stream);
	}
	return stream.follow(plan);
}

function watchSight(stream: WindowStream): void {
	const look = () => stream.setSeen(document.visibilityState === "visible");
	document.addEventListener("visibilitychange", look);
	window.addEventListener("pagehide", stream.leave);
	window.addEventListener("pageshow", look);
	look();
}

function portsOf(memberId: string): WindowPorts {
	const { windowId, openWindows } = windowPresence();
	const name = `recoupe live ${memberId}`;
	const isShared = navigator.locks !== undefined && typeof BroadcastChannel !== "undefined";
	return {
		windowId,
		openWindows,
		channel: openChannel(isShared ? new BroadcastChannel(name) : null),
		follow: (plan) => {
			const connection = { root: "/api/v1", headers: { [meantMemberHeader]: memberId } };
			void followDossiers({ ...plan, connection, random: Math.random });
		},
		watch: watchNetwork,
		lead: (stop, force, run) => {
			if (isShared) void lead(name, { stop, force }, run);
			else run(stop);
		},
	};
}

/** A lock (Web Locks API) says who leads; it goes to the next window when its own is gone, however that went. */
function lead(
	name: string,
	{ stop, force }: { readonly stop: AbortSignal; readonly force: boolean },
	run: (over: AbortSignal) => void,
): Promise<unknown> {
	const over = new AbortController();
	const hold = () =>
		new Promise<void>((resolve) => {
			if (stop.aborted) return resolve();
			stop.addEventListener("abort", () => {
				over.abort();
				resolve();
			});
			run(over.signal);
		});
	const how = force ? { steal: true } : { signal: stop };
	// It rejects when it is called off, and when another window has taken the lead by force.
	return navigator.locks.request(name, how, hold).catch(() => over.abort());
}

/** What is posted comes back here as well, after whatever is being done. */
function openChannel(shared: BroadcastChannel | null): LiveChannel {
	const hearers = new Set<(word: LiveWord) => void>();
	const hear = (word: LiveWord) => {
		for (const hearer of [...hearers]) hearer(word);
	};
	shared?.addEventListener("message", ({ data }: MessageEvent<LiveWord>) => hear(data));
	return {
		post: (word) => {
			shared?.postMessage(word);
			queueMicrotask(() => hear(word));
		},
		listen: (hearer) => {
			hearers.add(hearer);
			return () => void hearers.delete(hearer);
		},
	};
}

const watchNetwork: LeadPorts["watch"] = ({ lost, back }) => {
	window.addEventListener("offline", lost);
	window.addEventListener("online", back);
	const forget = onSignedIn(back);
	return () => {
		window.removeEventListener("offline", lost);
		window.removeEventListener("online", back);
		forget();
	};
};
