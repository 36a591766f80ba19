import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { hasWords } from "./passages";

/** An entry of an inbox as it is found, without the words of what it is about. */
export interface InboxRow {
	readonly id: string;
	readonly reason: string;
	readonly actorId: string;
	readonly actorName: string;
	readonly at: Date;
	readonly unread: boolean;
	readonly dossierId: string;
	readonly dossierTitle: string;
	readonly kind: string;
	readonly subjectId: string;
	readonly passageId: string | null;
	readonly threadId: string | null;
	/** The rich text of a message or a note; null for a decision. */
	readonly body: unknown;
	readonly words: string;
	readonly outcome: string | null;
	readonly grounds: string | null;
}

/** What concerns a member in the dossiers they are in, newest first. */
export async function listInboxRows(db: Db, scope: Scope, limit: number): Promise<InboxRow[]> {
	return db.$queryRaw<InboxRow[]>`
		${foundFor(scope, limit)}
		SELECT f.*, m."name" AS "actorName", d."title" AS "dossierTitle", ${isUnread(scope)} AS "unread"
		FROM "found" f JOIN "Member" m ON m."id" = f."actorId" JOIN "Dossier" d ON d."id" = f."dossierId"
		ORDER BY f."at" DESC, f."id" DESC`;
}

/** How much of that is unread, and how many webhooks of the member were switched off by themselves; at most `limit`. */
export async function countUnread(db: Db, scope: Scope, limit: number): Promise<number> {
	const [row] = await db.$queryRaw<{ unread: number }[]>`
		${foundFor(scope, limit)}
		SELECT least(${limit}, (SELECT count(*) FROM "found" f WHERE ${isUnread(scope)})
			+ (SELECT count(*) FROM "Webhook" w WHERE w."memberId" = ${scope.memberId}::uuid
				AND w."disabledAt" IS NOT NULL AND w."disabledWhy" <> 'member'))::int AS "unread"`;
	return row?.unread ?? 0;
}

/** Marks entries read; those that are so already stay as they are. */
export async function saveInboxReads(
	db: Db,
	granted: Granted<"inbox.mark", unknown>,
	entryIds: readonly string[],
	at: Date,
): Promise<void> {
	const { memberId } = granted;
	const data = entryIds.map((entryId) => ({ memberId, entryId, at }));
	await db.inboxRead.createMany({ data, skipDuplicates: true });
}

/** Takes entries for unread again. */
export async function removeInboxReads(
	db: Db,
	{ memberId }: Granted<"inbox.mark", unknown>,
	entryIds: readonly string[],
): Promise<void> {
	await db.inboxRead.deleteMany({ where: { memberId, entryId: { in: [...entryIds] } } });
}

/** The words of the passages and the titles of the statements that entries are about, deleted or not. */
export async function findInboxLabels(
	db: Db,
	_proof: Scope,
	ids: { readonly passages: readonly string[]; readonly statements: readonly string[] },
) {
	const [passages, statements] = await Promise.all([
		db.annotation.findMany({
			where: { id: { in: [...ids.passages] } },
			select: {
				id: true,
				articleId: true,
				anchors: {
					where: hasWords,
					orderBy: { version: { number: "desc" } },
					take: 1,
					select: { pieces: { where: { role: "body" }, orderBy: { n: "asc" } } },
				},
			},
		}),
		db.statementTitle.findMany({
			where: { statementId: { in: [...ids.statements] } },
			orderBy: { language: "asc" },
		}),
	]);
	return { passages, statements };
}

/** The dossiers of a member in which something has happened last, with the numbers of their last events. */
export async function listBusiestDossiers(
	db: Db,
	{ memberId }: Scope,
	limit: number,
): Promise<{ dossierId: string; seq: number }[]> {
	return db.$queryRaw<{ dossierId: string; seq: number }[]>`
		SELECT p."dossierId", s."seq" FROM "DossierMember" p
		JOIN "Dossier" d ON d."id" = p."dossierId" AND d."deletedAt" IS NULL
		JOIN "Stream" s ON s."id" = p."dossierId"::text
		LEFT JOIN "Event" e ON e."streamId" = s."id" AND e."seq" = s."seq"
		WHERE p."memberId" = ${memberId}::uuid ORDER BY e."at" DESC NULLS LAST LIMIT ${limit}`;
}

