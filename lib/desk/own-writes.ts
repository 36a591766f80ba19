import { altersDossier } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";

/** Tells what was done here from what was done elsewhere. */
export interface OwnWrites {
	/** The server has taken a write of this desk as the event of this number. */
	readonly confirm: (seq: number) => void;
	/** Events have happened in the dossier. */
	readonly hear: (events: readonly EventView[]) => void;
	/**
	 * Whether something has happened that was not done here; forgets it. While a write is under way, an event of the same
	 * member may be that very write, and is not counted yet.
	 */
	readonly takeForeign: (isWriting: boolean) => boolean;
}

/** The writes of one desk, which the events of its dossier repeat. */
export function createOwnWrites(selfId: string): OwnWrites {
	const confirmed = new Set<number>();
	/** What was heard and not confirmed, by number: whether the same member did it. */
	const unexplained = new Map<number, boolean>();
	return {
		confirm: (seq) => {
			if (!unexplained.delete(seq)) confirmed.add(seq);
		},
		hear: (events) => {
			for (const { seq, type, actor } of events) {
				const isOwn = confirmed.delete(seq);
				if (!isOwn && altersDossier(type)) unexplained.set(seq, actor?.id === selfId);
			}
		},
		takeForeign: (isWriting) => {
			const isForeign = [...unexplained.values()].some((isMaybeOwn) => !(isMaybeOwn && isWriting));
			if (!isForeign) return false;
			for (const [seq, isMaybeOwn] of unexplained) {
				if (!(isMaybeOwn && isWriting)) unexplained.delete(seq);
			}
			return true;
		},
	};
}
