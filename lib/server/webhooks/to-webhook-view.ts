import "server-only";
import { oneOf, oneOfOrNull } from "@/lib/domain/one-of";
import {
	type DeliveryView,
	deliveryStates,
	disabledReasons,
	testType,
	toldTypes,
	type WebhookNotice,
	type WebhookView,
} from "@/lib/domain/webhook";
import type {
	findDelivery,
	listStoppedWebhooks,
	listWebhookRows,
} from "@/lib/server/store/webhooks";

type Row = Awaited<ReturnType<typeof listWebhookRows>>[number];
type DeliveryRow = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;
type StoppedRow = Awaited<ReturnType<typeof listStoppedWebhooks>>[number];

/** A webhook as administrators see it. */
export function toWebhookView(row: Row): WebhookView {
	const { id, name, address, types, dossier, member, failures, revision } = row;
	const isSeen = dossier !== null && dossier.members.length > 0;
	return {
		...{ id, name, address, failures, revision, by: member },
		types: types.map((type) => oneOf(toldTypes, type)),
		isOfDossier: row.dossierId !== null,
		dossier: isSeen ? { id: dossier.id, title: dossier.title } : null,
		createdAt: row.createdAt.toISOString(),
		disabled: oneOfOrNull(disabledReasons, row.disabledWhy),
		disabledAt: row.disabledAt?.toISOString() ?? null,
		formerUntil: row.formerUntil?.toISOString() ?? null,
	};
}

/** A delivery as administrators see it. */
export function toDeliveryView(row: DeliveryRow): DeliveryView {
	const { id, tries, lastStatus, lastCode } = row;
	const state = oneOf(deliveryStates, row.state);
	return {
		...{ id, tries, lastStatus, lastCode, state },
		type: row.type === testType ? testType : oneOf(toldTypes, row.type),
		createdAt: row.createdAt.toISOString(),
		lastTryAt: row.lastTryAt?.toISOString() ?? null,
		nextAt: state === "waiting" ? row.nextAt.toISOString() : null,
	};
}

/** A webhook that was switched off by itself, as the inbox says it. */
export function toWebhookNotice({ id, name, disabledAt, disabledWhy }: StoppedRow): WebhookNotice {
	const at = (disabledAt ?? new Date(0)).toISOString();
	return { id, name, at, disabled: oneOf(disabledReasons, disabledWhy ?? "member") };
}
