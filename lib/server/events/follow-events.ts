import "server-only";
import type { StreamEndReason } from "@/lib/domain/event-stream";
import type { EventView } from "@/lib/domain/events";
import type { FailureCode } from "@/lib/domain/failure-codes";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type Actor, stillThere } from "@/lib/server/door/actor";
import { openDossier, openScope } from "@/lib/server/door/grant";
import { newsroomHub } from "@/lib/server/live/newsroom-hub";
import { inSeat } from "@/lib/server/live/seats";
import { createWaker } from "@/lib/server/live/waker";
import { log } from "@/lib/server/log";
import { database } from "@/lib/server/store/client";
import { findStreamHead } from "@/lib/server/store/events";
import { parseCursor, writeCursor } from "./event-cursor";
import { readStretch } from "./read-stretch";

/** What a stream of events says. */
export type StreamMessage =
	/** First: where it begins. */
	| { readonly kind: "ready"; readonly cursor: string }
	| { readonly kind: "events"; readonly events: readonly EventView[] }
	/** Nothing has happened for a while. */
	| { readonly kind: "beat" }
	/** Last: why it ends. A stream that ends without it was cut. */
	| { readonly kind: "ended"; readonly reason: StreamEndReason };

/** Milliseconds between looks whether the member may still see the dossier, and between beats; events in one message. */
export const streamTiming = { check: 2500, beat: 15_000, batch: 200 };

/**
 * Follows a dossier's events from a place in its history, or from now on: in order, without gap or double. It begins
 * with `ready` and goes on until `signal`, until the member may not see the dossier any more, or until the process ends.
 * It reads only as fast as it is read, and holds no connection to the database meanwhile. A member has few streams at
 * once (`too-many`); a place that is none, or that the history has not reached, is `invalid`.
 */
export async function followEvents(
	actor: Actor,
	dossierId: string,
	after: string | null,
	signal: AbortSignal,
): Promise<Result<AsyncIterable<StreamMessage>>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	return inSeat(scope.value.memberId, signal, () => followPlace(actor, dossierId, after, signal));
}

/** The same as a part of a stream that has its seat. */
export async function followPlace(
	actor: Actor,
	dossierId: string,
	after: string | null,
	signal: AbortSignal,
): Promise<Result<AsyncIterable<StreamMessage>>> {
	const granted = await openDossier(actor, "event.list", dossierId);
	if (!granted.ok) return granted;
	const place = after === null ? ok(null) : parseCursor(after, "after");
	if (!place.ok) return place;
	const head = await findStreamHead(database(), granted.value, dossierId);
	const start = place.value ?? head;
	if (start > head) return fail("invalid", { fields: [{ path: "after", code: "other" }] });
	const taken = takePlace(granted.value, signal);
	return taken.ok ? ok(follow(actor, granted.value, start, taken.value)) : taken;
}

/** Why a stream ends that a failure ends. */
export function reasonOf(code: FailureCode): StreamEndReason {
	return code === "signed-out" || code === "forbidden" ? code : "not-found";
}

type Reader = Granted<"event.list"> & { readonly dossierId: string };

interface Place {
	/** Why it has to end, if it has. */
	readonly over: () => "left" | "stopping" | null;
	/** Waits until there may be something new, or it is over; at most so many milliseconds. */
	readonly wait: (milliseconds: number) => Promise<void>;
	readonly leave: () => void;
}

function takePlace({ dossierId }: Reader, signal: AbortSignal): Result<Place> {
	const waker = createWaker();
	let over: "left" | "stopping" | null = null;
	const end = (how: "left" | "stopping") => {
		over ??= how;
		waker.wake();
	};
	const unsubscribe = newsroomHub().subscribe(dossierId, {
		wake: waker.wake,
		stop: () => end("stopping"),
	});
	const leave = (): void => {
		end("left");
		unsubscribe?.();
		signal.removeEventListener("abort", leave);
	};
	signal.addEventListener("abort", leave);
	if (unsubscribe !== null && !signal.aborted) {
		return ok({ over: () => over, wait: waker.wait, leave });
	}
	leave();
	return fail("busy", { retryAfter: 1 });
}

async function* follow(
	actor: Actor,
	granted: Reader,
	start: number,
	place: Place,
): AsyncGenerator<StreamMessage> {
	const { dossierId } = granted;
	try {
		yield { kind: "ready", cursor: writeCursor(start) };
		// What happened before anybody listened for it.
		newsroomHub().learn(dossierId, await findStreamHead(database(), granted, dossierId));
		yield* followFrom(actor, dossierId, start, place);
	} catch (error) {
		log.warn({ error }, "a stream of events was cut");
	} finally {
		place.leave();
	}
}

async function* followFrom(
	actor: Actor,
	dossierId: string,
	start: number,
	place: Place,
): AsyncGenerator<StreamMessage> {
	let [seq, spokeAt] = [start, Date.now()];
	while (place.over() === null) {
		const granted = await openDossier(await stillThere(actor), "event.list", dossierId);
		if (place.over() !== null) break;
		if (!granted.ok) return yield { kind: "ended", reason: reasonOf(granted.failure.code) };
		const upTo = Math.min(newsroomHub().headOf(dossierId), seq + streamTiming.batch);
		if (upTo > seq) {
			yield { kind: "events", events: await readStretch(granted.value, dossierId, seq, upTo) };
			[seq, spokeAt] = [upTo, Date.now()];
			continue;
		}
		if (Date.now() - spokeAt >= streamTiming.beat) {
			yield { kind: "beat" };
			spokeAt = Date.now();
		}
		await place.wait(streamTiming.check);
	}
	if (place.over() === "stopping") yield { kind: "ended", reason: "stopping" };
}
