import "server-only";
import { uuidv7 } from "uuidv7";
import type { House } from "@/lib/domain/proof";
import type { DeliveryState, DisabledReason } from "@/lib/domain/webhook";
import type { Db, Tx } from "./client";

type Running = House<"webhooks.run">;

/** A stream of which a webhook has not had everything. */
interface Behind {
	readonly webhookId: string;
	readonly streamId: string;
	readonly types: string[];
	/** Events from before are not told. */
	readonly since: Date;
	readonly from: number;
	readonly head: number;
}

/** How many events of one stream become deliveries at once. */
const batch = 500;

/** Whether any webhook tells anything, or a delivery was asked for by hand. */
export async function isAnythingTold(db: Db, _proof: Running): Promise<boolean> {
	if ((await db.webhook.count({ where: { disabledAt: null } })) > 0) return true;
	return (await db.webhookDelivery.count({ where: { state: "waiting", byHand: true } })) > 0;
}

/**
 * Makes deliveries of the events that happened, each once: for each webhook those of the dossiers that whoever it tells
 * for is in, from when both began. Streams of blind rounds are no dossier’s.
 */
export async function queueEvents(tx: Tx, proof: Running, now: Date): Promise<number> {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('recoupe webhooks'))::text`;
	let queued = 0;
	for (const behind of await listBehind(tx, proof)) queued += await queueStretch(tx, behind, now);
	return queued;
}

async function listBehind(tx: Tx, _proof: Running): Promise<Behind[]> {
	return tx.$queryRaw<Behind[]>`
		SELECT w."id"::text AS "webhookId", s."id" AS "streamId", w."types",
			greatest(w."since", p."createdAt") AS "since", coalesce(c."seq", 0) AS "from", s."seq" AS "head"
		FROM "Webhook" w
		JOIN "Member" m ON m."id" = w."memberId" AND m."disabledAt" IS NULL AND m."role" = 'admin'
		JOIN "DossierMember" p ON p."memberId" = w."memberId"
			AND (w."dossierId" IS NULL OR w."dossierId" = p."dossierId")
		JOIN "Dossier" d ON d."id" = p."dossierId" AND d."deletedAt" IS NULL
		JOIN "Stream" s ON s."id" = d."id"::text
		LEFT JOIN "WebhookCursor" c ON c."webhookId" = w."id" AND c."streamId" = s."id"
		WHERE w."disabledAt" IS NULL AND s."seq" > coalesce(c."seq", 0)
		ORDER BY w."id", s."id" LIMIT 200`;
}

async function queueStretch(
	tx: Tx,
	{ webhookId, streamId, types, since, from, head }: Behind,
	now: Date,
): Promise<number> {
	const events = await tx.event.findMany({
		where: { streamId, seq: { gt: from, lte: head }, at: { gte: since }, type: { in: types } },
		select: { seq: true, type: true },
		orderBy: { seq: "asc" },
		take: batch,
	});
	const rows = events.map(({ seq, type }) => {
		const place = { id: uuidv7(), webhookId, streamId, seq, type };
		return { ...place, nextAt: now, createdAt: now };
	});
	await tx.webhookDelivery.createMany({ data: rows, skipDuplicates: true });
	const seq = events.length < batch ? head : (events.at(-1)?.seq ?? head);
	await tx.webhookCursor.upsert({
		where: { webhookId_streamId: { webhookId, streamId } },
		create: { webhookId, streamId, seq },
		update: { seq },
	});
	return rows.length;
}

/** A delivery that was taken to be sent, with all that sending it needs. */
export type TakenDelivery = Awaited<ReturnType<typeof readTaken>>;

/**
 * The next delivery that is due, taken for a while: one at a time for each webhook, those that were tried least first, so
 * that one that is always refused holds up no other. A webhook that failed waits as a whole.
 */
export async function takeDelivery(
	tx: Tx,
	_proof: Running,
	now: Date,
	takenUntil: Date,
): Promise<TakenDelivery | null> {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('recoupe webhooks'))::text`;
	const [found] = await tx.$queryRaw<{ id: string }[]>`
		SELECT d."id"::text FROM "WebhookDelivery" d JOIN "Webhook" w ON w."id" = d."webhookId"
		WHERE d."state" = 'waiting' AND d."nextAt" <= ${now}
			AND (d."byHand" OR (w."disabledAt" IS NULL AND (w."pausedUntil" IS NULL OR w."pausedUntil" <= ${now})))
			AND NOT EXISTS (SELECT 1 FROM "WebhookDelivery" o
				WHERE o."webhookId" = d."webhookId" AND o."state" = 'waiting' AND o."takenUntil" >= ${now})
		ORDER BY d."byHand" DESC, d."tries", d."id" LIMIT 1 FOR UPDATE OF d SKIP LOCKED`;
	return found === undefined ? null : readTaken(tx, found.id, takenUntil);
}

function readTaken(tx: Tx, id: string, takenUntil: Date) {
	return tx.webhookDelivery.update({
		where: { id },
		data: { takenUntil },
		include: {
			webhook: { include: { member: { select: { id: true, role: true, disabledAt: true } } } },
		},
	});
}

/** The event that a delivery tells. */
export async function findToldEvent(
	db: Db,
	_proof: Running,
	{ streamId, seq }: { readonly streamId: string; readonly seq: number },
) {
	return db.event.findUnique({
		where: { streamId_seq: { streamId, seq } },
		include: { payload: true },
	});
}

/** Whether a member is in a dossier that is there. */
export async function mayBeTold(
	db: Db,
	_proof: Running,
	{ memberId, dossierId }: { readonly memberId: string; readonly dossierId: string },
): Promise<boolean> {
	const where = { memberId, dossierId, dossier: { deletedAt: null } };
	return (await db.dossierMember.count({ where })) > 0;
}

/** Says what became of a try. */
export async function settleDelivery(
	tx: Tx,
	_proof: Running,
	id: string,
	became: {
		readonly state: DeliveryState;
		readonly nextAt?: Date;
		readonly lastStatus: number | null;
		readonly lastCode: string | null;
		readonly lastTryAt: Date;
	},
): Promise<void> {
	await tx.webhookDelivery.updateMany({
		where: { id },
		data: { ...became, byHand: false, takenUntil: null, tries: { increment: 1 } },
	});
}

/** Takes note that a webhook answers again. */
export async function forgetFailures(tx: Tx, _proof: Running, id: string): Promise<void> {
	await tx.webhook.updateMany({ where: { id }, data: { failures: 0, pausedUntil: null } });
}

/** Takes note that one more try failed: until when nothing else is tried. */
export async function countFailure(
	tx: Tx,
	_proof: Running,
	id: string,
	{ failures, pausedUntil }: { readonly failures: number; readonly pausedUntil: Date },
): Promise<void> {
	await tx.webhook.updateMany({ where: { id }, data: { failures, pausedUntil } });
}

/** Switches a webhook off; false when it is off already. */
export async function disableWebhook(
	tx: Tx,
	_proof: Running,
	id: string,
	{ why, at }: { readonly why: DisabledReason; readonly at: Date },
): Promise<boolean> {
	const { count } = await tx.webhook.updateMany({
		where: { id, disabledAt: null },
		data: { disabledAt: at, disabledWhy: why },
	});
	return count === 1;
}
