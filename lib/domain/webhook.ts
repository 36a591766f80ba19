import { z } from "zod";
import { type EventType, eventTypes, isEventType } from "./event-types";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { nameSchema } from "./name";
import { personViewSchema } from "./people";
import type { View } from "./view";
import { receiptSchema, writeFields } from "./write";

/** How many webhooks a newsroom can have. */
export const webhookLimit = 50;

/** The types of event that can be told: all that happens in dossiers. What happens in a blind round is in a stream of its own. */
export const toldTypes: readonly EventType[] = Object.keys(eventTypes)
	.filter(isEventType)
	.filter((type) => eventTypes[type].stream === "dossier");

/** The type of a test. */
export const testType = "webhook.test";

/** Why a webhook tells nothing: an administrator said so, it failed too often, its receiver said 410, its maker may no more, its secret cannot be read. */
export const disabledReasons = ["member", "failures", "gone", "maker", "secret"] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** What becomes of a delivery: given up is `failed`; `dropped` is what its maker may not see any more. */
export const deliveryStates = ["waiting", "delivered", "failed", "dropped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

const addressSchema = z
	.url({ protocol: /^https?$/, error: "address-not-allowed" })
	.max(2000)
	.describe("Where the events go by POST: http or https, on a public machine.");

const typesSchema = z
	.array(z.enum(toldTypes))
	.min(1)
	.max(toldTypes.length)
	.refine((types) => new Set(types).size === types.length, "same-twice")
	.describe("The types of events that are told.");

/** Makes a webhook (`revision: null`) or changes it: whoever changes it last is who it tells for. */
export const placeWebhookSchema = z.strictObject({
	...writeFields,
	dossierId: idSchema
		.nullable()
		.describe("The dossier whose events are told; null for all that its maker is in."),
	name: nameSchema(100),
	address: addressSchema,
	types: typesSchema,
	isOn: z.boolean().describe("Off, it tells nothing; what happens meanwhile is not told later."),
});

export type PlaceWebhook = z.output<typeof placeWebhookSchema>;

/** A webhook as administrators see it: never its secret. */
export const webhookViewSchema = z
	.strictObject({
		id: idSchema,
		name: z.string(),
		address: z.string(),
		types: z.array(z.enum(toldTypes)),
		isOfDossier: z.boolean().describe("Whether it is of one dossier, and not of all of its maker."),
		dossier: z
			.strictObject({ id: idSchema, title: z.string() })
			.nullable()
			.describe("Its dossier; null where whoever reads is not in it."),
		by: personViewSchema,
		createdAt: momentSchema,
		disabled: z
			.enum(disabledReasons)
			.nullable()
			.describe("Why it tells nothing; null while it does."),
		disabledAt: momentSchema.nullable(),
		failures: z.int().nonnegative().describe("Tries that failed one after the other."),
		formerUntil: momentSchema
			.nullable()
			.describe("Until when it signs with the former secret beside the new one."),
		revision: z.int().positive(),
	})
	.meta({ id: "Webhook", description: "Where events are told, without its secret." });

export type WebhookView = View<typeof webhookViewSchema>;

/** `whsec_` and 256 random bits in Base64, as the Standard Webhooks write it. */
export const webhookSecretPattern = /^whsec_[A-Za-z0-9+/]{43}=$/;

/** What making a webhook or a new secret answers. The secret is in the first answer only: a repeat has null. */
export const placedWebhookSchema = z
	.strictObject({
		...receiptSchema.shape,
		secret: z
			.string()
			.regex(webhookSecretPattern)
			.nullable()
			.describe("What deliveries are signed with, in the answer that made it only."),
	})
	.meta({ id: "PlacedWebhook" });

export type PlacedWebhook = View<typeof placedWebhookSchema>;

/** One event on its way, and what became of it. */
export const deliveryViewSchema = z
	.strictObject({
		id: idSchema.describe("What the receiver knows it by: its header webhook-id."),
		type: z.union([z.enum(toldTypes), z.literal(testType)]),
		state: z.enum(deliveryStates),
		tries: z.int().nonnegative(),
		createdAt: momentSchema,
		lastTryAt: momentSchema.nullable(),
		nextAt: momentSchema.nullable().describe("When it is tried next at the earliest."),
		lastStatus: z.int().nullable().describe("The status that the receiver answered last."),
		lastCode: z.string().nullable().describe("Why there was no answer."),
	})
	.meta({ id: "WebhookDelivery", description: "An event on its way to a webhook." });

export type DeliveryView = View<typeof deliveryViewSchema>;

/** A webhook of the reader’s that was switched off by itself, as their inbox says it. */
export const webhookNoticeSchema = z
	.strictObject({
		id: idSchema,
		name: z.string(),
		disabled: z.enum(disabledReasons),
		at: momentSchema,
	})
	.meta({ id: "WebhookNotice", description: "A webhook that was switched off by itself." });

export type WebhookNotice = View<typeof webhookNoticeSchema>;
