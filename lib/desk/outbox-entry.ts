import type { FailureCode } from "@/lib/domain/failure-codes";
import type { Failure } from "@/lib/domain/result";
import type { Doing } from "./apply-operation";
import { type DeskOperation, idsTouchedBy } from "./desk-operation";
import type { DeskRequest } from "./desk-request";

/** One write that has not reached the server, as plain data. */
export interface OutboxEntry {
	readonly opId: string;
	/** What the member did in one go; undo forgets it with its entries. */
	readonly changeId: string;
	readonly operation: DeskOperation;
	readonly doing: Doing;
	/** The revision its thing had when the member changed it; null while the server has none. */
	readonly saw: number | null;
	/** A `drafted` one is still being written: it is shown and kept, and not sent before it is committed. */
	readonly status: "drafted" | "waiting" | "sending" | "postponed" | "refused";
	/** How often it was sent without an answer that settles it. */
	readonly attempts: number;
	readonly failure: Failure | null;
	/** What was sent, from the first time on: a repeat has the same body. */
	readonly request: DeskRequest | null;
}

/** What the page says about unsent work; true at every moment. */
export type SaveState = "saved" | "drafted" | "saving" | "kept" | "windowed" | "failed";

/**
 * `drafted` while something is being written and all else is saved, `failed` when the server refused something that waits for the member, `kept` when the server
 * could not be reached or does not know the member any more (`windowed` where this device keeps nothing when
 * the window is closed), `saving` while anything is unsent.
 */
export function saveStateOf(entries: readonly OutboxEntry[], isKept: boolean): SaveState {
	if (entries.some(({ status }) => status === "refused")) return "failed";
	if (entries.some(({ status, attempts }) => status === "postponed" || attempts > 0))
		return isKept ? "kept" : "windowed";
	if (entries.some(({ status }) => status !== "drafted")) return "saving";
	if (entries.length === 0) return "saved";
	return isKept ? "drafted" : "windowed";
}

/** The entries about one thing. */
export function entriesOf(entries: readonly OutboxEntry[], id: string): readonly OutboxEntry[] {
	return entries.filter(({ operation }) => operation.id === id);
}

/**
 * The entry to send now: the first one that neither was refused nor needs something that was.
 * Null when there is none or that one is under way; entries are never sent out of order.
 */
export function nextToSend(entries: readonly OutboxEntry[]): OutboxEntry | null {
	const next = entries.find(
		(entry) => !isAtRest(entry) && !entries.some((other) => holdsBack(other, entry, entries)),
	);
	return next !== undefined && next.status !== "sending" ? next : null;
}

/** Whether the server may have taken a write without its answer having arrived. */
export function isUnderWay({ request, status }: OutboxEntry): boolean {
	return request !== null && status !== "refused";
}

/** Whether another try of the same write can succeed without anybody doing anything. */
export function isRetryable(code: FailureCode): boolean {
	return retryable.has(code);
}

/** Milliseconds to wait before the next try: doubling from half a second to half a minute. */
export function waitBefore(attempts: number, failure: Failure): number {
	const least = (failure.retryAfter ?? 0) * 1000;
	return Math.max(least, Math.min(30_000, 500 * 2 ** Math.max(0, attempts - 1)));
}

const retryable: ReadonlySet<FailureCode> = new Set(["busy", "too-many", "signed-out"]);

function isAtRest({ status }: OutboxEntry): boolean {
	return status === "refused" || status === "drafted";
}

/** Whether an entry that is not sent stands before another one that needs its thing. */
function holdsBack(
	other: OutboxEntry,
	entry: OutboxEntry,
	entries: readonly OutboxEntry[],
): boolean {
	return (
		isAtRest(other) &&
		entries.indexOf(other) < entries.indexOf(entry) &&
		idsTouchedBy(entry.operation).includes(other.operation.id)
	);
}
