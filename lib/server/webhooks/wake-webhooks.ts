import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { houseErrand } from "@/lib/server/door/house";
import { log } from "@/lib/server/log";
import { database } from "@/lib/server/store/client";
import { isAnythingTold } from "@/lib/server/store/webhook-queue";
import { runWebhooks, webhookTiming } from "./run-webhooks";

/** Has this process tell what happens, unless it does, for as long as there is a webhook to tell it to. */
export function wakeWebhooks(): void {
	isCalled = true;
	if (isAwake) return;
	isAwake = true;
	void keepRunning().finally(() => {
		isAwake = false;
	});
}

let isAwake = false;
let isCalled = false;

async function keepRunning(): Promise<void> {
	do {
		isCalled = false;
		try {
			await runWebhooks();
			isCalled ||= await isAnythingTold(database(), houseErrand("webhooks.run"));
		} catch (error) {
			log.error({ error }, "the webhooks stand still");
			isCalled = true;
		}
		if (isCalled) await sleep(webhookTiming.look, undefined, { ref: false });
	} while (isCalled);
}
