import "server-only";
import type { StreamEndReason } from "@/lib/domain/event-stream";
import { mostPlaces } from "@/lib/domain/live-stream";
import type { PresentView } from "@/lib/domain/presence";
import { type Failure, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openScope } from "@/lib/server/door/grant";
import { merge } from "@/lib/server/live/merge";
import { inSeat } from "@/lib/server/live/seats";
import { followPlace, reasonOf, type StreamMessage } from "./follow-events";
import { followPresence } from "./follow-presence";

/** What a stream of several places says, each with the place's number. */
export type LiveMessage = { readonly place: number } & (
	| StreamMessage
	| { readonly kind: "presence"; readonly people: readonly PresentView[] }
);

/**
 * Follows several dossiers at once, each as `followEvents` follows one, and who is there; all of it is one stream of the
 * member's. A place that cannot be followed
 * ends by itself; where none can, or one could later, the failure is its.
 */
export async function followDossiers(
	actor: Actor,
	follow: string,
	signal: AbortSignal,
): Promise<Result<AsyncIterable<LiveMessage>>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	return inSeat(scope.value.memberId, signal, () => openPlaces(actor, follow, signal));
}

async function openPlaces(
	actor: Actor,
	follow: string,
	signal: AbortSignal,
): Promise<Result<AsyncIterable<LiveMessage>>> {
	const asked = follow.split(",").slice(0, mostPlaces);
	const failed = new AbortController();
	const until = AbortSignal.any([signal, failed.signal]);
	const places = await Promise.all(asked.map((place, n) => openPlace(actor, { place, n }, until)));
	const failures = places.flatMap((place) => (place.ok ? [] : [place.failure]));
	const grave = failures.length === places.length ? failures[0] : failures.find(isPassing);
	if (grave !== undefined) {
		failed.abort();
		return { ok: false, failure: grave };
	}
	return ok(
		merge(places.map((place, n) => (place.ok ? place.value : endedAtOnce(n, place.failure)))),
	);
}

/** What another try can mend is not said of one place: whoever asked comes back for all. */
function isPassing({ code }: Failure): boolean {
	return code === "busy" || code === "too-many";
}

interface Asked {
	readonly place: string;
	readonly n: number;
}

async function openPlace(
	actor: Actor,
	{ place, n }: Asked,
	signal: AbortSignal,
): Promise<Result<AsyncIterable<LiveMessage>>> {
	const [dossierId = "", cursor = null] = place.split(".");
	const over = new AbortController();
	const messages = await followPlace(actor, dossierId, cursor, signal);
	if (!messages.ok) return messages;
	const until = AbortSignal.any([signal, over.signal]);
	const events = numbered(messages.value, n, () => over.abort());
	return ok(merge([events, present(followPresence(actor, dossierId, until), n)]));
}

async function* numbered(
	messages: AsyncIterable<StreamMessage>,
	place: number,
	onEnd: () => void,
): AsyncGenerator<LiveMessage> {
	try {
		for await (const message of messages) yield { ...message, place };
	} finally {
		onEnd();
	}
}

async function* present(
	told: AsyncIterable<readonly PresentView[]>,
	place: number,
): AsyncGenerator<LiveMessage> {
	for await (const people of told) yield { kind: "presence", people, place };
}

async function* endedAtOnce(place: number, { code }: Failure): AsyncGenerator<LiveMessage> {
	const reason: StreamEndReason = reasonOf(code);
	yield { kind: "ended", reason, place };
}
