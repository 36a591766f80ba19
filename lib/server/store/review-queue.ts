import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { layerNames } from "./layers";

type Reader = Granted<"review.list", unknown>;

/** A thing of a review list by its id, with what puts it in its place. */
export interface QueuedRow {
	readonly kind: string;
	readonly id: string;
	/** What it is put in order by before time; empty where it is by nothing. */
	readonly group: string;
	/** When its present revision was made; of a list of decisions, when the last one was. */
	readonly at: Date;
}

/** Where a stretch of a list begins and how long it is. */
export interface QueueStretch {
	readonly after: Pick<QueuedRow, "group" | "at" | "id"> | null;
	readonly take: number;
}

/** Which things that wait are wanted; null for all. */
export interface WaitingFilter {
	readonly kind: string | null;
	readonly tag: string | null;
	readonly authorId: string | null;
	/** Those whose present revision is older. */
	readonly before: Date | null;
	/** Those in articles that are due on these days, from the first where there is one; of a link, at either end. */
	readonly due: { readonly from: string | null; readonly until: string } | null;
	readonly back: boolean;
	/** Those alone that the reader may decide as far as four eyes go. */
	readonly mayDecide: boolean;
	/** What they are put in order by before time. */
	readonly group: "article" | "statement" | null;
}

/** The things that wait for a decision, longest first within their group. */
export async function listWaiting(
	db: Db,
	granted: Reader,
	dossierId: string,
	filter: WaitingFilter,
	{ after, take }: QueueStretch,
): Promise<QueuedRow[]> {
	const { kind, tag, authorId, before, due, back, mayDecide, group } = filter;
	const conditions = [
		...(kind === null ? [] : [Prisma.sql`t."kind" = ${kind}`]),
		...(tag === null ? [] : [Prisma.sql`t."tag" = ${tag}`]),
		...(authorId === null ? [] : [Prisma.sql`t."authorId" = ${authorId}::uuid`]),
		...(before === null ? [] : [Prisma.sql`t."at" < ${before}`]),
		...(due === null ? [] : [isDue(due)]),
		...(back ? [wasSentBack] : []),
		...(mayDecide ? [Prisma.sql`NOT ${editedBy(granted.memberId)}`] : []),
	];
	const from =
		after === null
			? Prisma.sql`true`
			: Prisma.sql`(q."group", q."at", q."id") > (${after.group}, ${after.at}, ${after.id}::uuid)`;
	return db.$queryRaw<QueuedRow[]>`
		WITH "thing" AS (${thingsOf(Prisma.sql`${dossierId}::uuid`, granted, ["proposed"])})
		SELECT q.* FROM (
			SELECT t."kind", t."id", ${groupOf(group)} AS "group", t."at" FROM "thing" t
			WHERE ${Prisma.join([Prisma.sql`true`, ...conditions], " AND ")}) q
		WHERE ${from} ORDER BY q."group", q."at", q."id" LIMIT ${take}`;
}

/** The reader’s own things in these states with a decision that stands, the latest decided first. */
export async function listDecided(
	db: Db,
	granted: Reader,
	dossierId: string,
	states: readonly string[],
	{ after, take }: QueueStretch,
): Promise<QueuedRow[]> {
	const until =
		after === null
			? Prisma.sql`true`
			: Prisma.sql`(l."at", t."id") < (${after.at}, ${after.id}::uuid)`;
	return db.$queryRaw<QueuedRow[]>`
		WITH "thing" AS (${thingsOf(Prisma.sql`${dossierId}::uuid`, granted, states)})
		SELECT t."kind", t."id", '' AS "group", l."at" FROM "thing" t ${withLastDecision}
		WHERE (t."authorId" = ${granted.memberId}::uuid OR l."editorId" = ${granted.memberId}::uuid) AND ${until}
		ORDER BY l."at" DESC, t."id" DESC LIMIT ${take}`;
}

/** How many things wait, by what they are and whether the reader may decide them. */
export interface WaitingCount {
	readonly kind: string;
	readonly tag: string | null;
	readonly authorId: string;
	readonly author: string;
	readonly edited: boolean;
	readonly back: boolean;
	readonly count: number;
}

