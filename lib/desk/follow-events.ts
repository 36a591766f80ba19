import { createParser, type EventSourceMessage } from "eventsource-parser";
import {
	type StreamEndReason,
	streamEndedSchema,
	streamReadySchema,
} from "@/lib/domain/event-stream";
import { type EventView, eventViewSchema } from "@/lib/domain/events";
import type { FailureCode } from "@/lib/domain/failure-codes";
import { type Connection, send, toFailure } from "./client";

/** Whether events arrive; `ended` when trying again makes no sense, with the reason. */
export type FollowState =
	| { readonly kind: "live" }
	| { readonly kind: "reconnecting" }
	| { readonly kind: "ended"; readonly reason: FollowEnd };

/** Why following is over: the server said so, refused it, or whoever follows has stopped. */
export type FollowEnd = StreamEndReason | FailureCode | "stopped";

/** What following needs. */
export interface FollowPlan {
	readonly connection: Connection;
	readonly dossierId: string;
	/** The cursor to go on after; null for what happens from now on. */
	readonly after: string | null;
	/** Between 0 and 1. */
	readonly random: () => number;
	/** Stops it. */
	readonly signal: AbortSignal;
	/** Told of events in their order, each once, with the cursor that goes on after them. */
	readonly onEvents: (events: readonly EventView[], cursor: string) => void;
	readonly onState: (state: FollowState) => void;
	readonly timing?: FollowTiming;
}

/** Milliseconds: without a byte before a connection counts as cut; the first pause before another try, and the longest. */
export interface FollowTiming {
	readonly silence: number;
	readonly pause: number;
	readonly longestPause: number;
}

/** The server beats every 15 seconds. */
export const followTiming: FollowTiming = { silence: 35_000, pause: 1000, longestPause: 30_000 };

/**
 * Follows a dossier's events until it is stopped or the server says that there is nothing to follow for this reader; the
 * answer is why. What is cut is taken up again where it was left, after growing pauses of random length.
 */
export async function followEvents(plan: FollowPlan): Promise<FollowEnd> {
	const { signal, onState, timing = followTiming } = plan;
	const place = { cursor: plan.after, failures: 0 };
	while (!signal.aborted) {
		const outcome = await readOnce(plan, place, timing).catch((): Outcome => ({ kind: "cut" }));
		if (signal.aborted) break;
		if (outcome.kind === "ended") {
			onState(outcome);
			return outcome.reason;
		}
		onState({ kind: "reconnecting" });
		await pauseFor(pauseAfter(place.failures, outcome.retryAfter ?? 0, plan), signal);
		place.failures += 1;
	}
	return "stopped";
}

interface Place {
	cursor: string | null;
	/** How often it was cut or refused since it was last live. */
	failures: number;
}

type Outcome =
	| { readonly kind: "ended"; readonly reason: FollowEnd }
	| { readonly kind: "cut"; readonly retryAfter?: number };

/** Failures that another try can mend. */
const passing: ReadonlySet<FailureCode> = new Set(["busy", "too-many", "internal"]);

async function readOnce(plan: FollowPlan, place: Place, timing: FollowTiming): Promise<Outcome> {
	const silence = new AbortController();
	const signal = AbortSignal.any([plan.signal, silence.signal]);
	const watch = watchSilence(silence, timing.silence);
	try {
		const query = place.cursor === null ? {} : { after: place.cursor };
		const asked = { params: { id: plan.dossierId }, query };
		const response = await send(plan.connection, "followEvents", asked, signal);
		if (!response.ok || response.body === null) return await refused(response);
		return await readBody(response.body, plan, place, watch.heard);
	} finally {
		watch.end();
		// Also where reading ended for another reason than the end of the body.
		silence.abort();
	}
}

async function refused(response: Response): Promise<Outcome> {
	const failure = toFailure(await response.json().catch(() => null));
	if (response.status < 500 && !passing.has(failure.code)) {
		return { kind: "ended", reason: failure.code };
	}
	const { retryAfter } = failure;
	return { kind: "cut", ...(retryAfter === undefined ? {} : { retryAfter }) };
}

async function readBody(
	body: ReadableStream<Uint8Array>,
	plan: FollowPlan,
	place: Place,
	heard: () => void,
): Promise<Outcome> {
	let messages: EventSourceMessage[] = [];
	const parser = createParser({ onEvent: (message) => void messages.push(message) });
	const decoder = new TextDecoder();
	const reader = body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done || plan.signal.aborted) return { kind: "cut" };
		heard();
		messages = [];
		parser.feed(decoder.decode(value, { stream: true }));
		const outcome = take(messages, plan, place);
		if (outcome !== null) return outcome;
	}
}

/** Tells of what has arrived; the outcome, where it is the end. */
function take(
	messages: readonly EventSourceMessage[],
	plan: FollowPlan,
	place: Place,
): Outcome | null {
	let events: EventView[] = [];
	const tell = (): void => {
		if (events.length > 0 && place.cursor !== null) plan.onEvents(events, place.cursor);
		events = [];
	};
	for (const { event, data, id } of messages) {
		const content: unknown = JSON.parse(data);
		if (event === "ready") {
			place.cursor ??= streamReadySchema.parse(content).cursor;
			place.failures = 0;
			plan.onState({ kind: "live" });
		} else if (event === "event") {
			// A newer server may know types of events that this reader does not: they are passed over.
			const known = eventViewSchema.safeParse(content);
			if (known.success) events.push(known.data);
			place.cursor = id ?? place.cursor;
		} else if (event === "ended") {
			tell();
			const { reason } = streamEndedSchema.parse(content);
			return reason === "stopping" ? { kind: "cut" } : { kind: "ended", reason };
		}
	}
	tell();
	return null;
}

/** Half of it is chance, so that readers who were cut off together do not come back together. */
function pauseAfter(failures: number, retryAfter: number, plan: FollowPlan): number {
	const { pause, longestPause } = plan.timing ?? followTiming;
	const whole = Math.min(longestPause, pause * 2 ** failures);
	return Math.max(retryAfter * 1000, whole * (0.5 + plan.random() / 2));
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = (): void => {
			clearTimeout(timer);
			signal.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, milliseconds);
		signal.addEventListener("abort", end);
	});
}

function watchSilence(silence: AbortController, milliseconds: number) {
	let timer = setTimeout(() => silence.abort(), milliseconds);
	return {
		heard: () => {
			clearTimeout(timer);
			timer = setTimeout(() => silence.abort(), milliseconds);
		},
		end: () => clearTimeout(timer),
	};
}
