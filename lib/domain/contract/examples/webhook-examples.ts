import type { DeliveryView, WebhookView } from "../../webhook";
import type { ExamplesOf } from "../example-of";
import type { webhookOperations } from "../webhook-operations";
import { dossierCard } from "./dossier-examples";
import { exampleIds } from "./example-ids";
import { imogen, receiptOf } from "./example-people";

const { op: opId, webhook: id, delivery: deliveryId } = exampleIds;
const params = { id } as const;
const secret = "whsec_ZXhhbXBsZSBvZiBhIHNlY3JldCwgMzIgYnl0ZXMgbG8=";
const address = "https://hooks.redaction.example/recoupe";

const webhook: WebhookView = {
	...{ id, name: "Desk screen", address, types: ["annotation.decided", "verdict.decided"] },
	...{ isOfDossier: true, dossier: { id: dossierCard.id, title: dossierCard.title }, by: imogen },
	...{ createdAt: "2026-03-09T11:00:00.000Z", disabled: null, disabledAt: null },
	...{ failures: 0, formerUntil: null, revision: 1 },
};

const delivery: DeliveryView = {
	...{ id: deliveryId, type: "annotation.decided", state: "delivered", tries: 1 },
	...{ createdAt: "2026-03-09T11:04:02.000Z", lastTryAt: "2026-03-09T11:04:03.000Z" },
	...{ nextAt: null, lastStatus: 204, lastCode: null },
};

const test: DeliveryView = {
	...{ ...delivery, id: opId, type: "webhook.test", state: "waiting", tries: 0 },
	...{ lastTryAt: null, nextAt: delivery.createdAt, lastStatus: null },
};

export const webhookExamples: ExamplesOf<keyof typeof webhookOperations> = {
	listWebhooks: { answer: { list: [webhook], next: null } },
	placeWebhook: {
		params,
		body: {
			...{ opId, revision: null, dossierId: dossierCard.id, name: webhook.name, address },
			...{ types: ["annotation.decided", "verdict.decided"], isOn: true },
		},
		answer: { ...receiptOf(id, 1), secret },
	},
	removeWebhook: { params, query: { opId }, answer: receiptOf(id, 2) },
	rotateWebhookSecret: { params, body: { opId }, answer: { ...receiptOf(id, 2), secret } },
	testWebhook: { params, body: { opId }, answer: test },
	listDeliveries: { params, answer: { list: [delivery], next: null } },
	redeliver: {
		params: { id, deliveryId },
		answer: { ...delivery, state: "waiting", nextAt: "2026-03-09T11:10:00.000Z" },
	},
};