/** The counts of what waits. */
export async function countWaiting(
	db: Db,
	granted: Reader,
	dossierId: string,
): Promise<WaitingCount[]> {
	return db.$queryRaw<WaitingCount[]>`
		WITH "thing" AS (${thingsOf(Prisma.sql`${dossierId}::uuid`, granted, ["proposed"])}),
		"told" AS (SELECT t."kind", t."tag", t."authorId", ${editedBy(granted.memberId)} AS "edited",
			${wasSentBack} AS "back" FROM "thing" t)
		SELECT q."kind", q."tag", q."authorId", m."name" AS "author", q."edited", q."back", count(*)::int AS "count"
		FROM "told" q JOIN "Member" m ON m."id" = q."authorId"
		GROUP BY q."kind", q."tag", q."authorId", m."name", q."edited", q."back"`;
}

/** How much of one dossier waits for a member. */
export interface ToReviewCount {
	readonly id: string;
	readonly title: string;
	readonly count: number;
}

/**
 * How many things wait in each of these dossiers of a member that they did not edit since its last approval, where there
 * are any: as many as `most`, so that no more are looked at.
 */
export async function countToReview(
	db: Db,
	scope: Scope,
	dossierIds: readonly string[],
	most: number,
): Promise<ToReviewCount[]> {
	const { memberId } = scope;
	return db.$queryRaw<ToReviewCount[]>`
		SELECT d."id", d."title", w."count" FROM "DossierMember" p
		JOIN "Dossier" d ON d."id" = p."dossierId" AND d."deletedAt" IS NULL
		CROSS JOIN LATERAL (SELECT count(*)::int AS "count" FROM (
			SELECT 1 FROM (${thingsOf(Prisma.sql`d."id"`, scope, ["proposed"])}) t
			WHERE NOT ${editedBy(memberId)} LIMIT ${most}) one) w
		WHERE p."memberId" = ${memberId}::uuid AND p."dossierId" = ANY(${[...dossierIds]}::uuid[]) AND w."count" > 0
		ORDER BY w."count" DESC, d."title", d."id"`;
}

/** How many of the reader’s own things in these states were decided. */
export async function countDecided(
	db: Db,
	granted: Reader,
	dossierId: string,
	states: readonly string[],
): Promise<number> {
	const [row] = await db.$queryRaw<{ count: number }[]>`
		WITH "thing" AS (${thingsOf(Prisma.sql`${dossierId}::uuid`, granted, states)})
		SELECT count(*)::int AS "count" FROM "thing" t ${withLastDecision}
		WHERE t."authorId" = ${granted.memberId}::uuid OR l."editorId" = ${granted.memberId}::uuid`;
	return row?.count ?? 0;
}

/** The living things of a dossier in these states, in the layers the member sees. */
function thingsOf(
	dossierId: Prisma.Sql,
	proof: Reader | Scope,
	states: readonly string[],
): Prisma.Sql {
	const [layers, wanted] = [layerNames(proof), [...states]];
	return Prisma.sql`
		SELECT 'annotation' AS "kind", n."id", n."tag", n."authorId", n."revision", n."updatedAt" AS "at",
				n."articleId", n."id" AS "passageId", NULL::uuid AS "statementId", ARRAY[${dueOn(Prisma.sql`a`)}] AS "due"
			FROM "Annotation" n JOIN "Article" a ON a."id" = n."articleId" AND a."deletedAt" IS NULL WHERE n."dossierId" = ${dossierId}
				AND n."deletedAt" IS NULL AND n."layer" = ANY(${layers}) AND n."state" = ANY(${wanted})
		UNION ALL SELECT 'link', l."id", NULL, l."authorId", l."revision", l."updatedAt", f."articleId", f."id", NULL,
				ARRAY[${dueOn(Prisma.sql`fa`)}, ${dueOn(Prisma.sql`ea`)}]
			FROM "Link" l JOIN "Annotation" f ON f."id" = l."fromId" JOIN "Annotation" e ON e."id" = l."toId"
			JOIN "Article" fa ON fa."id" = f."articleId" AND fa."deletedAt" IS NULL
			JOIN "Article" ea ON ea."id" = e."articleId" AND ea."deletedAt" IS NULL WHERE l."dossierId" = ${dossierId}
				AND l."deletedAt" IS NULL AND l."layer" = ANY(${layers}) AND l."state" = ANY(${wanted})
		UNION ALL SELECT 'membership', m."id", NULL, m."authorId", m."revision", m."updatedAt", n."articleId", n."id", m."statementId",
				ARRAY[${dueOn(Prisma.sql`a`)}]
			FROM "Membership" m JOIN "Annotation" n ON n."id" = m."annotationId" AND n."deletedAt" IS NULL
			JOIN "Article" a ON a."id" = n."articleId" AND a."deletedAt" IS NULL
			JOIN "Statement" s ON s."id" = m."statementId" AND s."deletedAt" IS NULL WHERE m."dossierId" = ${dossierId}
				AND m."deletedAt" IS NULL AND m."layer" = ANY(${layers}) AND m."state" = ANY(${wanted})
		UNION ALL SELECT 'verdict', v."id", NULL, v."authorId", v."revision", v."updatedAt", NULL, NULL, v."id", NULL
			FROM "Verdict" v JOIN "Statement" s ON s."id" = v."id" AND s."deletedAt" IS NULL
			WHERE v."dossierId" = ${dossierId} AND v."state" = ANY(${wanted})
				AND (v."state" <> 'proposed' OR s."status" = 'verdict_proposed')`;
}

