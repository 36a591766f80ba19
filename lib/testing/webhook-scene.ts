import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { PlaceWebhook } from "@/lib/domain/webhook";
import { provideConfig } from "@/lib/server/config";
import { listDeliveries, listWebhooks } from "@/lib/server/webhooks/list-webhooks";
import { placeWebhook } from "@/lib/server/webhooks/place-webhook";
import { runWebhooks } from "@/lib/server/webhooks/run-webhooks";
import { type EventReceiver, openEventReceiver } from "./event-receiver";
import { type Newsroom, type TestActor, take, testConfig } from "./newsroom";

/** The receiver that the webhooks of these tests tell, while a file of tests with `receiveInThisFile` runs. */
export let receiver: EventReceiver;

/** Opens a receiver for the tests of a file, each of which begins with nothing told and no webhook. */
export function receiveInThisFile(): void {
	beforeAll(async () => {
		receiver = await openEventReceiver();
	});
	afterAll(() => receiver.close());
	beforeEach<{ newsroom: Newsroom }>(async ({ newsroom }) => {
		allowHosts(newsroom, [receiver.host]);
		receiver.answerWith(204);
		(receiver.received as unknown[]).length = 0;
		await newsroom.database.owner.query(`DELETE FROM "Webhook"`);
	});
}

/** Lets webhooks tell these hosts although they are not public. */
export function allowHosts(
	newsroom: Newsroom,
	webhookHosts: readonly string[],
	more: object = {},
): void {
	provideConfig({ ...testConfig(newsroom.database.url), webhookHosts, ...more });
}

/** An administrator with a dossier. */
export async function openScene(newsroom: Newsroom) {
	const admin = await newsroom.addMember("admin");
	const dossierId = await newsroom.openDossier(admin);
	return { admin, dossierId };
}

/** The body that makes a webhook which tells the receiver of new speakers. */
export function webhookBody(more: Partial<PlaceWebhook> = {}): PlaceWebhook {
	return {
		...{ opId: uuidv7(), revision: null, dossierId: null, name: "Écran du bureau", isOn: true },
		address: `http://${receiver.host}/hook`,
		types: ["speaker.created"],
		...more,
	};
}

/** A webhook, with its secret. */
export async function makeWebhook(actor: TestActor, more: Partial<PlaceWebhook> = {}) {
	const id = uuidv7();
	const { secret } = take(await placeWebhook(actor, id, webhookBody(more)));
	return { id, secret: secret ?? "" };
}

/** All that waits is due, and no webhook pauses. */
export async function hurry({ database }: Newsroom): Promise<void> {
	await database.owner.query(`UPDATE "WebhookDelivery" SET "nextAt" = now(), "takenUntil" = NULL`);
	await database.owner.query(`UPDATE "Webhook" SET "pausedUntil" = NULL`);
	await runWebhooks();
}

/** What a webhook told, newest first. */
export async function logOf(actor: TestActor, id: string) {
	return take(await listDeliveries(actor, id, { limit: 200 })).list;
}

/** A webhook as its maker sees it. */
export async function webhookOf(actor: TestActor, id: string) {
	return take(await listWebhooks(actor, {})).list.find((one) => one.id === id);
}

/** The messages that the receiver got. */
export function told() {
	return receiver.received.map(({ body }) => JSON.parse(body));
}
