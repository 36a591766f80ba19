import type { AnnotationField } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import type { Failure } from "@/lib/domain/result";
import { type ReviewState, reviewStateNames } from "@/lib/domain/review";
import type { Receipt } from "@/lib/domain/write";
import { applyOperation } from "./apply-operation";
import { onlyFields } from "./conflict";
import { contentsOf, type DeskContents, findAnnotation } from "./desk-contents";
import { type DeskOperation, idsTouchedBy } from "./desk-operation";
import type { DeskRequest } from "./desk-request";
import { isRetryable, type OnDisk, type OutboxEntry } from "./outbox-entry";
import { revisionOf, withRevision } from "./revisions";
import { emptyUndoStack, forgetOperations, type UndoStack } from "./undo";

/** Everything a desk knows: what the server has, what is on its way there, what can be undone. */
export interface DeskState {
	readonly confirmed: DeskContents;
	readonly entries: readonly OutboxEntry[];
	readonly undo: UndoStack;
	/** How many writes the server has taken, to tell whether a reading is older than the last one. */
	readonly settled: number;
	readonly onDisk: OnDisk;
	/** Whether the article has a newer text than the one that is worked on here. */
	readonly isOutdated: boolean;
}

/** What can happen to a desk. */
export type DeskEvent =
	| {
			readonly kind: "performed";
			readonly undo: UndoStack;
			readonly entries: readonly OutboxEntry[];
	  }
	/** What is being written of a thing, in place of what was drafted of it before; null for nothing. */
	| { readonly kind: "drafted"; readonly id: string; readonly entry: OutboxEntry | null }
	/** What was drafted is to be sent, and is a step of undo. */
	| { readonly kind: "committed"; readonly undo: UndoStack }
	| { readonly kind: "sending"; readonly opId: string; readonly request: DeskRequest }
	| { readonly kind: "settled"; readonly opId: string; readonly receipt: Receipt }
	| { readonly kind: "failed"; readonly opId: string; readonly failure: Failure }
	/** What was postponed is due again; with an id, that entry, refused or not. */
	| { readonly kind: "retried"; readonly opId: string | null }
	| { readonly kind: "discarded"; readonly opId: string }
	/** The member wants their change over the newest revision; it becomes another write. */
	| {
			readonly kind: "rebased";
			readonly opId: string;
			readonly newOpId: string;
			/** Of a mark, the fields that are still to be changed; all of them for null. */
			readonly fields: readonly AnnotationField[] | null;
	  }
	| { readonly kind: "refreshed"; readonly view: DeskView }
	/** The article has a newer text; what is done here stays about the one that is shown. */
	| { readonly kind: "outdated" }
	/** Work of the member that an earlier window left unsent. */
	| { readonly kind: "recalled"; readonly entries: readonly OutboxEntry[] }
	| { readonly kind: "kept"; readonly onDisk: OnDisk };

/** A desk as it was read, with nothing under way. */
export function deskStateOf(view: DeskView): DeskState {
	return {
		confirmed: contentsOf(view),
		entries: [],
		undo: emptyUndoStack,
		settled: 0,
		onDisk: null,
		isOutdated: false,
	};
}

/** What the screen shows: what the server has, and all that is on its way done to it. */
export function shownContents({ confirmed, entries }: DeskState): DeskContents {
	return entries.reduce(
		(contents, { operation, doing }) => applyOperation(contents, operation, doing),
		confirmed,
	);
}

/** The desk after an event; pure, and the same object where nothing changed. */
export function reduceDesk(state: DeskState, event: DeskEvent): DeskState {
	switch (event.kind) {
		case "performed":
			return { ...state, undo: event.undo, entries: [...state.entries, ...event.entries] };
		case "drafted":
			return { ...state, entries: withDraft(state.entries, event.id, event.entry) };
		case "committed":
			return { ...state, undo: event.undo, entries: state.entries.map(committed) };
		case "sending":
			return changeEntry(state, event.opId, { status: "sending", request: event.request });
		case "settled":
			return settle(state, event.opId, event.receipt);
		case "failed":
			return changeEntry(state, event.opId, afterFailure(state, event.opId, event.failure));
		case "retried":
			return { ...state, entries: state.entries.map((entry) => retried(entry, event.opId)) };
		case "discarded":
			return discard(state, event.opId);
		case "rebased":
			return rebase(state, event);
		case "refreshed":
			return { ...state, confirmed: refreshed(state, event.view) };
		case "outdated":
			return state.isOutdated ? state : { ...state, isOutdated: true };
		case "recalled":
			return { ...state, entries: recalled(state, event.entries) };
		case "kept":
			return isSame(state.onDisk, event.onDisk) ? state : { ...state, onDisk: event.onDisk };
	}
}

function isSame(a: OnDisk, b: OnDisk): boolean {
	if (a === null || b === null) return a === b;
	return a.size === b.size && [...a].every((opId) => b.has(opId));
}

function withDraft(
	entries: readonly OutboxEntry[],
	id: string,
	draft: OutboxEntry | null,
): readonly OutboxEntry[] {
	const others = entries.filter((entry) => !(isDraft(entry) && entry.operation.id === id));
	return draft === null ? others : [...others, draft];
}