function isUnread({ memberId }: Scope): Prisma.Sql {
	return Prisma.sql`NOT EXISTS (SELECT 1 FROM "InboxRead" r
		WHERE r."memberId" = ${memberId}::uuid AND r."entryId" = f."id")`;
}

/** The newest entries as the table `found`: of things that are there and that everybody in the dossier sees. */
function foundFor({ memberId }: Scope, limit: number): Prisma.Sql {
	const me = Prisma.sql`${memberId}::uuid`;
	return Prisma.sql`
		WITH "mine" AS (SELECT p."dossierId" FROM "DossierMember" p
			JOIN "Dossier" d ON d."id" = p."dossierId" AND d."deletedAt" IS NULL WHERE p."memberId" = ${me}),
		${messagesNear(me)},
		"found" AS (
			(${messagesFor(me)} ORDER BY "at" DESC LIMIT ${limit})
			UNION ALL (${notesFor(memberId)} ORDER BY "at" DESC LIMIT ${limit})
			UNION ALL (${decisionsFor(me)} ORDER BY "at" DESC LIMIT ${limit})
			ORDER BY "at" DESC LIMIT ${limit})`;
}

/** Where a thing is there: neither it nor the article of its passage is deleted, and it is nobody's alone. */
const passageIsThere = Prisma.sql`a."deletedAt" IS NULL AND a."layer" = 'shared' AND w."deletedAt" IS NULL`;

function messagesFor(me: Prisma.Sql): Prisma.Sql {
	const isReply = Prisma.sql`o."since" <= m."createdAt"`;
	return Prisma.sql`
		SELECT m."id"::text AS "id",
			CASE WHEN ${me} = ANY(m."mentions") THEN 'mention' WHEN ${isReply} THEN 'reply' ELSE 'own' END AS "reason",
			m."authorId" AS "actorId", m."createdAt" AS "at", t."dossierId",
			CASE WHEN t."annotationId" IS NOT NULL THEN 'annotation' WHEN t."linkId" IS NOT NULL THEN 'link' ELSE 'statement' END AS "kind",
			coalesce(t."annotationId", t."linkId", t."statementId") AS "subjectId",
			a."id" AS "passageId", t."id" AS "threadId", m."body", '' AS "words",
			NULL::text AS "outcome", NULL::text AS "grounds"
		FROM "near" m JOIN "Thread" t ON t."id" = m."threadId" JOIN "mine" ON "mine"."dossierId" = t."dossierId"
		LEFT JOIN "written" o ON o."threadId" = t."id"
		LEFT JOIN "Link" l ON l."id" = t."linkId"
		LEFT JOIN "Statement" s ON s."id" = t."statementId"
		LEFT JOIN "Annotation" a ON a."id" = coalesce(t."annotationId", l."fromId")
		LEFT JOIN "Article" w ON w."id" = a."articleId"
		WHERE l."deletedAt" IS NULL AND s."deletedAt" IS NULL AND (a."id" IS NULL OR ${passageIsThere})
			AND (${me} = ANY(m."mentions") OR ${isReply}
				OR coalesce(CASE WHEN t."annotationId" IS NOT NULL THEN a."authorId" END, l."authorId", s."authorId") = ${me})`;
}

/**
 * The tables `written`, since when the member has written in a thread, and `near`, the messages among which are those
 * that concern them: that mention them, and all of the threads that they wrote in or that are about what they made.
 * What others say to each other is not read.
 */
