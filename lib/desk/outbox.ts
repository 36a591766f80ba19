import { fail } from "@/lib/domain/result";
import { type DeskApi, sendRequest, toRequest } from "./desk-request";
import type { DeskEvent, DeskState } from "./desk-state";
import { nextToSend, type OutboxEntry, waitBefore } from "./outbox-entry";

/** What an outbox needs from outside; tests give it their own. */
export interface OutboxPorts {
	readonly api: DeskApi;
	/** Runs something after so many milliseconds; the answer calls it off. */
	readonly later: (milliseconds: number, run: () => void) => () => void;
	/** Between 0 and 1. */
	readonly random: () => number;
}

/** The desk whose entries are sent. */
export interface Queue {
	readonly read: () => DeskState;
	readonly dispatch: (event: DeskEvent) => void;
	/** Told when the server refuses an entry for good, or has taken one. */
	readonly onAnswer: (entry: OutboxEntry) => void;
}

/** Sends what a desk's members do. */
export interface Outbox {
	/** Sends what is due; harmless at any time. */
	readonly pump: () => void;
	/** Tries again at once whatever was postponed, and the entry of this id if it was refused. */
	readonly retry: (opId?: string) => void;
	/** Sends nothing more. */
	readonly close: () => void;
}

/**
 * Sends the entries of a queue one after the other, in order. A write that could not be delivered is
 * repeated, as it was, after a growing pause; one that is refused stays in the queue for the member
 * to decide, and holds back only what needs it.
 */
export function createOutbox(queue: Queue, ports: OutboxPorts): Outbox {
	let isClosed = false;
	let callOff: (() => void) | null = null;

	const apiFor = ({ changeId }: OutboxEntry) => ports.api.within?.(changeId) ?? ports.api;

	async function send(entry: OutboxEntry): Promise<void> {
		const request = entry.request ?? toRequest(entry.operation, queue.read().confirmed.view, entry);
		if (request !== null) queue.dispatch({ kind: "sending", opId: entry.opId, request });
		const answer = request === null ? fail("not-found") : await sendRequest(apiFor(entry), request);
		if (isClosed) return;
		const { opId } = entry;
		if (answer.ok) queue.dispatch({ kind: "settled", opId, receipt: answer.value });
		else queue.dispatch({ kind: "failed", opId, failure: answer.failure });
		queue.onAnswer(queue.read().entries.find((left) => left.opId === opId) ?? entry);
		pump();
	}

	function pump(): void {
		const entry = nextToSend(queue.read().entries);
		if (isClosed || entry === null) return;
		if (entry.status === "waiting") {
			stopWaiting();
			void send(entry);
		} else if (entry.failure !== null && callOff === null) {
			callOff = ports.later(
				waitBefore(entry.attempts, entry.failure, ports.random()),
				retryPostponed,
			);
		}
	}

	function retryPostponed(): void {
		callOff = null;
		const entry = nextToSend(queue.read().entries);
		if (entry !== null && !isClosed) void send(entry);
	}

	function retry(opId?: string): void {
		stopWaiting();
		queue.dispatch({ kind: "retried", opId: opId ?? null });
		pump();
	}

	function stopWaiting(): void {
		callOff?.();
		callOff = null;
	}

	function close(): void {
		isClosed = true;
		stopWaiting();
	}

	return { pump, retry, close };
}