function isDraft({ status }: OutboxEntry): boolean {
	return status === "drafted";
}

function committed(entry: OutboxEntry): OutboxEntry {
	return isDraft(entry) ? { ...entry, status: "waiting" } : entry;
}

/** Older work before newer; what was under way when its window went is sent again, as it was. */
function recalled({ entries }: DeskState, found: readonly OutboxEntry[]): readonly OutboxEntry[] {
	const known = new Set(entries.map(({ opId }) => opId));
	const older = found
		.filter(({ opId }) => !known.has(opId))
		.map(
			(entry): OutboxEntry =>
				entry.status === "refused" ? entry : { ...entry, status: "waiting", attempts: 0 },
		);
	return older.length === 0 ? entries : [...older, ...entries];
}

function changeEntry(state: DeskState, opId: string, change: Partial<OutboxEntry>): DeskState {
	const entries = state.entries.map((entry) =>
		entry.opId === opId ? { ...entry, ...change } : entry,
	);
	return { ...state, entries };
}

function settle(state: DeskState, opId: string, receipt: Receipt): DeskState {
	const entry = state.entries.find((candidate) => candidate.opId === opId);
	if (entry === undefined) return state;
	const { operation, doing } = entry;
	const before = revisionOf(state.confirmed, operation.id);
	const applied = applyOperation(state.confirmed, operation, doing);
	const entries = state.entries
		.filter((candidate) => candidate !== entry)
		.map((later) =>
			// A later change of the same thing was made over this one, which was not numbered yet.
			later.operation.id === operation.id && later.saw === before
				? { ...later, saw: receipt.revision }
				: later,
		);
	return {
		...state,
		confirmed: withRevision(applied, operation.id, receipt.revision, toReviewState(receipt)),
		entries,
		settled: state.settled + 1,
	};
}

function afterFailure(state: DeskState, opId: string, failure: Failure): Partial<OutboxEntry> {
	const attempts = state.entries.find((entry) => entry.opId === opId)?.attempts ?? 0;
	const status = isRetryable(failure.code) ? "postponed" : "refused";
	return { status, failure, attempts: attempts + 1 };
}

function retried(entry: OutboxEntry, opId: string | null): OutboxEntry {
	const isDue = entry.status === "postponed" || (entry.status === "refused" && entry.opId === opId);
	return isDue ? { ...entry, status: "waiting" } : entry;
}

function discard(state: DeskState, opId: string): DeskState {
	const index = state.entries.findIndex((entry) => entry.opId === opId);
	const entry = state.entries[index];
	if (entry === undefined) return state;
	const gone = entry.saw === null && revisionOf(state.confirmed, entry.operation.id) === null;
	const isDropped = (other: OutboxEntry, n: number) =>
		other === entry ||
		(gone && n > index && idsTouchedBy(other.operation).includes(entry.operation.id));
	const dropped = state.entries.filter(isDropped);
	return {
		...state,
		entries: state.entries.filter((other, n) => !isDropped(other, n)),
		undo: forgetOperations(state.undo, dropped),
	};
}

function rebase(
	state: DeskState,
	{ opId, newOpId, fields }: Extract<DeskEvent, { kind: "rebased" }>,
): DeskState {
	const entry = state.entries.find((candidate) => candidate.opId === opId);
	if (entry === undefined) return state;
	const saw = revisionOf(state.confirmed, entry.operation.id);
	const base = findAnnotation(state.confirmed.view, entry.operation.id);
	const operation = narrowed(entry.operation, fields);
	const start = { request: null, failure: null, attempts: 0, status: "waiting" } as const;
	const entries = state.entries.map((other) => {
		if (other === entry) return { ...other, ...start, opId: newOpId, operation, saw, base };
		return other.operation.id === entry.operation.id && other.saw === entry.saw
			? { ...other, saw }
			: other;
	});
	return { ...state, entries };
}

function narrowed(operation: DeskOperation, fields: readonly AnnotationField[] | null) {
	if (operation.kind !== "edit-annotation" || fields === null) return operation;
	return { ...operation, changes: onlyFields(operation.changes, fields) };
}

function refreshed(state: DeskState, view: DeskView): DeskContents {
	const { version } = state.confirmed.view;
	// A version does not change: the same object, so that nobody sets the text anew.
	const same = version.id === view.version.id ? { ...view, version } : view;
	return { view: same, removed: stillAway(state, view) };
}

function stillAway({ confirmed }: DeskState, view: DeskView): DeskContents["removed"] {
	const { removed } = confirmed;
	const here = new Set([
		...view.annotations.map(({ id }) => id),
		...view.links.map(({ id }) => id),
		...view.statements.flatMap(({ id, members }) => [id, ...members.map((member) => member.id)]),
	]);
	return {
		annotations: removed.annotations.filter(({ id }) => !here.has(id)),
		links: removed.links.filter(({ thing }) => !here.has(thing.id)),
		memberships: removed.memberships.filter(({ thing }) => !here.has(thing.id)),
		statements: removed.statements.filter(({ id }) => !here.has(id)),
	};
}

function toReviewState({ state }: Receipt): ReviewState | null {
	return reviewStateNames.find((name) => name === state) ?? null;
}
