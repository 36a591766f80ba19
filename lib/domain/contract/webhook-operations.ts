import { pageQuerySchema, pageSchema } from "../page";
import {
	deliveryViewSchema,
	placedWebhookSchema,
	placeWebhookSchema,
	webhookViewSchema,
} from "../webhook";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** How programs elsewhere are told what happens, by the Standard Webhooks. */
export const webhookOperations = {
	listWebhooks: {
		summary: "The webhooks of the newsroom.",
		permission: "webhook.edit",
		query: pageQuerySchema,
		answer: pageSchema(webhookViewSchema),
	},
	placeWebhook: {
		summary:
			"Makes or changes a webhook. Its address is held to the rules by which pages are fetched; the secret is in the answer that made it and nowhere else.",
		permission: "webhook.edit",
		body: placeWebhookSchema,
		answer: placedWebhookSchema,
	},
	removeWebhook: {
		summary: "Removes a webhook with its deliveries, for good.",
		permission: "webhook.edit",
		query: removeSchema,
		answer: receiptSchema,
	},
	rotateWebhookSecret: {
		summary: "Makes a new secret. For a day, deliveries are signed with the former one too.",
		permission: "webhook.edit",
		body: removeSchema,
		answer: placedWebhookSchema,
	},
	testWebhook: {
		summary: "Sends a test, also while the webhook is off; its opId is the id of the delivery.",
		permission: "webhook.edit",
		body: removeSchema,
		answer: deliveryViewSchema,
		limit: "webhook",
	},
	listDeliveries: {
		summary: "The deliveries of a webhook, newest first; they are kept for 30 days.",
		permission: "webhook.edit",
		query: pageQuerySchema,
		answer: pageSchema(deliveryViewSchema),
	},
	redeliver: {
		summary: "Sends a delivery once more, now, under the same id.",
		permission: "webhook.edit",
		answer: deliveryViewSchema,
		limit: "webhook",
	},
} as const satisfies Record<string, Operation>;
