import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";

/** Which events of a dossier are wanted; null limits nothing. */
export interface SoughtEvents {
	readonly dossierId: string;
	/** Numbers below this one. */
	readonly before: number | null;
	readonly limit: number;
	readonly types: readonly string[];
	readonly actorId: string | null;
	readonly from: Date | null;
	readonly until: Date | null;
	/** About this article, its passages, or what ties those to others. */
	readonly articleId: string | null;
	/** Done in one go. */
	readonly changeId: string | null;
}

/** The newest events that are wanted, newest first. */
export async function listEventsMatching(
	db: Db,
	_proof: Granted<"event.list", unknown>,
	sought: SoughtEvents,
) {
	const { dossierId, limit } = sought;
	const rows = await db.$queryRaw<{ seq: number }[]>`
		WITH "named" AS (
			SELECT ${sought.articleId}::uuid AS "id"
			UNION SELECT n."id" FROM "Annotation" n WHERE n."articleId" = ${sought.articleId}::uuid
			UNION SELECT l."id" FROM "Link" l JOIN "Annotation" n ON n."id" IN (l."fromId", l."toId")
				WHERE n."articleId" = ${sought.articleId}::uuid
			UNION SELECT m."id" FROM "Membership" m JOIN "Annotation" n ON n."id" = m."annotationId"
				WHERE n."articleId" = ${sought.articleId}::uuid)
		SELECT e."seq" FROM "Event" e
			LEFT JOIN "EventPayload" p ON p."streamId" = e."streamId" AND p."seq" = e."seq"
			WHERE e."streamId" = ${dossierId}
				AND e."type" = ANY(${[...sought.types]})
				AND (${sought.before}::int IS NULL OR e."seq" < ${sought.before}::int)
				AND (${sought.actorId}::uuid IS NULL OR e."actorId" = ${sought.actorId}::uuid)
				AND (${sought.from}::timestamptz IS NULL OR e."at" >= ${sought.from}::timestamptz)
				AND (${sought.until}::timestamptz IS NULL OR e."at" < ${sought.until}::timestamptz)
				AND (${sought.changeId}::text IS NULL OR p."payload"->'refs'->>'change' = ${sought.changeId}::text)
				AND (${sought.articleId}::uuid IS NULL
					OR (p."payload"->>'subjectId')::uuid IN (SELECT "id" FROM "named")
					OR (p."payload"->'refs'->>'about')::uuid IN (SELECT "id" FROM "named"))
			ORDER BY e."seq" DESC LIMIT ${limit}`;
	return db.event.findMany({
		where: { streamId: dossierId, seq: { in: rows.map(({ seq }) => seq) } },
		orderBy: { seq: "desc" },
		include: { payload: true, actor: { select: { id: true, name: true } } },
	});
}
