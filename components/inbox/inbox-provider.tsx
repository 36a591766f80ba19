"use client";

import {
	createContext,
	type ReactNode,
	useCallback,
	useContext,
	useEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { useLiveEvents } from "@/components/live/use-live-events";
import { useSelf } from "@/components/shell/self-provider";
import { api } from "@/lib/desk/api";
import { altersInboxes, type EventView } from "@/lib/domain/events";
import type { InboxCount } from "@/lib/domain/inbox";

/** How much of the member’s inbox is unread; `turn` is another number whenever it has been counted anew. */
interface InboxState {
	readonly unread: number;
	readonly turn: number;
	/** What the server answered when entries were marked. */
	readonly setUnread: (unread: number) => void;
}

const InboxContext = createContext<InboxState>({ unread: 0, turn: 0, setUnread: () => undefined });

/** Milliseconds: what happens within them is counted once. */
const pause = 400;

/** Counts what is unread, and again whenever somebody else does something that may concern the member. */
export function InboxProvider({ children }: { children: ReactNode }) {
	const selfId = useSelf()?.id ?? null;
	const [count, setCount] = useState<InboxCount | null>(null);
	const [turn, setTurn] = useState(0);
	const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const read = useCallback(() => {
		void api.readInboxCount().then((came) => {
			if (!came.ok) return;
			// What is followed is followed from the first answer on.
			setCount((before) => ({ ...came.value, follow: before?.follow ?? came.value.follow }));
			setTurn((before) => before + 1);
		});
	}, []);
	useEffect(() => {
		if (selfId === null) return;
		read();
		// What happens in dossiers that are not followed is known when somebody looks.
		const look = () => document.visibilityState === "visible" && read();
		document.addEventListener("visibilitychange", look);
		return () => {
			clearTimeout(waiting.current);
			document.removeEventListener("visibilitychange", look);
		};
	}, [selfId, read]);
	const hear = (events: readonly EventView[]) => {
		if (!events.some((event) => event.actor?.id !== selfId && altersInboxes(event))) return;
		clearTimeout(waiting.current);
		waiting.current = setTimeout(read, pause);
	};
	const unread = count?.unread ?? 0;
	const state = useMemo(
		() => ({
			...{ unread, turn },
			setUnread: (now: number) => setCount((before) => before && { ...before, unread: now }),
		}),
		[unread, turn],
	);
	return (
		<InboxContext value={state}>
			{children}
			{count?.follow.map(({ dossierId, cursor }) => (
				<Followed key={dossierId} dossierId={dossierId} cursor={cursor} onEvents={hear} />
			))}
		</InboxContext>
	);
}

/** How much of the member’s inbox is unread. */
export function useInbox(): InboxState {
	return useContext(InboxContext);
}

function Followed(props: {
	dossierId: string;
	cursor: string;
	onEvents: (events: readonly EventView[]) => void;
}) {
	useLiveEvents(props.dossierId, props.cursor, props.onEvents);
	return null;
}
