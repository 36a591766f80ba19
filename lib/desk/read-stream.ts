import { createParser, type EventSourceMessage } from "eventsource-parser";
import type { StreamEndReason } from "@/lib/domain/event-stream";
import type { FailureCode } from "@/lib/domain/failure-codes";
import { toFailure } from "./client";

/** Whether events arrive; `ended` when trying again makes no sense, with the reason. */
export type FollowState =
	| { readonly kind: "live" }
	| { readonly kind: "reconnecting" }
	| { readonly kind: "ended"; readonly reason: FollowEnd };

/** Why following is over: the server said so, refused it, or whoever follows has stopped. */
export type FollowEnd = StreamEndReason | FailureCode | "stopped";

/** What reading a stream of server-sent events needs. */
export interface StreamPlan {
	/** Asks for it, from where it was left. */
	readonly open: (signal: AbortSignal) => Promise<Response>;
	/** Takes what has arrived at once; says when the stream has begun, and what ends it. */
	readonly take: (
		messages: readonly EventSourceMessage[],
		isLive: () => void,
	) => StreamOutcome | null;
	/** Between 0 and 1. */
	readonly random: () => number;
	/** Stops it. */
	readonly signal: AbortSignal;
	readonly onState: (state: FollowState) => void;
	readonly timing?: FollowTiming;
}

/** How a connection ended: for good, or to be taken up again. */
export type StreamOutcome =
	| { readonly kind: "ended"; readonly reason: FollowEnd }
	| { readonly kind: "cut"; readonly retryAfter?: number };

/** Milliseconds: without a byte before a connection counts as cut; the first pause before another try, and the longest. */
export interface FollowTiming {
	readonly silence: number;
	readonly pause: number;
	readonly longestPause: number;
}

/** The server beats every 15 seconds. */
export const followTiming: FollowTiming = { silence: 35_000, pause: 1000, longestPause: 30_000 };

/**
 * Reads a stream until it is stopped or the server says that there is nothing to read for this reader; the answer is why.
 * What is cut is asked for again, after growing pauses of random length.
 */
export async function readStream(plan: StreamPlan): Promise<FollowEnd> {
	const { signal, onState } = plan;
	const failures = { count: 0 };
	while (!signal.aborted) {
		const outcome = await readOnce(plan, failures).catch((): StreamOutcome => ({ kind: "cut" }));
		if (signal.aborted) break;
		if (outcome.kind === "ended") {
			onState(outcome);
			return outcome.reason;
		}
		onState({ kind: "reconnecting" });
		await pauseFor(pauseAfter(failures.count, outcome.retryAfter ?? 0, plan), signal);
		failures.count += 1;
	}
	return "stopped";
}

/** How often it was cut or refused since it was last live. */
interface Failures {
	count: number;
}

/** Failures that another try can mend. */
const passing: ReadonlySet<FailureCode> = new Set(["busy", "too-many", "internal"]);

async function readOnce(plan: StreamPlan, failures: Failures): Promise<StreamOutcome> {
	const silence = new AbortController();
	const signal = AbortSignal.any([plan.signal, silence.signal]);
	const watch = watchSilence(silence, (plan.timing ?? followTiming).silence);
	try {
		const response = await plan.open(signal);
		if (!response.ok || response.body === null) return await refused(response);
		return await readBody(response.body, plan, failures, watch.heard);
	} finally {
		watch.end();
		// Also where reading ended for another reason than the end of the body.
		silence.abort();
	}
}

async function refused(response: Response): Promise<StreamOutcome> {
	const failure = toFailure(await response.json().catch(() => null));
	if (response.status < 500 && !passing.has(failure.code)) {
		return { kind: "ended", reason: failure.code };
	}
	const { retryAfter } = failure;
	return { kind: "cut", ...(retryAfter === undefined ? {} : { retryAfter }) };
}

async function readBody(
	body: ReadableStream<Uint8Array>,
	plan: StreamPlan,
	failures: Failures,
	heard: () => void,
): Promise<StreamOutcome> {
	let messages: EventSourceMessage[] = [];
	const parser = createParser({ onEvent: (message) => void messages.push(message) });
	const decoder = new TextDecoder();
	const reader = body.getReader();
	const isLive = (): void => {
		failures.count = 0;
		plan.onState({ kind: "live" });
	};
	for (;;) {
		const { done, value } = await reader.read();
		if (done || plan.signal.aborted) return { kind: "cut" };
		heard();
		messages = [];
		parser.feed(decoder.decode(value, { stream: true }));
		const outcome = plan.take(messages, isLive);
		if (outcome !== null) return outcome;
	}
}

/** Half of it is chance, so that readers who were cut off together do not come back together. */
function pauseAfter(failures: number, retryAfter: number, plan: StreamPlan): number {
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
