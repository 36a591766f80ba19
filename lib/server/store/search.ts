import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Db } from "./client";
import { layerNames } from "./layers";

/** What is looked for, and how far it goes. */
export interface SearchPlan {
	/** A tsquery as PostgreSQL reads it. */
	readonly condition: string;
	/** Null for all dossiers that the member is in. */
	readonly dossierId: string | null;
	/** The kinds to look among, in the order in which they come. */
	readonly kinds: readonly string[];
	readonly tag: string | null;
	readonly language: string | null;
	/** Only what comes after this. */
	readonly after: SearchPlace | null;
	readonly limit: number;
}

/** Where a hit stands among the hits of any query: they are ordered by these four. */
export interface SearchPlace {
	readonly kind: string;
	/** The rank of its words for the query, in millionths; higher comes first. */
	readonly rank: number;
	readonly subjectId: string;
	readonly n: number;
}

/** A hit with what is shown of the thing it is about. */
export interface FoundRow extends SearchPlace {
	readonly start: number;
	readonly text: string;
	readonly dossierId: string;
	readonly dossierTitle: string;
	readonly articleId: string | null;
	readonly articleTitle: string | null;
	readonly outlet: string | null;
	readonly publishedValue: string | null;
	readonly publishedPrecision: string | null;
	readonly publishedZone: string | null;
	readonly language: string | null;
	readonly tag: string | null;
	readonly state: string | null;
	readonly stale: boolean | null;
	/** The languages of a statement's wordings. */
	readonly wordings: string[];
}

/**
 * What a member finds: nothing of a dossier they are not in, of another member's layer, or of what is deleted or whose
 * article is. Texts are those of the newest versions. Ordered by kind, rank, id and place.
 */
export async function listFound(db: Db, scope: Scope, plan: SearchPlan): Promise<FoundRow[]> {
	const { condition, dossierId, tag, language, after, limit } = plan;
	const kinds = [...plan.kinds];
	const layers = layerNames(scope);
	const from = after ?? { kind: "", rank: 0, subjectId: null, n: 0 };
	return db.$queryRaw<FoundRow[]>`
		WITH "found" AS (
			SELECT e."kind", e."subjectId", e."n", e."start", e."text", e."articleId",
				d."id" AS "dossierId", d."title" AS "dossierTitle",
				a."title" AS "articleTitle", a."outletId", a."publishedValue", a."publishedPrecision", a."publishedZone", a."language",
				m."tag", m."state", m."stale",
				array_position(${kinds}::text[], e."kind") AS "order",
				round(ts_rank(e."words", ${condition}::tsquery, 1) * 1000000)::int AS "rank"
			FROM "SearchEntry" e
			JOIN "Dossier" d ON d."id" = e."dossierId" AND d."deletedAt" IS NULL
			JOIN "DossierMember" p ON p."dossierId" = d."id" AND p."memberId" = ${scope.memberId}::uuid
			JOIN "Member" w ON w."id" = p."memberId" AND w."disabledAt" IS NULL
			LEFT JOIN "Article" a ON a."id" = e."articleId" AND a."deletedAt" IS NULL
			LEFT JOIN "Annotation" m ON m."id" = e."subjectId" AND e."kind" IN ('annotation', 'note')
				AND m."deletedAt" IS NULL AND m."layer" = ANY(${layers})
			WHERE e."words" @@ ${condition}::tsquery AND e."kind" = ANY(${kinds})
				AND (${dossierId}::uuid IS NULL OR e."dossierId" = ${dossierId}::uuid)
				AND (${tag}::text IS NULL OR m."tag" = ${tag})
				AND CASE e."kind"
					WHEN 'text' THEN a."id" IS NOT NULL AND NOT EXISTS (
						SELECT 1 FROM "Version" v JOIN "Version" x ON x."articleId" = v."articleId" AND x."number" > v."number"
						WHERE v."id" = e."subjectId")
					WHEN 'article' THEN a."id" IS NOT NULL
					WHEN 'annotation' THEN a."id" IS NOT NULL AND m."id" IS NOT NULL
					WHEN 'note' THEN a."id" IS NOT NULL AND m."id" IS NOT NULL
					WHEN 'statement' THEN EXISTS (
						SELECT 1 FROM "Statement" s WHERE s."id" = e."subjectId" AND s."deletedAt" IS NULL)
					WHEN 'speaker' THEN true
					ELSE false END
				AND (${language}::text IS NULL OR a."language" = ${language} OR EXISTS (
					SELECT 1 FROM "StatementTitle" t WHERE e."kind" = 'statement'
						AND t."statementId" = e."subjectId" AND t."language" = ${language})))
		SELECT f."kind", f."subjectId"::text, f."n", f."start", f."text", f."rank",
			f."dossierId"::text, f."dossierTitle", f."articleId"::text, f."articleTitle", o."name" AS "outlet",
			f."publishedValue", f."publishedPrecision", f."publishedZone", f."language", f."tag", f."state", f."stale",
			ARRAY(SELECT t."language" FROM "StatementTitle" t WHERE t."statementId" = f."subjectId") AS "wordings"
		FROM "found" f LEFT JOIN "Outlet" o ON o."id" = f."outletId"
		WHERE ${from.subjectId}::uuid IS NULL OR (f."order", -f."rank", f."subjectId", f."n")
			> (array_position(${kinds}::text[], ${from.kind}), -${from.rank}::int, ${from.subjectId}::uuid, ${from.n}::int)
		ORDER BY f."order", f."rank" DESC, f."subjectId", f."n" LIMIT ${limit}`;
}

/** How many living passages each of these speakers has that the member sees, and the oldest one. */
export interface SpeakerPassages {
	readonly speakerId: string;
	readonly count: number;
	readonly articleId: string;
	readonly annotationId: string;
}

/** The passages of speakers, for those who have any. */
export async function countSpeakerPassages(
	db: Db,
	scope: Scope,
	speakerIds: readonly string[],
): Promise<SpeakerPassages[]> {
	const layers = layerNames(scope);
	return db.$queryRaw<SpeakerPassages[]>`
		SELECT DISTINCT ON (s."speakerId") s."speakerId"::text, count(*) OVER (PARTITION BY s."speakerId")::int AS "count",
			m."articleId"::text, m."id"::text AS "annotationId"
		FROM "AnnotationSpeaker" s
		JOIN "Annotation" m ON m."id" = s."annotationId" AND m."deletedAt" IS NULL AND m."layer" = ANY(${layers})
		JOIN "Article" a ON a."id" = m."articleId" AND a."deletedAt" IS NULL
		JOIN "DossierMember" p ON p."dossierId" = m."dossierId" AND p."memberId" = ${scope.memberId}::uuid
		WHERE s."speakerId" = ANY(${[...speakerIds]}::uuid[])
		ORDER BY s."speakerId", m."createdAt", m."id"`;
}
