import type { AnnotationView } from "@/lib/domain/annotation";
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
	/** What its mark was when the member changed it; null for what is no change of a mark, or where that is not known. */
	readonly base: AnnotationView | null;
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

/** The operations that this device keeps when the window is closed; null where it keeps nothing. */
export type OnDisk = ReadonlySet<string> | null;

/**
 * `failed` when the server refused something that waits for the member, `kept` when the server
 * could not be reached or does not know the member any more and all of it is on this device (`windowed` where it
 * keeps nothing when the window is closed), `drafted` when nothing is unsent but what is still being written and is on
 * this device, `saving` while anything else is unsent.
 */
export function saveStateOf(entries: readonly OutboxEntry[], onDisk: OnDisk): SaveState {
	if (entries.some(({ status }) => status === "refused")) return "failed";
	if (entries.length === 0) return "saved";
	const isDrafted = entries.every(({ status }) => status === "drafted");
	if (!isDrafted && !entries.some(isDelayed)) return "saving";
	if (onDisk === null) return "windowed";
	if (!entries.every(({ opId }) => onDisk.has(opId))) return "saving";
	return isDrafted ? "drafted" : "kept";
}

/**
 * The same for some things among all that is unsent: what waits behind something that could not be delivered is no nearer
 * to the server than that.
 */
export function saveStateOfThings(
	entries: readonly OutboxEntry[],
	onDisk: OnDisk,
	ids: readonly string[],
): SaveState {
	const own = entries.filter(({ operation }) =>
		idsTouchedBy(operation).some((id) => ids.includes(id)),
	);
	const state = saveStateOf(own, onDisk);
	return state === "saving" ? saveStateOf([...own, ...entries.filter(isDelayed)], onDisk) : state;
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

/**
 * Milliseconds to wait before the next try: doubling from half a second to half a minute, up to a half of it by chance
 * (0 to 1), so that windows that were cut off together do not come back together; never less than the server asked for.
 */
export function waitBefore(attempts: number, failure: Failure, chance: number): number {
	const whole = Math.min(30_000, 500 * 2 ** Math.max(0, attempts - 1));
	const asked = (failure.retryAfter ?? 0) * 1000;
	if (asked < whole) return Math.max(asked, Math.round(whole * (0.5 + chance / 2)));
	return asked + Math.round((whole / 2) * (1 - chance));
}

const retryable: ReadonlySet<FailureCode> = new Set(["busy", "too-many", "signed-out"]);

function isDelayed({ status, attempts }: OutboxEntry): boolean {
	return status !== "refused" && (status === "postponed" || attempts > 0);
}

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
