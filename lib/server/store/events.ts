import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson, chainText } from "@/lib/domain/event-chain";
import { type EventType, eventTypes } from "@/lib/domain/event-types";
import { type EventPayload, eventPayloadSchema } from "@/lib/domain/events";
import type { Permission } from "@/lib/domain/policy";
import type { Granted, House, Scope } from "@/lib/domain/proof";
import type { Receipt } from "@/lib/domain/write";
import type { Db, Tx } from "./client";

/** SHA-256 in hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

type Writer =
	| Scope
	| Granted<Permission, unknown>
	| House<"setup" | "member.add" | "token.create" | "sign-in" | "demo" | "webhooks.run">
	| House<"backup" | "restore">;

/** Makes the stream of a new dossier. */
export async function openStream(tx: Tx, _proof: Writer, streamId: string): Promise<void> {
	await tx.stream.create({ data: { id: streamId } });
}

/** Waits for, and holds until the transaction ends, the right to append to a stream; false if there is none. */
export async function lockStream(tx: Tx, _proof: Writer, streamId: string): Promise<boolean> {
	const rows = await tx.$queryRaw<
		unknown[]
	>`SELECT 1 FROM "Stream" WHERE "id" = ${streamId} FOR UPDATE`;
	return rows.length === 1;
}

/** What an event says, before it has its place in a stream. */
export interface NewEvent {
	readonly streamId: string;
	readonly opId: string;
	readonly actorId: string | null;
	readonly type: EventType;
	readonly at: Date;
	readonly payload: EventPayload;
}

/**
 * Appends an event as the next of its stream and answers its receipt. The stream must be locked in
 * this transaction (`lockStream`), which is what keeps the numbers without gaps.
 */
export async function appendEvent(tx: Tx, _proof: Writer, event: NewEvent): Promise<Receipt> {
	const head = await tx.stream.findUniqueOrThrow({ where: { id: event.streamId } });
	const row = {
		streamId: event.streamId,
		seq: head.seq + 1,
		opId: event.opId,
		actorId: event.actorId,
		type: event.type,
		v: eventTypes[event.type].v,
		at: event.at,
		payloadDigest: sha256(canonicalJson(event.payload)),
		prevHash: head.headHash,
	};
	await tx.event.create({ data: row });
	await tx.eventPayload.create({
		data: { streamId: row.streamId, seq: row.seq, payload: event.payload },
	});
	const headHash = sha256(chainText({ ...row, at: row.at.toISOString() }));
	await tx.stream.update({ where: { id: row.streamId }, data: { seq: row.seq, headHash } });
	return toReceipt(row, event.payload);
}

/** What the member's own write with this operation id did, if it has been done, with the digest of its request. */
export async function findOwnOperation(
	db: Db,
	{ memberId }: Scope,
	opId: string,
): Promise<{ receipt: Receipt; request: string; type: string; streamId: string } | null> {
	const row = await db.event.findUnique({
		where: { opId, actorId: memberId },
		include: { payload: true },
	});
	if (row === null) return null;
	const payload = eventPayloadSchema.safeParse(row.payload?.payload);
	if (!payload.success) return null;
	const { type, streamId } = row;
	return { receipt: toReceipt(row, payload.data), request: payload.data.request, type, streamId };
}

/** Whether anybody has done a write with this operation id. */
export async function isOperationKnown(db: Db, _proof: Scope, opId: string): Promise<boolean> {
	return (await db.event.count({ where: { opId } })) > 0;
}

function toReceipt(
	row: { readonly opId: string; readonly seq: number; readonly at: Date },
	payload: EventPayload,
): Receipt {
	return {
		opId: row.opId,
		id: payload.subjectId,
		revision: payload.revision,
		state: payload.state,
		at: row.at.toISOString(),
		seq: row.seq,
		also: payload.also,
	};
}

/** The number of a dossier's last event. */
export async function findLastSeq(
	db: Db,
	_proof: Granted<"article.export" | "dossier.export", unknown>,
	dossierId: string,
): Promise<number> {
	const stream = await db.stream.findUnique({ where: { id: dossierId }, select: { seq: true } });
	return stream?.seq ?? 0;
}

/** A page of a dossier's events, newest first, numbers below `before`. */
export async function listDossierEvents(
	db: Db,
	_proof: Granted<"event.list", unknown>,
	dossierId: string,
	before: number | null,
	limit: number,
) {
	return db.event.findMany({
		where: { streamId: dossierId, ...(before === null ? {} : { seq: { lt: before } }) },
		orderBy: { seq: "desc" },
		take: limit,
		include: { payload: true, actor: { select: { id: true, name: true } } },
	});
}

/** Events of a dossier in the order in which they happened: those after a number, up to another. */
export async function listDossierEventsBetween(
	db: Db,
	_proof: Granted<"event.list", unknown>,
	dossierId: string,
	after: number,
	upTo: number,
) {
	return db.event.findMany({
		where: { streamId: dossierId, seq: { gt: after, lte: upTo } },
		orderBy: { seq: "asc" },
		include: { payload: true, actor: { select: { id: true, name: true } } },
	});
}

/** The number of the last event of a dossier; 0 before the first. */
export async function findStreamHead(
	db: Db,
	_proof: Granted<Permission, unknown>,
	dossierId: string,
): Promise<number> {
	const row = await db.stream.findUnique({ where: { id: dossierId }, select: { seq: true } });
	return row?.seq ?? 0;
}

/** The numbers of the last events of streams; a stream that is not there is left out. */
export async function listStreamHeads(
	db: Db,
	_proof: House<"live">,
	streamIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
	const rows = await db.stream.findMany({
		where: { id: { in: [...streamIds] } },
		select: { id: true, seq: true },
	});
	return new Map(rows.map(({ id, seq }) => [id, seq]));
}
