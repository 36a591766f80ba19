import type { AnnotationField } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import type { EventView } from "@/lib/domain/events";
import type { PersonView } from "@/lib/domain/people";
import { applyOperation, changesNothing, contentOf, type Doing } from "./apply-operation";
import { createCatchUp, type Reading } from "./catch-up";
import { conflictOf } from "./conflict";
import { type DeskContents, findAnnotation } from "./desk-contents";
import { changesCounts, type DeskOperation } from "./desk-operation";
import { type DeskSnapshot, draftsOf, isUnread, snapshotOf } from "./desk-snapshot";
import { type DeskEvent, deskStateOf, reduceDesk, shownContents } from "./desk-state";
import { invertOperation, repeatOperation } from "./invert-operation";
import { createOutbox, type OutboxPorts } from "./outbox";
import { isUnderWay, type OnDisk, type OutboxEntry } from "./outbox-entry";
import { createOwnWrites } from "./own-writes";
import { revisionOf } from "./revisions";
import { type Change, rememberChange, stepBack, stepForward, type UndoStack } from "./undo";

/** What a desk needs from outside. */
export interface DeskPorts extends OutboxPorts {
	/** The present moment, ISO 8601, UTC. */
	readonly now: () => string;
	/** A fresh UUIDv7. */
	readonly newId: () => string;
}

/** A desk at work: what members do shows at once and is sent in order. */
export interface DeskStore {
	readonly subscribe: (listener: () => void) => () => void;
	readonly snapshot: () => DeskSnapshot;
	/**
	 * Does operations in one go, as one step of undo. `saw` is the revision of their thing that the member saw where that
	 * is not the newest: what took a while to write was begun before another's change came.
	 */
	readonly perform: (operations: readonly DeskOperation[], saw?: number) => void;
	/**
	 * Shows and keeps what is being written of a thing, over the revision `saw`, without sending it: each call stands in
	 * place of the one before, and one that would change nothing leaves no draft. Says whether there is one now.
	 */
	readonly draft: (operation: DeskOperation, saw: number) => boolean;
	/** Sends what was drafted, each thing as one change and one step of undo. Whatever else is done commits it first. */
	readonly commit: () => void;
	readonly undo: () => void;
	readonly redo: () => void;
	/** Tries again at once whatever has not reached the server, and the refused change of this id. */
	readonly retry: (opId?: string) => void;
	/** Gives up a change that was refused. */
	readonly discard: (opId: string) => void;
	/** Makes a change that was refused as stale again, over what the server has now: of a mark, these fields of it. */
	readonly applyAgain: (opId: string, fields?: readonly AnnotationField[]) => void;
	/** Places a mark anew that somebody else removed while it was being changed, with that change. */
	readonly placeAgain: (opId: string) => void;
	/** Takes over what an earlier window of the member left unsent, and sends it. */
	readonly recall: (entries: readonly OutboxEntry[]) => void;
	/** Learns which operations this device keeps now. */
	readonly setKept: (onDisk: OnDisk) => void;
	/** Reads anew what the server has. */
	readonly refresh: () => Promise<void>;
	/** Takes note of what has happened in the dossier, and reads anew unless all of it was done here. */
	readonly hear: (events: readonly EventView[]) => void;
	readonly close: () => void;
}