function messagesNear(me: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`
		"written" AS MATERIALIZED (SELECT o."threadId", min(o."createdAt") AS "since" FROM "Message" o
			WHERE o."authorId" = ${me} AND o."deletedAt" IS NULL GROUP BY o."threadId"),
		"near" AS MATERIALIZED (SELECT m."id", m."threadId", m."authorId", m."createdAt", m."mentions", m."body" FROM "Message" m
			WHERE m."deletedAt" IS NULL AND m."authorId" <> ${me} AND (m."mentions" @> ARRAY[${me}] OR m."threadId" = ANY(ARRAY(
				SELECT "threadId" FROM "written"
				UNION SELECT t."id" FROM "Thread" t JOIN "Annotation" a ON a."id" = t."annotationId" WHERE a."authorId" = ${me}
				UNION SELECT t."id" FROM "Thread" t JOIN "Link" l ON l."id" = t."linkId" WHERE l."authorId" = ${me}
				UNION SELECT t."id" FROM "Thread" t JOIN "Statement" s ON s."id" = t."statementId" WHERE s."authorId" = ${me}))))`;
}

/** Notes that mention the member and did not before. */
function notesFor(memberId: string): Prisma.Sql {
	const mentions = (row: Prisma.Sql) =>
		Prisma.sql`jsonb_path_query_array(${row}."content", '$.fields.note.doc.**.attrs.id') ? ${memberId}`;
	return Prisma.sql`
		SELECT r."subjectId" || '.' || r."number" AS "id", 'mention' AS "reason", r."editorId" AS "actorId", r."at", r."dossierId",
			r."kind", r."subjectId", a."id" AS "passageId", NULL::uuid AS "threadId",
			r."content"->'fields'->'note' AS "body", '' AS "words", NULL::text AS "outcome", NULL::text AS "grounds"
		FROM "Revision" r JOIN "mine" ON "mine"."dossierId" = r."dossierId"
		LEFT JOIN "Link" l ON r."kind" = 'link' AND l."id" = r."subjectId"
		JOIN "Annotation" a ON a."id" = CASE r."kind" WHEN 'annotation' THEN r."subjectId" ELSE l."fromId" END
		JOIN "Article" w ON w."id" = a."articleId"
		WHERE ${mentions(Prisma.sql`r`)} AND r."editorId" <> ${memberId}::uuid AND l."deletedAt" IS NULL AND ${passageIsThere}
			AND NOT EXISTS (SELECT 1 FROM "Revision" b WHERE b."kind" = r."kind" AND b."subjectId" = r."subjectId"
				AND b."number" = r."number" - 1 AND ${mentions(Prisma.sql`b`)})`;
}

/**
 * Decisions by others about what the member made: what was rejected or sent back, and what was approved as somebody
 * else had changed it; of a verdict, what became of the one that they proposed.
 */
function decisionsFor(me: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`
		SELECT d."id"::text AS "id", 'decision' AS "reason", d."deciderId" AS "actorId", d."at", d."dossierId", d."kind", d."subjectId",
			a."id" AS "passageId", NULL::uuid AS "threadId", NULL::jsonb AS "body", d."words", d."outcome", d."reason" AS "grounds"
		FROM (${madeBy(me)}) t JOIN "Decision" d ON d."kind" = t."kind" AND d."subjectId" = t."id" AND d."deciderId" <> ${me}
		JOIN "mine" ON "mine"."dossierId" = d."dossierId"
		LEFT JOIN "Annotation" a ON a."id" = t."passageId"
		LEFT JOIN "Article" w ON w."id" = a."articleId"
		WHERE (a."id" IS NULL OR ${passageIsThere}) AND (d."kind" <> 'verdict' OR d."editorId" = ${me})
			AND (d."outcome" <> 'approved' OR d."editorId" <> ${me})`;
}

/** What a member made and is decided about, with its passage; the verdicts of their dossiers, whoever proposed them. */
function madeBy(me: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`
		SELECT 'annotation' AS "kind", a."id", a."id" AS "passageId" FROM "Annotation" a WHERE a."authorId" = ${me}
		UNION ALL SELECT 'link', l."id", l."fromId" FROM "Link" l WHERE l."authorId" = ${me} AND l."deletedAt" IS NULL
		UNION ALL SELECT 'membership', p."id", p."annotationId" FROM "Membership" p
			WHERE p."authorId" = ${me} AND p."deletedAt" IS NULL
		UNION ALL SELECT 'verdict', v."id", NULL FROM "mine" JOIN "Verdict" v ON v."dossierId" = "mine"."dossierId"
			JOIN "Statement" s ON s."id" = v."id" AND s."deletedAt" IS NULL`;
}
