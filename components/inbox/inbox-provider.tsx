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
import { useLooks } from "@/components/live/use-looks";
import { useToReviewCount } from "@/components/review/use-to-review-count";
import { useSelf } from "@/components/shell/self-provider";
import { api } from "@/lib/desk/api";
import { altersInboxes } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import type { InboxCount } from "@/lib/domain/inbox";
import type { ToReview } from "@/lib/domain/to-review";

/**
 * How much of the member’s inbox is unread, and how much waits for their decision; `turn` is another number whenever the
 * inbox has been counted anew.
 */
interface InboxState {
	readonly unread: number;
	readonly turn: number;
	readonly toReview: ToReview | null;
	/** What the server answered when entries were marked. */
	readonly setUnread: (unread: number) => void;
}

const InboxContext = createContext<InboxState>({
	...{ unread: 0, turn: 0, toReview: null },
	setUnread: () => undefined,
});

/** Milliseconds: what happens within them is counted once. */
const pause = 400;

/** Counts what is unread and what waits for the member, and again whenever somebody else does something that may concern the member. */
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
	// What happens in dossiers that are not followed is known when somebody looks.
	useLooks(selfId !== null, read);
	useEffect(() => () => clearTimeout(waiting.current), []);
	const { toReview, hearReviews } = useToReviewCount();
	const hear = (events: readonly EventView[]) => {
		hearReviews(events);
		if (!events.some((event) => event.actor?.id !== selfId && altersInboxes(event))) return;
		clearTimeout(waiting.current);
		waiting.current = setTimeout(read, pause);
	};
	const unread = count?.unread ?? 0;
	const state = useMemo(
		() => ({
			...{ unread, turn, toReview },
			setUnread: (now: number) => setCount((before) => before && { ...before, unread: now }),
		}),
		[unread, turn, toReview],
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