/** A desk over what was read of an article, for one member. Sends nothing before something is done. */
export function createDeskStore(view: DeskView, self: PersonView, ports: DeskPorts): DeskStore {
	let state = deskStateOf(view);
	let shown = snapshotOf(state);
	let isCounted = true;
	const listeners = new Set<() => void>();
	const ownWrites = createOwnWrites(self.id);
	const catchUp = createCatchUp({ read: readAnew, later: ports.later });

	function dispatch(event: DeskEvent): void {
		if (event.kind === "settled" && event.receipt.seq !== null)
			ownWrites.confirm(event.receipt.seq);
		const next = reduceDesk(state, event);
		if (next === state) return;
		state = next;
		shown = snapshotOf(state);
		for (const listener of listeners) listener();
	}

	const outbox = createOutbox({ read: () => state, dispatch, onAnswer }, ports);

	function onAnswer(entry: OutboxEntry): void {
		if (changesCounts(entry.operation) && entry.status !== "postponed") isCounted = false;
		const isOvertaken = entry.status === "refused" && overtaken.has(entry.failure?.code);
		if (isOvertaken) catchUp();
		else if (!isCounted && state.entries.length === 0) void refresh();
		else catchUpWithOthers();
	}

	async function refresh(): Promise<void> {
		// Otherwise the next answer reads again.
		if ((await readAnew()) === "outdated" && state.entries.length === 0) await refresh();
	}

	async function readAnew(): Promise<Reading> {
		const { settled } = state;
		const answer = await ports.api.readDesk(view.article.id);
		if (!answer.ok) return "failed";
		// What was read before a write was taken does not have it.
		if (state.settled !== settled) return "outdated";
		isCounted = true;
		// Places in one text are none in another: the desk of the new one is another desk.
		if (answer.value.version.id !== view.version.id) {
			dispatch({ kind: "outdated" });
			return "done";
		}
		dispatch({ kind: "refreshed", view: answer.value });
		mergeAgreed();
		return "done";
	}

	/** What was refused as stale and changes nothing that the other side has changed is made again by itself. */
	function mergeAgreed(): void {
		const { view } = state.confirmed;
		for (const entry of state.entries) {
			const conflict = conflictOf(entry, view);
			if (conflict?.kind !== "fields" || conflict.fields.length > 0) continue;
			const now = revisionOf(state.confirmed, entry.operation.id);
			if (isUnread(state, entry) || now === entry.saw) continue;
			dispatch({ kind: "rebased", opId: entry.opId, newOpId: ports.newId(), fields: null });
		}
		outbox.pump();
	}

	function catchUpWithOthers(): void {
		if (ownWrites.takeForeign(state.entries.some(isUnderWay))) catchUp();
	}

	function enqueue(
		change: Change,
		operations: readonly DeskOperation[],
		undo: UndoStack,
		seen?: number,
	): void {
		const doing: Doing = { by: self, at: ports.now() };
		const entries = operations.map((operation) => {
			const saw = seen ?? revisionOf(state.confirmed, operation.id);
			return newEntry(change.id, operation, doing, saw);
		});
		dispatch({ kind: "performed", undo, entries });
		outbox.pump();
	}

	function perform(operations: readonly DeskOperation[], saw?: number): void {
		if (operations.length === 0) return;
		commit();
		const undo = invertAll(operations, shown, { by: self, at: ports.now() });
		const change = { id: ports.newId(), undo, redo: operations.flatMap(repeatOperation) };
		enqueue(
			change,
			operations,
			undo.length === 0 ? state.undo : rememberChange(state.undo, change),
			saw,
		);
	}

	function draft(operation: DeskOperation, saw: number): boolean {
		const begunAlready = draftsOf(state).find((entry) => entry.operation.id === operation.id);
		const before = isOfSameFields(begunAlready?.operation, operation) ? begunAlready : undefined;
		if (before !== begunAlready) commit();
		const others = state.entries.filter((entry) => entry !== before);
		const isIdle = changesNothing(shownContents({ ...state, entries: others }), operation);
		if (isIdle && before === undefined) return false;
		const doing: Doing = { by: self, at: ports.now() };
		const begun = before ?? {
			...newEntry(ports.newId(), operation, doing, saw),
			status: "drafted",
		};
		dispatch({
			kind: "drafted",
			id: operation.id,
			entry: isIdle ? null : { ...begun, operation, doing },
		});
		return !isIdle;
	}

	function commit(): void {
		const drafts = draftsOf(state);
		if (drafts.length === 0) return;
		const stack = drafts.reduce((before, { changeId, operation }) => {
			const entries = state.entries.filter((entry) => entry.changeId !== changeId);
			const undo = invertOperation(operation, shownContents({ ...state, entries }));
			return rememberChange(before, { id: changeId, undo, redo: repeatOperation(operation) });
		}, state.undo);
		dispatch({ kind: "committed", undo: stack });
		outbox.pump();
	}

	function newEntry(
		changeId: string,
		operation: DeskOperation,
		doing: Doing,
		saw: number | null,
	): OutboxEntry {
		const isNewest = saw === revisionOf(state.confirmed, operation.id);
		const isMark = operation.kind === "edit-annotation" && isNewest;
		const base = isMark ? findAnnotation(shown.view, operation.id) : null;
		const start = { status: "waiting", attempts: 0, failure: null, request: null } as const;
		return { opId: ports.newId(), changeId, operation, doing, saw, base, ...start };
	}

	function undo(): void {
		commit();
		const step = stepBack(state.undo);
		if (step === null) return;
		const refused = state.entries.filter(
			(entry) => entry.changeId === step.change.id && entry.status === "refused",
		);
		for (const { opId } of refused) dispatch({ kind: "discarded", opId });
		// What was refused is given up with that; what else was done in the same go is still to be undone.
		const left = stepBack(state.undo);
		if (left?.change.id === step.change.id) enqueue(left.change, left.change.undo, left.stack);
	}

	function redo(): void {
		commit();
		const step = stepForward(state.undo);
		if (step !== null) enqueue(step.change, step.change.redo, step.stack);
	}

	function placeAgain(opId: string): void {
		const entry = state.entries.find((candidate) => candidate.opId === opId);
		if (entry?.operation.kind !== "edit-annotation" || entry.base === null) return;
		const content = { ...contentOf(entry.base), ...entry.operation.changes };
		dispatch({ kind: "discarded", opId });
		perform([{ kind: "place-annotation", id: ports.newId(), content }]);
		outbox.pump();
	}

	return {
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		snapshot: () => shown,
		perform,
		draft,
		commit,
		undo,
		redo,
		retry: outbox.retry,
		discard: (opId) => {
			dispatch({ kind: "discarded", opId });
			outbox.pump();
		},
		applyAgain: (opId, fields) => {
			const isEmpty = fields !== undefined && fields.length === 0;
			if (isEmpty) dispatch({ kind: "discarded", opId });
			else dispatch({ kind: "rebased", opId, newOpId: ports.newId(), fields: fields ?? null });
			outbox.pump();
		},
		placeAgain,
		recall: (entries) => {
			dispatch({ kind: "recalled", entries });
			outbox.pump();
		},
		setKept: (onDisk) => dispatch({ kind: "kept", onDisk }),
		refresh,
		hear: (events) => {
			ownWrites.hear(events);
			catchUpWithOthers();
		},
		close: outbox.close,
	};
}

/** Failures of a change that somebody else came before. */
const overtaken: ReadonlySet<string | undefined> = new Set(["stale", "not-found"]);

/** Whether two changes of one thing are about the same of its fields. */
function isOfSameFields(one: DeskOperation | undefined, other: DeskOperation): boolean {
	const fieldsOf = (operation: DeskOperation) =>
		"changes" in operation ? Object.keys(operation.changes).sort().join() : operation.kind;
	return one !== undefined && fieldsOf(one) === fieldsOf(other);
}

/** What undoes operations done one after the other, in the order in which it has to be done. */
function invertAll(
	operations: readonly DeskOperation[],
	contents: DeskContents,
	doing: Doing,
): readonly DeskOperation[] {
	let before = contents;
	const inverses = operations.map((operation) => {
		const inverse = invertOperation(operation, before);
		before = applyOperation(before, operation, doing);
		return inverse;
	});
	return inverses.reverse().flat();
}
