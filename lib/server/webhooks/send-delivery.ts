import "server-only";
import { uuidv7 } from "uuidv7";
import { type EventPayload, eventPayloadSchema, newsroomStream } from "@/lib/domain/events";
import type { House } from "@/lib/domain/proof";
import { ok } from "@/lib/domain/result";
import type { DeliveryState, DisabledReason } from "@/lib/domain/webhook";
import { database, type Tx } from "@/lib/server/store/client";
import { appendEvent, lockStream } from "@/lib/server/store/events";
import { transact } from "@/lib/server/store/transact";
import {
	countFailure,
	disableWebhook,
	findToldEvent,
	forgetFailures,
	mayBeTold,
	settleDelivery,
	type TakenDelivery,
} from "@/lib/server/store/webhook-queue";
import { postMessage, webhookRules } from "./post-message";
import { unseal } from "./seal";

type Running = House<"webhooks.run">;

const [second, minute, hour] = [1000, 60_000, 3_600_000];

/** Milliseconds before the next try, by how many failed; the last one again where there are more. */
export const pauses = [
	...[5 * second, 30 * second, 5 * minute, 30 * minute],
	...[2 * hour, 6 * hour, 12 * hour, 24 * hour],
] as const;

/** After how many tries a delivery is given up, and after how many failures in a row its webhook is switched off. */
export const patience = { tries: pauses.length + 1, failures: 10 } as const;

/** What a try came to. */
interface Outcome {
	readonly state: DeliveryState;
	readonly status: number | null;
	readonly code: string | null;
	/** Why the webhook tells nothing from now on. */
	readonly disables?: DisabledReason;
}

/** Sends a delivery that was taken, and says what became of it. */
export async function sendDelivery(proof: Running, delivery: TakenDelivery): Promise<void> {
	const outcome = await tryOut(proof, delivery);
	const at = new Date();
	await transact(async (tx) => {
		await settle(tx, proof, delivery, outcome, at);
		return ok(null);
	});
}

async function tryOut(proof: Running, delivery: TakenDelivery): Promise<Outcome> {
	const { webhook, streamId } = delivery;
	const { member, memberId } = webhook;
	if (member.disabledAt !== null || member.role !== "admin") return without("dropped", "maker");
	const told =
		streamId === null || (await mayBeTold(database(), proof, { memberId, dossierId: streamId }));
	if (!told) return { state: "dropped", status: null, code: "not-found" };
	const secrets = secretsOf(delivery);
	if (secrets === null) return without("failed", "secret");
	const message = {
		id: delivery.id,
		timestamp: Math.floor(Date.now() / 1000),
		body: JSON.stringify(await messageOf(proof, delivery)),
	};
	const sent = await postMessage(webhook.address, message, secrets, webhookRules());
	if (!sent.ok) {
		const code = sent.failure.fields?.[0]?.code ?? sent.failure.code;
		return { state: "failed", status: null, code };
	}
	const status = sent.value;
	const isDelivered = status >= 200 && status < 300;
	if (isDelivered) return { state: "delivered", status, code: null };
	return { state: "failed", status, code: null, ...(status === 410 && { disables: "gone" }) };
}

function without(state: DeliveryState, disables: DisabledReason): Outcome {
	return { state, status: null, code: null, disables };
}

/** The secret, and the one before while that still holds; null where it cannot be read. */
function secretsOf({ webhook }: TakenDelivery): string[] | null {
	const { secret, formerSecret, formerUntil } = webhook;
	const present = unseal(secret);
	if (present === null) return null;
	const isHeld = formerSecret !== null && formerUntil !== null && formerUntil > new Date();
	const former = isHeld ? unseal(formerSecret) : null;
	return former === null ? [present] : [present, former];
}

/** What happened, in ids and codes: no words of anybody. */
async function messageOf(proof: Running, { id, type, streamId, seq, createdAt }: TakenDelivery) {
	if (streamId === null || seq === null)
		return { type, timestamp: createdAt.toISOString(), data: { deliveryId: id } };
	const event = await findToldEvent(database(), proof, { streamId, seq });
	const payload: Partial<EventPayload> =
		eventPayloadSchema.safeParse(event?.payload?.payload).data ?? {};
	const { subjectId = null, revision = null, state = null, also = [] } = payload;
	return {
		type,
		timestamp: (event?.at ?? createdAt).toISOString(),
		data: {
			...{ dossierId: streamId, seq, actorId: event?.actorId ?? null, subjectId, revision },
			...{ state, also, refs: payload.refs ?? {}, codes: payload.codes ?? {} },
		},
	};
}

async function settle(
	tx: Tx,
	proof: Running,
	delivery: TakenDelivery,
	{ state, status, code, disables }: Outcome,
	at: Date,
): Promise<void> {
	const { id, webhook, tries, byHand } = delivery;
	const isOver = state !== "failed" || byHand || disables === "gone" || tries + 1 >= patience.tries;
	const nextAt = later(at, tries);
	const said = { lastStatus: status, lastCode: code, lastTryAt: at };
	await settleDelivery(
		tx,
		proof,
		id,
		isOver ? { state, ...said } : { state: "waiting", nextAt, ...said },
	);
	if (state === "delivered") await forgetFailures(tx, proof, webhook.id);
	const failures = webhook.failures + 1;
	const isFailure = state === "failed" && !byHand && disables === undefined;
	if (isFailure)
		await countFailure(tx, proof, webhook.id, {
			failures,
			pausedUntil: later(at, webhook.failures),
		});
	const why = disables ?? (isFailure && failures >= patience.failures ? "failures" : undefined);
	if (why !== undefined) await disable(tx, proof, webhook, why, at);
}

/** A little more or less than its pause, so that what failed together is not tried together. */
function later(at: Date, failed: number): Date {
	const pause = pauses[Math.min(failed, pauses.length - 1)] ?? 0;
	return new Date(at.getTime() + pause * (1 + Math.random() / 10));
}

async function disable(
	tx: Tx,
	proof: Running,
	{ id, revision }: TakenDelivery["webhook"],
	why: DisabledReason,
	at: Date,
): Promise<void> {
	if (!(await disableWebhook(tx, proof, id, { why, at }))) return;
	await lockStream(tx, proof, newsroomStream);
	const said = { subjectId: id, revision, state: null, also: [], refs: {}, request: "" };
	await appendEvent(tx, proof, {
		...{ streamId: newsroomStream, opId: uuidv7(), actorId: null, at },
		...{ type: "webhook.disabled", payload: { ...said, codes: { why } } },
	});
}
