import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";
import { layerNames, visibleLayers } from "./layers";

type Reader = Granted<"dossier.read", unknown>;

/** Which things of a dossier may be candidates. */
export interface CandidatePlan {
	readonly dossierId: string;
	/** Kinds of search entries: annotation, statement, article, text. */
	readonly kinds: readonly string[];
	/** A tsquery as PostgreSQL reads it; those that rank best for it are found. */
	readonly condition: string;
	/** More of them, each of which holds of the thing’s own words, of its article’s title and names, or of its speakers. */
	readonly typed: readonly string[];
	/** The languages of their articles; statements belong to all. */
	readonly languages: readonly string[];
	/** The passage that is asked about, and its article, whose unmarked text is nobody’s other end. */
	readonly except: { readonly annotationId: string; readonly articleId: string } | null;
	readonly limit: number;
}

/** A thing that may be a candidate, with the words that it is compared by. */
export interface CandidateRow {
	readonly kind: string;
	readonly subjectId: string;
	readonly start: number;
	readonly text: string;
	readonly articleId: string | null;
	readonly articleTitle: string | null;
	readonly outlet: string | null;
	readonly language: string | null;
	readonly publishedValue: string | null;
	readonly publishedPrecision: string | null;
	readonly publishedZone: string | null;
	readonly tag: string | null;
	readonly speakers: string[];
	/** Of a passage, its newest version, and where its first piece is there. */
	readonly versionId: string | null;
	readonly pieceStart: number | null;
	readonly pieceEnd: number | null;
	/** The stretch of text in which that piece begins, and where the stretch does. */
	readonly around: string | null;
	readonly aroundStart: number | null;
}

/**
 * Living things of a dossier with words of a condition, those that rank best for it first: passages in the layers that
 * the member sees, statements, titles, and the newest texts of articles a stretch at a time.
 */