/** The day on which the work on an article is due; null where it is done or has none. */
function dueOn(article: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`CASE WHEN ${article}."state" <> 'done' THEN ${article}."dueOn" END`;
}

/** Whether a thing `t` is in an article that is due on one of these days. */
function isDue({ from, until }: NonNullable<WaitingFilter["due"]>): Prisma.Sql {
	const first = from ?? "-infinity";
	return Prisma.sql`EXISTS (SELECT 1 FROM unnest(t."due") "day" WHERE "day" BETWEEN ${first}::date AND ${until}::date)`;
}

/** The number of the newest revision of a thing `t` whose approval stands; 0 where there is none. */
const approvedRevision = Prisma.sql`coalesce((SELECT max(d."revision") FROM "Decision" d
	WHERE d."kind" = t."kind" AND d."subjectId" = t."id" AND d."outcome" = 'approved'
		AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")), 0)`;

/**
 * Whether a member may not decide a thing `t`: they made its newest revision, or one since its last approval, or marked in the
 * blind round that it settles, and it was not approved since.
 */
function editedBy(memberId: string): Prisma.Sql {
	return Prisma.sql`(EXISTS (SELECT 1 FROM "Revision" r WHERE r."kind" = t."kind" AND r."subjectId" = t."id"
		AND r."editorId" = ${memberId}::uuid AND (r."number" = t."revision" OR r."number" > ${approvedRevision}))
		OR (${approvedRevision} = 0 AND EXISTS (SELECT 1 FROM "Settlement" s
			JOIN "RoundSeat" p ON p."roundId" = s."roundId" AND p."memberId" = ${memberId}::uuid
			WHERE t."kind" = 'annotation' AND s."annotationId" = t."id")))`;
}

/** Whether the last decision about a thing `t` that stands had sent it back or rejected it. */
const wasSentBack = Prisma.sql`coalesce((SELECT d."outcome" FROM "Decision" d
	WHERE d."kind" = t."kind" AND d."subjectId" = t."id"
		AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")
	ORDER BY d."n" DESC LIMIT 1) <> 'approved', false)`;

const withLastDecision = Prisma.sql`JOIN LATERAL (SELECT d."at", d."editorId" FROM "Decision" d
	WHERE d."kind" = t."kind" AND d."subjectId" = t."id"
		AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")
	ORDER BY d."n" DESC LIMIT 1) l ON true`;

/** What stands for a thing without an article or a statement: after all ids. */
const nowhere = "~";

function groupOf(group: WaitingFilter["group"]): Prisma.Sql {
	if (group === null) return Prisma.sql`''`;
	if (group === "article") return Prisma.sql`coalesce(t."articleId"::text, ${nowhere})`;
	return Prisma.sql`coalesce(t."statementId"::text, (SELECT min(m."statementId"::text) FROM "Membership" m
		JOIN "Statement" s ON s."id" = m."statementId" AND s."deletedAt" IS NULL
		WHERE t."kind" = 'annotation' AND m."annotationId" = t."id" AND m."deletedAt" IS NULL), ${nowhere})`;
}
