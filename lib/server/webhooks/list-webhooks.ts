import "server-only";
import type { Page, PageQuery } from "@/lib/domain/page";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type DeliveryView, testType, type WebhookView } from "@/lib/domain/webhook";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import {
	findDelivery,
	findWebhook,
	listDeliveryIds,
	listDeliveries as listDeliveryRows,
	listWebhookIds,
	listWebhookRows,
	saveDelivery,
	sendAgain,
} from "@/lib/server/store/webhooks";
import { toDeliveryView, toWebhookView } from "./to-webhook-view";
import { wakeWebhooks } from "./wake-webhooks";

/** A page of the newsroom’s webhooks, for administrators. */
export async function listWebhooks(
	actor: Actor,
	page: PageQuery,
): Promise<Result<Page<WebhookView>>> {
	const opened = await openNewsroom(actor, "webhook.edit");
	if (!opened.ok) return opened;
	const { granted } = opened.value;
	return readPage(
		page,
		(stretch) => listWebhookIds(database(), granted, stretch),
		async (ids) => (await listWebhookRows(database(), granted, ids)).map(toWebhookView),
		byId,
	);
}

/** The webhook’s administrator with the proof to go on with it; `not-found` where there is none such. */
async function openWebhook(actor: Actor, id: string) {
	const opened = await openNewsroom(actor, "webhook.edit");
	if (!opened.ok) return opened;
	const { granted } = opened.value;
	return (await findWebhook(database(), granted, id)) === null ? fail("not-found") : ok(granted);
}

/** A page of the deliveries of a webhook, newest first. */
export async function listDeliveries(
	actor: Actor,
	webhookId: string,
	page: PageQuery,
): Promise<Result<Page<DeliveryView>>> {
	const opened = await openWebhook(actor, webhookId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		page,
		(stretch) => listDeliveryIds(database(), granted, webhookId, stretch),
		async (ids) =>
			(await listDeliveryRows(database(), granted, webhookId, ids)).map(toDeliveryView),
		byId,
	);
}

/** Sends a test, once under this id, also while the webhook is off. */
export async function testWebhook(
	actor: Actor,
	webhookId: string,
	id: string,
): Promise<Result<DeliveryView>> {
	const opened = await openWebhook(actor, webhookId);
	if (!opened.ok) return opened;
	await saveDelivery(database(), opened.value, { id, webhookId, type: testType, at: new Date() });
	wakeWebhooks();
	return readDelivery(opened.value, webhookId, id);
}

/** Sends a delivery once more, now, under the same id; `conflict` while it is being sent. */
export async function redeliver(
	actor: Actor,
	webhookId: string,
	id: string,
): Promise<Result<DeliveryView>> {
	const opened = await openWebhook(actor, webhookId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	if ((await findDelivery(database(), granted, webhookId, id)) === null) return fail("not-found");
	if (!(await sendAgain(database(), granted, { id, webhookId, at: new Date() })))
		return fail("conflict");
	wakeWebhooks();
	return readDelivery(granted, webhookId, id);
}

async function readDelivery(
	granted: Parameters<typeof findDelivery>[1],
	webhookId: string,
	id: string,
): Promise<Result<DeliveryView>> {
	const row = await findDelivery(database(), granted, webhookId, id);
	return row === null ? fail("conflict") : ok(toDeliveryView(row));
}
