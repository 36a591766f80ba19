import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { ThreadKind } from "@/lib/domain/thread";
import type { Db, Tx } from "./client";
import type { Prisma } from "./generated/client";
import { inSharedLayer } from "./layers";

type Reader = Granted<"dossier.read" | "article.read", unknown>;

/** The column that names what a thread is about, by kind. */
const columns = {
	annotation: "annotationId",
	link: "linkId",
	statement: "statementId",
} as const satisfies Record<ThreadKind, keyof Prisma.ThreadUncheckedCreateInput>;

/** Threads are about things that are there and that everybody in the dossier sees. */
const aboutLiving = {
	dossier: { deletedAt: null },
	OR: [
		{ annotation: { deletedAt: null, layer: inSharedLayer, article: { deletedAt: null } } },
		{ link: { deletedAt: null, layer: inSharedLayer } },
		{ statement: { deletedAt: null } },
	],
} satisfies Prisma.ThreadWhereInput;

/** What a thread is about: its kind and its id. */
export function aboutOf(row: {
	readonly annotationId: string | null;
	readonly linkId: string | null;
	readonly statementId: string | null;
}): { readonly kind: ThreadKind; readonly subjectId: string } {
	if (row.annotationId !== null) return { kind: "annotation", subjectId: row.annotationId };
	if (row.linkId !== null) return { kind: "link", subjectId: row.linkId };
	if (row.statementId !== null) return { kind: "statement", subjectId: row.statementId };
	throw new Error("a thread about nothing");
}

/** A thread about a thing that is there. */
export async function findThread(db: Db, _proof: Scope, id: string) {
	return db.thread.findFirst({ where: { id, ...aboutLiving } });
}

/** A message, removed or not, about a thing that is there. */
export async function findMessage(db: Db, _proof: Scope, id: string) {
	return db.message.findFirst({
		where: { id, thread: aboutLiving },
		include: { thread: true },
	});
}

/** A new thread. */
export async function saveThread(
	tx: Tx,
	_proof: Granted<"thread.open", unknown>,
	thread: {
		id: string;
		dossierId: string;
		kind: ThreadKind;
		subjectId: string;
		blocking: boolean;
		at: Date;
	},
): Promise<void> {
	const { id, dossierId, kind, subjectId, blocking, at } = thread;
	await tx.thread.create({
		data: {
			...{ id, dossierId, createdAt: at },
			[columns[kind]]: subjectId,
			blockingSince: blocking ? at : null,
		},
	});
}

/** Says whether a thread is resolved and holds approval; false when it has moved on from `revision`. */
export async function updateThread(
	tx: Tx,
	granted: Granted<"thread.set", { readonly id: string }>,
	thread: { revision: number; blockingSince: Date | null; resolvedAt: Date | null },
): Promise<boolean> {
	const { revision, blockingSince, resolvedAt } = thread;
	const { id } = granted.subject;
	const { count } = await tx.thread.updateMany({
		where: { id, revision },
		data: {
			...{ blockingSince, resolvedAt, revision: revision + 1 },
			resolvedById: resolvedAt === null ? null : granted.memberId,
		},
	});
	return count === 1;
}

/** What a message says. */
interface Words {
	readonly body: Prisma.InputJsonValue;
	readonly mentions: readonly string[];
}

/** A new message by the member who was granted it. */
export async function saveMessage(
	tx: Tx,
	granted: Granted<"thread.open" | "message.write", unknown>,
	message: Words & { id: string; threadId: string; dossierId: string; at: Date },
): Promise<void> {
	const { id, threadId, dossierId, body, at } = message;
	const mentions = [...message.mentions];
	await tx.message.create({
		data: {
			...{ id, threadId, dossierId, body, mentions, createdAt: at },
			authorId: granted.memberId,
		},
	});
}

/** Keeps what a message of one's own says, and since when, before it says something else; the database refuses the change without it. */
export async function saveEarlierMessage(
	tx: Tx,
	granted: Granted<"message.edit", { readonly id: string }>,
): Promise<void> {
	await tx.$executeRaw`
		INSERT INTO "EarlierMessage" ("messageId", "revision", "dossierId", "body", "at")
		SELECT m."id", m."revision", m."dossierId", m."body", coalesce(m."editedAt", m."createdAt")
		FROM "Message" m WHERE m."id" = ${granted.subject.id}::uuid`;
}

/** What a message said before its edits, oldest first. */
export async function listEarlierMessages(
	db: Db,
	_proof: Granted<"dossier.read", unknown>,
	messageId: string,
) {
	return db.earlierMessage.findMany({
		where: { messageId },
		orderBy: { revision: "asc" },
		select: { revision: true, body: true, at: true },
	});
}

/** Changes what a message of one's own says; false when it has moved on from `revision` or is removed. */
export async function updateMessage(
	tx: Tx,
	granted: Granted<"message.edit", { readonly id: string }>,
	message: Words & { revision: number; at: Date },
): Promise<boolean> {
	const { body, mentions, revision, at } = message;
	const { count } = await tx.message.updateMany({
		where: { id: granted.subject.id, revision, deletedAt: null, authorId: granted.memberId },
		data: { body, mentions: [...mentions], revision: revision + 1, editedAt: at },
	});
	return count === 1;
}

/** Marks a message removed by one operation; false when it was so already. */
export async function removeMessage(
	tx: Tx,
	granted: Granted<"message.remove", { readonly id: string }>,
	opId: string,
	at: Date,
): Promise<boolean> {
	const { count } = await tx.message.updateMany({
		where: { id: granted.subject.id, deletedAt: null },
		data: { deletedAt: at, deletedBy: opId },
	});
	return count === 1;
}

/** Takes the removal of a message back; false when it was not removed. */
export async function restoreMessage(
	tx: Tx,
	granted: Granted<"message.restore", { readonly id: string }>,
): Promise<boolean> {
	const { count } = await tx.message.updateMany({
		where: { id: granted.subject.id, NOT: { deletedAt: null } },
		data: { deletedAt: null, deletedBy: null },
	});
	return count === 1;
}

const person = { select: { id: true, name: true } } as const;

/** The threads about a thing, the newest `take` of them, newest first, each with its messages, oldest first. */
export async function listThreadRows(
	db: Db,
	_proof: Reader,
	about: { dossierId: string; kind: ThreadKind; subjectId: string; take: number },
) {
	const { dossierId, kind, subjectId, take } = about;
	return db.thread.findMany({
		where: { dossierId, [columns[kind]]: subjectId, ...aboutLiving },
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take,
		include: {
			resolvedBy: person,
			messages: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], include: { author: person } },
		},
	});
}

/** The open threads of a dossier. */
export async function listOpenThreadRows(db: Db, _proof: Reader, dossierId: string) {
	return db.thread.findMany({
		where: { dossierId, resolvedAt: null, ...aboutLiving },
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		select: { annotationId: true, linkId: true, statementId: true, blockingSince: true },
	});
}

/** The ids of the open threads that hold the approval of a thing. */
export async function listHoldingThreads(
	tx: Tx,
	_proof: Granted<"decision.make" | "verdict.decide", unknown>,
	kind: ThreadKind,
	subjectId: string,
): Promise<string[]> {
	const rows = await tx.thread.findMany({
		where: { [columns[kind]]: subjectId, resolvedAt: null, NOT: { blockingSince: null } },
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		select: { id: true },
	});
	return rows.map(({ id }) => id);
}
