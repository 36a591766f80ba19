"use client";

import { useEffect, useRef, useState } from "react";
import { useSelf } from "@/components/shell/self-provider";
import { followInWindow } from "@/lib/desk/follow-in-window";
import type { FollowState } from "@/lib/desk/read-stream";
import type { EventView } from "@/lib/domain/events";
import type { PresentView } from "@/lib/domain/presence";

/** Whether what others do arrives here. */
export type LiveState = FollowState["kind"];

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
	const tell = useRef(onEvents);
	useEffect(() => {
		tell.current = onEvents;
	});
	useEffect(() => {
		if (memberId === null) return;
		return followInWindow(memberId, {
			dossierId,
			after: start.current,
			onEvents: (events) => tell.current(events),
			onState: ({ kind }) => setLive(kind),
			onPresence: setPeople,
		});
	}, [dossierId, memberId]);
	const others = live === "live" ? people.filter(({ member }) => member.id !== memberId) : [];
	return { live, others };
}
