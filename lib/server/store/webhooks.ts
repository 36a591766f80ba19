import "server-only";
import type { Granted, House, Scope } from "@/lib/domain/proof";
import type { DisabledReason } from "@/lib/domain/webhook";
import type { Db, Tx } from "./client";
import type { Stretch } from "./pages";

type Editing = Granted<"webhook.edit", unknown>;

/** What of a webhook is set together. */
export interface WebhookColumns {
	readonly dossierId: string | null;
	readonly name: string;
	readonly address: string;
	readonly types: string[];
}

/** Whether a member is in a dossier. */
export async function isInDossier(tx: Tx, { memberId }: Editing, dossierId: string) {
	const where = { memberId, dossierId, dossier: { deletedAt: null } };
	return (await tx.dossierMember.count({ where })) > 0;
}

/** How many webhooks there are. */
export async function countWebhooks(tx: Tx, _proof: Editing): Promise<number> {
	return tx.webhook.count();
}

/** A new webhook of the member who was granted it. */
export async function saveWebhook(
	tx: Tx,
	{ memberId }: Editing,
	webhook: WebhookColumns & {
		readonly id: string;
		readonly secret: string;
		readonly isOn: boolean;
		readonly at: Date;
	},
): Promise<void> {
	const { at, isOn, ...columns } = webhook;
	await tx.webhook.create({
		data: { ...columns, ...offSince(isOn, at), memberId, createdAt: at, since: at },
	});
}

/** Changes a webhook, which tells for whoever changed it from then on; false when it has moved on. */
export async function updateWebhook(
	tx: Tx,
	{ memberId }: Editing,
	webhook: WebhookColumns & {
		readonly id: string;
		readonly revision: number;
		/** Whether it is switched on or off by this; undefined where that stays as it is. */
		readonly turned: boolean | undefined;
		readonly at: Date;
	},
): Promise<boolean> {
	const { id, revision, turned, at, ...columns } = webhook;
	const turn =
		turned === undefined
			? {}
			: { ...offSince(turned, at), failures: 0, pausedUntil: null, ...(turned && { since: at }) };
	const { count } = await tx.webhook.updateMany({
		where: { id, revision },
		data: { ...columns, ...turn, memberId, revision: revision + 1 },
	});
	return count === 1;
}

function offSince(isOn: boolean, at: Date) {
	return isOn
		? { disabledAt: null, disabledWhy: null }
		: { disabledAt: at, disabledWhy: "member" satisfies DisabledReason };
}

/** A new secret in place of the one that was, which goes on for a while beside it. */
export async function replaceSecret(
	tx: Tx,
	_proof: Editing,
	change: { readonly id: string; readonly secret: string; readonly formerUntil: Date },
): Promise<number> {
	const { id, secret, formerUntil } = change;
	const before = await tx.webhook.findUniqueOrThrow({ where: { id }, select: { secret: true } });
	const { revision } = await tx.webhook.update({
		where: { id },
		data: { secret, formerSecret: before.secret, formerUntil, revision: { increment: 1 } },
	});
	return revision;
}

/** Removes a webhook with its deliveries. */
export async function removeWebhook(tx: Tx, _proof: Editing, id: string): Promise<void> {
	await tx.webhook.delete({ where: { id } });
}

/** A webhook without its secrets. */
export async function findWebhook(db: Db, _proof: Scope | Editing, id: string) {
	return db.webhook.findUnique({ where: { id }, omit: { secret: true, formerSecret: true } });
}

/** The ids of a stretch of the webhooks. */
export async function listWebhookIds(db: Db, _proof: Editing, { after, take }: Stretch) {
	const rows = await db.webhook.findMany({
		where: after === null ? {} : { id: { gt: after } },
		select: { id: true },
		orderBy: { id: "asc" },
		take,
	});
	return rows.map(({ id }) => id);
}

/** Webhooks by their ids, each with its dossier where the reader is in it. */
export async function listWebhookRows(db: Db, { memberId }: Editing, ids: readonly string[]) {
	return db.webhook.findMany({
		where: { id: { in: [...ids] } },
		omit: { secret: true, formerSecret: true },
		include: {
			member: { select: { id: true, name: true } },
			dossier: {
				select: { id: true, title: true, members: { where: { memberId }, select: { lead: true } } },
			},
		},
	});
}

/** The webhooks that tell for a member and were switched off by themselves. */
export async function listStoppedWebhooks(db: Db, { memberId }: Scope) {
	return db.webhook.findMany({
		where: { memberId, disabledAt: { not: null }, NOT: { disabledWhy: "member" } },
		select: { id: true, name: true, disabledAt: true, disabledWhy: true },
		orderBy: { id: "asc" },
	});
}

/** A delivery that a member asks for, unless it is there. */
export async function saveDelivery(
	db: Db,
	_proof: Editing,
	delivery: {
		readonly id: string;
		readonly webhookId: string;
		readonly type: string;
		readonly at: Date;
	},
): Promise<void> {
	const { at, ...columns } = delivery;
	const data = { ...columns, byHand: true, nextAt: at, createdAt: at };
	await db.webhookDelivery.createMany({ data: [data], skipDuplicates: true });
}

/** Has a delivery that is at rest sent once more; false when it is on its way. */
export async function sendAgain(
	db: Db,
	_proof: Editing,
	delivery: { readonly id: string; readonly webhookId: string; readonly at: Date },
): Promise<boolean> {
	const { id, webhookId, at } = delivery;
	const { count } = await db.webhookDelivery.updateMany({
		where: { id, webhookId, OR: [{ takenUntil: null }, { takenUntil: { lt: at } }] },
		data: { state: "waiting", byHand: true, nextAt: at },
	});
	return count === 1;
}

/** A delivery of a webhook. */
export async function findDelivery(db: Db, _proof: Editing, webhookId: string, id: string) {
	return db.webhookDelivery.findFirst({ where: { id, webhookId } });
}

/** The ids of a stretch of a webhook’s deliveries, newest first. */
export async function listDeliveryIds(
	db: Db,
	_proof: Editing,
	webhookId: string,
	{ after, take }: Stretch,
): Promise<string[]> {
	const rows = await db.webhookDelivery.findMany({
		where: { webhookId, ...(after !== null && { id: { lt: after } }) },
		select: { id: true },
		orderBy: { id: "desc" },
		take,
	});
	return rows.map(({ id }) => id);
}

/** Deliveries by their ids. */
export async function listDeliveries(
	db: Db,
	_proof: Editing,
	webhookId: string,
	ids: readonly string[],
) {
	return db.webhookDelivery.findMany({ where: { webhookId, id: { in: [...ids] } } });
}

/** Removes deliveries that came to rest before a moment: at most `most`. */
export async function removeOldDeliveries(
	db: Db,
	_proof: House<"sweep">,
	before: Date,
	most: number,
): Promise<number> {
	return db.$executeRaw`
		DELETE FROM "WebhookDelivery" WHERE "id" IN (
			SELECT "id" FROM "WebhookDelivery"
			WHERE "state" <> 'waiting' AND coalesce("lastTryAt", "createdAt") < ${before} LIMIT ${most})`;
}