export async function listCandidateRows(
	db: Db,
	granted: Reader,
	plan: CandidatePlan,
): Promise<CandidateRow[]> {
	const { dossierId, condition, except, limit } = plan;
	const [kinds, typed, languages] = [[...plan.kinds], [...plan.typed], [...plan.languages]];
	const layers = layerNames(granted);
	return db.$queryRaw<CandidateRow[]>`
		WITH "found" AS (
			SELECT e."kind", e."subjectId", e."n", e."start", e."text", e."articleId",
				a."title", a."outletId", a."language", a."publishedValue", a."publishedPrecision", a."publishedZone", m."tag",
				ts_rank(e."words", ${condition}::tsquery, 1) AS "rank"
			FROM "SearchEntry" e
			LEFT JOIN "Article" a ON a."id" = e."articleId" AND a."deletedAt" IS NULL
			LEFT JOIN "Annotation" m ON m."id" = e."subjectId" AND e."kind" = 'annotation'
				AND m."deletedAt" IS NULL AND m."layer" = ANY(${layers})
			WHERE e."dossierId" = ${dossierId}::uuid AND e."kind" = ANY(${kinds})
				AND e."words" @@ ${condition}::tsquery
				AND CASE e."kind"
					WHEN 'text' THEN a."id" IS NOT NULL AND NOT EXISTS (
						SELECT 1 FROM "Version" v JOIN "Version" x ON x."articleId" = v."articleId" AND x."number" > v."number"
						WHERE v."id" = e."subjectId")
					WHEN 'article' THEN a."id" IS NOT NULL
					WHEN 'annotation' THEN a."id" IS NOT NULL AND m."id" IS NOT NULL
					WHEN 'statement' THEN EXISTS (
						SELECT 1 FROM "Statement" s WHERE s."id" = e."subjectId" AND s."deletedAt" IS NULL)
					ELSE false END
				AND (e."kind" = 'statement' OR a."language" = ANY(${languages}))
				AND (${except?.annotationId ?? null}::uuid IS NULL OR e."subjectId" <> ${except?.annotationId ?? null}::uuid)
				AND (e."kind" NOT IN ('article', 'text') OR ${except?.articleId ?? null}::uuid IS NULL
					OR e."articleId" <> ${except?.articleId ?? null}::uuid)
				AND NOT EXISTS (
					SELECT 1 FROM unnest(${typed}::text[]) AS t("condition") WHERE NOT (
						e."words" @@ t."condition"::tsquery
						OR EXISTS (SELECT 1 FROM "SearchEntry" h WHERE h."kind" = 'article' AND h."subjectId" = e."articleId"
							AND h."words" @@ t."condition"::tsquery)
						OR EXISTS (SELECT 1 FROM "AnnotationSpeaker" p JOIN "SearchEntry" h ON h."kind" = 'speaker'
							AND h."subjectId" = p."speakerId" WHERE e."kind" = 'annotation' AND p."annotationId" = e."subjectId"
							AND h."words" @@ t."condition"::tsquery)))
			ORDER BY "rank" DESC, e."subjectId", e."n" LIMIT ${limit})
		SELECT f."kind", f."subjectId"::text, f."start", f."text", f."articleId"::text, f."title" AS "articleTitle",
			o."name" AS "outlet", f."language", f."publishedValue", f."publishedPrecision", f."publishedZone", f."tag",
			ARRAY(SELECT k."name" FROM "AnnotationSpeaker" p JOIN "Speaker" k ON k."id" = p."speakerId"
				WHERE f."kind" = 'annotation' AND p."annotationId" = f."subjectId" ORDER BY p."n") AS "speakers",
			w."versionId"::text, w."start" AS "pieceStart", w."end" AS "pieceEnd", s."text" AS "around", s."start" AS "aroundStart"
		FROM "found" f
			LEFT JOIN "Outlet" o ON o."id" = f."outletId"
			LEFT JOIN LATERAL (
				SELECT p."versionId", p."start", p."end" FROM "AnchorPiece" p JOIN "Version" v ON v."id" = p."versionId"
				WHERE f."kind" = 'annotation' AND p."annotationId" = f."subjectId" AND p."role" = 'body'
				ORDER BY v."number" DESC, p."n" LIMIT 1) w ON true
			LEFT JOIN LATERAL (
				SELECT e."text", e."start" FROM "SearchEntry" e
				WHERE e."kind" = 'text' AND e."subjectId" = w."versionId" AND e."start" <= w."start"
				ORDER BY e."start" DESC LIMIT 1) s ON true
		ORDER BY f."rank" DESC, f."subjectId", f."n"`;
}

/** The search entry of a passage as a row, to compare others with; null when the member does not see it there. */
export async function findAskedRow(
	db: Db,
	granted: Reader,
	dossierId: string,
	annotationId: string,
): Promise<Pick<CandidateRow, "text" | "articleId" | "language" | "tag"> | null> {
	const row = await db.annotation.findFirst({
		where: {
			id: annotationId,
			dossierId,
			deletedAt: null,
			layer: visibleLayers(granted),
			article: { deletedAt: null },
		},
		select: { tag: true, articleId: true, article: { select: { language: true } } },
	});
	if (row === null) return null;
	const entries = await db.searchEntry.findMany({
		where: { kind: "annotation", subjectId: annotationId },
		select: { text: true },
		orderBy: { n: "asc" },
	});
	const text = entries.map((entry) => entry.text).join(" ");
	return { text, articleId: row.articleId, language: row.article.language, tag: row.tag };
}

/** The wordings and the status of statements of a dossier that have these ids. */
export async function listStatementHeads(
	db: Db,
	_granted: Reader,
	dossierId: string,
	ids: readonly string[],
) {
	return db.statement.findMany({
		where: { id: { in: [...ids] }, dossierId, deletedAt: null },
		select: { id: true, status: true, titles: { orderBy: { language: "asc" } } },
	});
}
