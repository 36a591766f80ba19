import "server-only";
import { ok } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { log } from "@/lib/server/log";
import { transact } from "@/lib/server/store/transact";
import { queueEvents, type TakenDelivery, takeDelivery } from "@/lib/server/store/webhook-queue";
import { sendDelivery } from "./send-delivery";

/** Deliveries that one process sends at once, each of another webhook; milliseconds: how long one is taken for, and between looks. */
export const webhookTiming = { atOnce: 4, taken: 60_000, look: 2000 } as const;

/** Makes deliveries of what happened and sends all that are due. */
export async function runWebhooks(): Promise<void> {
	const proof = houseErrand("webhooks.run");
	await transact(async (tx) => ok(await queueEvents(tx, proof, new Date())));
	const hands = Array.from({ length: webhookTiming.atOnce }, async () => {
		for (let next = await take(); next !== null; next = await take()) {
			try {
				await sendDelivery(proof, next);
			} catch (error) {
				// It is tried again when it is free.
				log.error({ error, delivery: next.id }, "an event could not be sent");
			}
		}
	});
	await Promise.all(hands);
}

async function take(): Promise<TakenDelivery | null> {
	const now = new Date();
	const until = new Date(now.getTime() + webhookTiming.taken);
	const taken = await transact(async (tx) =>
		ok(await takeDelivery(tx, houseErrand("webhooks.run"), now, until)),
	);
	return taken.ok ? taken.value : null;
}
