"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useSelf } from "@/components/shell/self-provider";
import { late, whenLoaded } from "@/components/ui/late";
import type { FollowState } from "@/lib/desk/read-stream";
import type { EventView } from "@/lib/domain/events";
import type { PresentView } from "@/lib/domain/presence";

/** Whether what others do arrives here. */
export type LiveState = FollowState["kind"];

// What reads the stream knows the schemas of all that it can say.
const follower = late(() =>
	import("@/lib/desk/follow-in-window").then((part) => part.followInWindow),
);

/**
 * Follows a dossier's events from a cursor that came with what the screen shows; a later cursor of the same screen is not
 * looked at. Says whether they arrive, and which other members are at its articles.
 */
export function useLiveEvents(
	dossierId: string,
	cursor: string,
	onEvents: (events: readonly EventView[]) => void,
): { readonly live: LiveState; readonly others: readonly PresentView[] } {
	const memberId = useSelf()?.id ?? null;
	const [live, setLive] = useState<LiveState>("live");
	const [people, setPeople] = useState<readonly PresentView[]>([]);
	const start = useRef(cursor);
	const tell = useEffectEvent(onEvents);
	useEffect(() => {
		if (memberId === null) return;
		let leave: (() => void) | null = null;
		const lose = () => setLive("reconnecting");
		window.addEventListener("offline", lose);
		// What has happened since the page was made is told whenever it is asked for.
		const cancel = whenLoaded(follower, (followInWindow) => {
			window.removeEventListener("offline", lose);
			leave = followInWindow(memberId, {
				dossierId,
				after: start.current,
				onEvents: (events) => tell(events),
				onState: ({ kind }) => setLive(kind),
				onPresence: setPeople,
			});
		});
		return () => {
			window.removeEventListener("offline", lose);
			cancel();
			leave?.();
		};
	}, [dossierId, memberId]);
	const others = live === "live" ? people.filter(({ member }) => member.id !== memberId) : [];
	return { live, others };
}
