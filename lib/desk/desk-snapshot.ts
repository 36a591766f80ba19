import type { DeskView } from "@/lib/domain/desk";
import { conflictOf } from "./conflict";
import type { DeskContents } from "./desk-contents";
import { type DeskState, shownContents } from "./desk-state";
import { type OnDisk, type OutboxEntry, type SaveState, saveStateOf } from "./outbox-entry";
import { revisionOf } from "./revisions";

/** What the screen shows of a desk. */
export interface DeskSnapshot extends DeskContents {
	/** What the server has: the other side when a change of the member's was refused as stale. */
	readonly confirmed: DeskView;
	readonly entries: readonly OutboxEntry[];
	readonly saveState: SaveState;
	readonly onDisk: OnDisk;
	/** Whether the article has a newer text than the one that is shown. */
	readonly isOutdated: boolean;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** The changes that undo and redo would step over next, by their ids; null for none. */
	readonly nextSteps: { readonly undo: string | null; readonly redo: string | null };
}

/** What the screen shows of a desk in this state. */
export function snapshotOf(state: DeskState): DeskSnapshot {
	// What the other side has is being read: nobody knows yet whether there is anything to choose.
	const entries = state.entries.map(
		(entry): OutboxEntry =>
			isUnread(state, entry) ? { ...entry, status: "sending", attempts: 0 } : entry,
	);
	return {
		...shownContents(state),
		confirmed: state.confirmed.view,
		entries,
		saveState: saveStateOf(entries, state.onDisk),
		onDisk: state.onDisk,
		isOutdated: state.isOutdated,
		canUndo: state.undo.past.length > 0 || draftsOf(state).length > 0,
		canRedo: state.undo.future.length > 0,
		nextSteps: {
			undo: draftsOf(state).at(-1)?.changeId ?? state.undo.past.at(-1)?.id ?? null,
			redo: state.undo.future.at(-1)?.id ?? null,
		},
	};
}

/** Whether a change of a mark was refused as stale and what was last read does not have the other side. */
export function isUnread({ confirmed }: DeskState, entry: OutboxEntry): boolean {
	if (entry.failure?.code !== "stale" || conflictOf(entry, confirmed.view)?.kind !== "fields") {
		return false;
	}
	return (revisionOf(confirmed, entry.operation.id) ?? 0) < (entry.failure.revision ?? 0);
}

/** What is still being written. */
export function draftsOf({ entries }: DeskState): readonly OutboxEntry[] {
	return entries.filter(({ status }) => status === "drafted");
}
