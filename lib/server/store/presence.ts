import "server-only";
import { z } from "zod";
import { idSchema } from "@/lib/domain/id";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";
import { inSharedLayer } from "./layers";

/** The channel on which processes tell each other who is where: ids and nothing else, and nothing is stored. */
export const presenceChannel = "recoupe_presence";

const wordSchema = z.strictObject({
	dossierId: idSchema,
	articleId: idSchema,
	passageId: idSchema.nullable(),
	memberId: idSchema,
	windowId: idSchema,
	here: z.boolean(),
});

type Word = z.infer<typeof wordSchema>;

/** Tells every process that a window is at an article, or is not any more. */
export async function sayPresence(
	db: Db,
	_proof: Granted<"presence.tell", unknown>,
	word: Readonly<Word>,
): Promise<void> {
	await db.$executeRaw`SELECT pg_notify(${presenceChannel}, ${JSON.stringify(word)})`;
}

/** A word as it was said; null for what is none, as anybody who is connected to the database can speak. */
export function parsePresence(payload: string): Word | null {
	try {
		return wordSchema.safeParse(JSON.parse(payload)).data ?? null;
	} catch {
		return null;
	}
}

/** The id of a living passage of an article, if every member of its dossier sees it; else null. */
export async function findSeenPassage(
	db: Db,
	_proof: Granted<"presence.tell", unknown>,
	articleId: string,
	id: string,
): Promise<string | null> {
	const where = { id, articleId, deletedAt: null, layer: inSharedLayer };
	const found = await db.annotation.findFirst({ where, select: { id: true } });
	return found?.id ?? null;
}

/** Those of some members who are in a dossier and not disabled, by id, with their names. */
export async function listPeopleIn(
	db: Db,
	_proof: Granted<"event.list", unknown>,
	dossierId: string,
	memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (memberIds.length === 0) return new Map();
	const rows = await db.dossierMember.findMany({
		where: { dossierId, memberId: { in: [...memberIds] }, member: { disabledAt: null } },
		select: { member: { select: { id: true, name: true } } },
	});
	return new Map(rows.map(({ member }) => [member.id, member.name]));
}
