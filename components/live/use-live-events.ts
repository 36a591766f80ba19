"use client";

import { useEffect, useRef, useState } from "react";
import type { FollowState } from "@/lib/desk/follow-events";
import { followInWindow } from "@/lib/desk/follow-in-window";
import type { EventView } from "@/lib/domain/events";

/** Whether what others do arrives here. */
export type LiveState = FollowState["kind"];

/**
 * Follows a dossier's events from a cursor that came with what the screen shows; a later cursor of the same screen is not
 * looked at. Says whether they arrive.
 */
export function useLiveEvents(
	dossierId: string,
	cursor: string,
	onEvents: (events: readonly EventView[]) => void,
): LiveState {
	const [state, setState] = useState<LiveState>("live");
	const start = useRef(cursor);
	const tell = useRef(onEvents);
	useEffect(() => {
		tell.current = onEvents;
	});
	useEffect(
		() =>
			followInWindow({
				dossierId,
				after: start.current,
				onEvents: (events) => tell.current(events),
				onState: ({ kind }) => setState(kind),
			}),
		[dossierId],
	);
	return state;
}
