import "server-only";
import type { Granted, House, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { layerNames } from "./layers";
import { within } from "./passages";

/** A new dossier, led by its maker. */
export async function saveDossier(
	tx: Tx,
	granted: Granted<"dossier.create", unknown>,
	dossier: { id: string; title: string; summary: string; at: Date },
): Promise<void> {
	const { id, title, summary, at } = dossier;
	const members = { create: { memberId: granted.memberId, lead: true, createdAt: at } };
	await tx.dossier.create({ data: { id, title, summary, createdAt: at, members } });
}

/** Changes a dossier's words; false when it has moved on from `revision`. */
export async function updateDossier(
	tx: Tx,
	granted: Granted<"dossier.edit", unknown>,
	dossier: { id: string; revision: number; title: string; summary: string },
): Promise<boolean> {
	const { id, revision, title, summary } = dossier;
	const { count } = await tx.dossier.updateMany({
		where: { id, revision, deletedAt: null, members: { some: { memberId: granted.memberId } } },
		data: { title, summary, revision: revision + 1 },
	});
	return count === 1;
}

/** A dossier's head, whoever asks: writes need to know where they write before they may. */
export async function findDossier(db: Db, _proof: Scope, id: string) {
	return db.dossier.findFirst({
		where: { id, deletedAt: null },
		select: { id: true, revision: true, title: true, summary: true },
	});
}

/** The dossiers a member is in, with what their cards count. */
export async function listDossierRows(db: Db, scope: Scope, ids: readonly string[] | null = null) {
	return db.dossier.findMany({
		where: { deletedAt: null, members: { some: { memberId: scope.memberId } }, ...within(ids) },
		include: { members: { where: { memberId: scope.memberId } } },
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
	});
}

/** A dossier with its people. */
export async function findDossierWithMembers(
	db: Db,
	_proof: Granted<"dossier.read" | "article.read", unknown>,
	id: string,
) {
	return db.dossier.findFirst({
		where: { id, deletedAt: null },
		include: {
			members: {
				include: { member: true },
				orderBy: [{ lead: "desc" }, { createdAt: "asc" }, { memberId: "asc" }],
			},
		},
	});
}

/** What a dossier's card counts. */
export interface DossierCounts {
	readonly dossierId: string;
	readonly articles: number;
	readonly annotations: number;
	readonly waiting: number;
	readonly openDenials: number;
	readonly lastActivity: Date | null;
}

/**
 * The counts of dossiers, in the layers the member sees. An open denial has one of `answeredTags` and
 * no living link of `answeringTypes` from it.
 */
export async function countInDossiers(
	db: Db,
	proof: Scope | Granted<"dossier.read", unknown>,
	ids: readonly string[],
	open: { readonly tags: readonly string[]; readonly types: readonly string[] },
): Promise<DossierCounts[]> {
	const layers = layerNames(proof);
	return db.$queryRaw<DossierCounts[]>`
		WITH "mark" AS (
			SELECT n."id", n."dossierId", n."tag", n."state" FROM "Annotation" n
				JOIN "Article" a ON a."id" = n."articleId" AND a."deletedAt" IS NULL
				WHERE n."dossierId" = ANY(${[...ids]}::uuid[]) AND n."deletedAt" IS NULL AND n."layer" = ANY(${layers})),
		"tie" AS (
			SELECT l."dossierId", l."fromId", l."type", l."state" FROM "Link" l
				JOIN "mark" f ON f."id" = l."fromId" JOIN "mark" t ON t."id" = l."toId"
				WHERE l."deletedAt" IS NULL AND l."layer" = ANY(${layers})),
		"part" AS (
			SELECT m."dossierId", m."state" FROM "Membership" m JOIN "mark" n ON n."id" = m."annotationId"
				WHERE m."deletedAt" IS NULL AND m."layer" = ANY(${layers})),
		"waiting" AS (
			SELECT "dossierId" FROM "mark" WHERE "state" = 'proposed'
			UNION ALL SELECT "dossierId" FROM "tie" WHERE "state" = 'proposed'
			UNION ALL SELECT "dossierId" FROM "part" WHERE "state" = 'proposed'
			UNION ALL SELECT v."dossierId" FROM "Verdict" v
				JOIN "Statement" s ON s."id" = v."id" AND s."deletedAt" IS NULL AND s."status" = 'verdict_proposed'
				WHERE v."dossierId" = ANY(${[...ids]}::uuid[]) AND v."state" = 'proposed')
		SELECT d."id" AS "dossierId",
			(SELECT count(*) FROM "Article" a WHERE a."dossierId" = d."id" AND a."deletedAt" IS NULL)::int AS "articles",
			(SELECT count(*) FROM "mark" n WHERE n."dossierId" = d."id" AND n."state" <> 'rejected')::int AS "annotations",
			(SELECT count(*) FROM "waiting" w WHERE w."dossierId" = d."id")::int AS "waiting",
			(SELECT count(*) FROM "mark" n WHERE n."dossierId" = d."id" AND n."state" <> 'rejected'
				AND n."tag" = ANY(${[...open.tags]})
				AND NOT EXISTS (SELECT 1 FROM "tie" l WHERE l."fromId" = n."id"
					AND l."type" = ANY(${[...open.types]}) AND l."state" <> 'rejected'))::int AS "openDenials",
			(SELECT e."at" FROM "Stream" s JOIN "Event" e ON e."streamId" = s."id" AND e."seq" = s."seq"
				WHERE s."id" = d."id"::text) AS "lastActivity"
		FROM "Dossier" d WHERE d."id" = ANY(${[...ids]}::uuid[])`;
}

/** Puts a member into a dossier or changes whether they lead it. */
export async function saveDossierMember(
	tx: Tx,
	_proof: Granted<"dossier.member.add" | "dossier.enter", unknown> | House<"demo">,
	place: { dossierId: string; memberId: string; lead: boolean; at: Date },
): Promise<void> {
	const { dossierId, memberId, lead, at } = place;
	await tx.dossierMember.upsert({
		where: { dossierId_memberId: { dossierId, memberId } },
		create: { dossierId, memberId, lead, createdAt: at },
		update: { lead },
	});
}

/** Takes a member out of a dossier; false when they were not in it. */
export async function removeDossierMember(
	tx: Tx,
	_proof: Granted<"dossier.member.remove", unknown>,
	dossierId: string,
	memberId: string,
): Promise<boolean> {
	const { count } = await tx.dossierMember.deleteMany({ where: { dossierId, memberId } });
	return count === 1;
}

/** How many enabled members lead a dossier besides one. */
export async function countOtherLeads(
	tx: Tx,
	_proof: Granted<"dossier.member.remove" | "dossier.member.add" | "dossier.enter", unknown>,
	dossierId: string,
	memberId: string,
): Promise<number> {
	const where = { dossierId, lead: true, NOT: { memberId }, member: { disabledAt: null } };
	return tx.dossierMember.count({ where });
}

/** Whether all of these are members of a dossier. */
export async function areInDossier(
	tx: Tx,
	_proof: Granted<
		| "annotation.place"
		| "annotation.edit"
		| "link.place"
		| "link.edit"
		| "thread.open"
		| "message.write"
		| "message.edit",
		unknown
	>,
	dossierId: string,
	memberIds: readonly string[],
): Promise<boolean> {
	if (memberIds.length === 0) return true;
	const where = { dossierId, memberId: { in: [...memberIds] } };
	return (await tx.dossierMember.count({ where })) === memberIds.length;
}

/** Whether a member exists and is enabled. */
export async function canWork(
	tx: Tx,
	_proof: Granted<"dossier.member.add" | "dossier.enter", unknown>,
	memberId: string,
): Promise<boolean> {
	return (await tx.member.count({ where: { id: memberId, disabledAt: null } })) === 1;
}
