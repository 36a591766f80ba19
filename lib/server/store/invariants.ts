import "server-only";
import { languageNames } from "@/lib/domain/languages";
import type { House } from "@/lib/domain/proof";
import type { Db } from "./client";

type Doctor = House<"doctor">;

/** The ids of all versions, so that their texts can be read one at a time. */
export async function listVersionIds(db: Db, _proof: Doctor): Promise<string[]> {
	const rows = await db.version.findMany({ select: { id: true }, orderBy: { id: "asc" } });
	return rows.map((row) => row.id);
}

/** One version with every piece anchored in it and the bytes it was made from. */
export async function findVersionWithPieces(db: Db, _proof: Doctor, id: string) {
	return db.version.findUniqueOrThrow({
		where: { id },
		include: {
			original: true,
			anchors: { include: { pieces: { orderBy: [{ role: "asc" }, { n: "asc" }] } } },
		},
	});
}

/** All streams with their heads. */
export async function listStreams(db: Db, _proof: Doctor) {
	return db.stream.findMany({ orderBy: { id: "asc" } });
}

/** A stretch of a stream's events with their payloads, by number, after `seq`. */
export async function listChain(
	db: Db,
	_proof: Doctor,
	streamId: string,
	after: number,
	limit: number,
) {
	return db.event.findMany({
		where: { streamId, seq: { gt: after } },
		orderBy: { seq: "asc" },
		take: limit,
		include: { payload: true },
	});
}

/** Something that a query found to be wrong. */
export interface Finding {
	readonly what: string;
	readonly id: string;
}

/** What whole tables must not hold; each query answers nothing when all is well. */
export async function listTableFindings(
	db: Db,
	_proof: Doctor,
	symmetricTypes: readonly string[],
): Promise<Finding[]> {
	const symmetric = [...symmetricTypes];
	const languages = [...languageNames];
	return db.$queryRaw<Finding[]>`
		SELECT 'annotation without body words in any version' AS "what", a."id" FROM "Annotation" a
			WHERE NOT EXISTS (SELECT 1 FROM "AnchorPiece" p WHERE p."annotationId" = a."id" AND p."role" = 'body')
		UNION ALL SELECT 'words kept or moved in a text that are not those of the text before', h."annotationId" FROM "Anchor" h
			JOIN "Version" v ON v."id" = h."versionId"
			JOIN LATERAL (SELECT e."versionId" FROM "Anchor" e JOIN "Version" w ON w."id" = e."versionId"
				WHERE e."annotationId" = h."annotationId" AND w."number" < v."number"
					AND EXISTS (SELECT 1 FROM "AnchorPiece" p WHERE p."annotationId" = e."annotationId" AND p."versionId" = e."versionId")
				ORDER BY w."number" DESC LIMIT 1) b ON true
			WHERE h."fate" IN ('kept', 'moved') AND NOT h."byHand"
				AND ARRAY(SELECT p."role" || p."quote" FROM "AnchorPiece" p
					WHERE p."annotationId" = h."annotationId" AND p."versionId" = b."versionId" ORDER BY p."role", p."n")
				IS DISTINCT FROM ARRAY(SELECT p."role" || p."quote" FROM "AnchorPiece" p
					WHERE p."annotationId" = h."annotationId" AND p."versionId" = h."versionId" ORDER BY p."role", p."n")
		UNION ALL SELECT 'mark without a fate in a later text', n."id" FROM "Annotation" n
			JOIN "Version" v ON v."articleId" = n."articleId" AND n."layer" = 'shared'
				AND NOT EXISTS (SELECT 1 FROM "Anchor" h WHERE h."annotationId" = n."id" AND h."versionId" = v."id")
			WHERE EXISTS (SELECT 1 FROM "Anchor" h JOIN "Version" w ON w."id" = h."versionId"
				WHERE h."annotationId" = n."id" AND w."number" < v."number")
		UNION ALL SELECT 'mark lost in the newest text that nobody is asked to place', n."id" FROM "Annotation" n
			JOIN "Anchor" h ON h."annotationId" = n."id"
			WHERE n."layer" = 'shared' AND n."deletedAt" IS NULL AND NOT n."stale" AND h."fate" = 'lost'
				AND NOT EXISTS (SELECT 1 FROM "AnchorPiece" p WHERE p."annotationId" = n."id" AND p."versionId" = h."versionId")
				AND h."versionId" = (SELECT v."id" FROM "Version" v WHERE v."articleId" = n."articleId" ORDER BY v."number" DESC LIMIT 1)
		UNION ALL SELECT 'words of a mark in a text that lost it', h."annotationId" FROM "Anchor" h
			WHERE h."fate" = 'lost' AND NOT h."byHand"
				AND EXISTS (SELECT 1 FROM "AnchorPiece" p WHERE p."annotationId" = h."annotationId" AND p."versionId" = h."versionId")
		UNION ALL SELECT 'versions of an article that are not numbered one after the other', v."articleId" FROM "Version" v
			GROUP BY v."articleId" HAVING max(v."number") <> count(*)
		UNION ALL SELECT 'article without a version', a."id" FROM "Article" a
			WHERE NOT EXISTS (SELECT 1 FROM "Version" v WHERE v."articleId" = a."id")
		UNION ALL SELECT 'version of bytes that did not come into its dossier', v."id" FROM "Version" v
			JOIN "Article" a ON a."id" = v."articleId"
			WHERE NOT EXISTS (SELECT 1 FROM "DossierOriginal" o WHERE o."dossierId" = a."dossierId" AND o."sha256" = v."originalSha256")
		UNION ALL SELECT 'living link with a deleted end', l."id" FROM "Link" l
			JOIN "Annotation" f ON f."id" = l."fromId" JOIN "Annotation" t ON t."id" = l."toId"
			WHERE l."deletedAt" IS NULL AND (f."deletedAt" IS NOT NULL OR t."deletedAt" IS NOT NULL)
		UNION ALL SELECT 'symmetric link with its ends out of order', l."id" FROM "Link" l
			WHERE l."type" = ANY(${symmetric}) AND l."toId" < l."fromId"
		UNION ALL SELECT 'living membership of a deleted statement or passage', m."id" FROM "Membership" m
			JOIN "Statement" s ON s."id" = m."statementId" JOIN "Annotation" a ON a."id" = m."annotationId"
			WHERE m."deletedAt" IS NULL AND (s."deletedAt" IS NOT NULL OR a."deletedAt" IS NOT NULL)
		UNION ALL SELECT 'statement without a title', s."id" FROM "Statement" s
			WHERE NOT EXISTS (SELECT 1 FROM "StatementTitle" t WHERE t."statementId" = s."id")
		UNION ALL SELECT 'statement ' || s."status" || ' without the verdict for it', s."id" FROM "Statement" s
			LEFT JOIN "Verdict" v ON v."id" = s."id"
			WHERE s."status" IN ('verdict_final', 'corrected') AND (v."state" = 'approved' AND v."revision" > s."lapsedVerdict") IS NOT TRUE
				OR s."status" = 'verdict_proposed' AND v."state" IS DISTINCT FROM 'proposed'
		UNION ALL SELECT 'verdict whose grade the scale that holds does not have', v."id" FROM "Verdict" v
			WHERE NOT EXISTS (SELECT 1 FROM "Grade" g WHERE g."name" = v."grade"
				AND g."revision" = (SELECT max(s."revision") FROM "VerdictScale" s))
		UNION ALL SELECT 'scale of verdicts whose ends are not those of its grades', s."id" FROM "VerdictScale" s
			WHERE s."best" IS DISTINCT FROM (SELECT max(g."number") FROM "Grade" g WHERE g."revision" = s."revision" AND NOT g."retired")
				OR s."worst" IS DISTINCT FROM (SELECT min(g."number") FROM "Grade" g WHERE g."revision" = s."revision" AND NOT g."retired")
		UNION ALL SELECT 'scale of verdicts with a grade that has no word in a language', s."id" FROM "VerdictScale" s
			WHERE EXISTS (SELECT 1 FROM "Grade" g CROSS JOIN unnest(${languages}::text[]) AS l("language")
				WHERE g."revision" = s."revision" AND NOT EXISTS (SELECT 1 FROM "GradeWord" w
					WHERE w."revision" = g."revision" AND w."name" = g."name" AND w."language" = l."language"))
		UNION ALL SELECT 'living evidence of a statement that was merged away', e."id" FROM "Evidence" e
			JOIN "Statement" s ON s."id" = e."statementId"
			WHERE e."deletedAt" IS NULL AND s."mergedIntoId" IS NOT NULL
		UNION ALL SELECT 'thread without a message', t."id" FROM "Thread" t
			WHERE NOT EXISTS (SELECT 1 FROM "Message" m WHERE m."threadId" = t."id")
		UNION ALL SELECT 'message whose mentions are not those of its words', m."id" FROM "Message" m
			WHERE ARRAY(SELECT DISTINCT v #>> '{}' FROM jsonb_path_query(m."body", '$.doc.**.attrs.id') v ORDER BY 1)
				IS DISTINCT FROM ARRAY(SELECT DISTINCT u::text FROM unnest(m."mentions") u ORDER BY 1)
		UNION ALL SELECT 'message whose earlier words have a gap', e."messageId" FROM "EarlierMessage" e
			JOIN "Message" m ON m."id" = e."messageId"
			WHERE e."revision" >= m."revision" OR e."revision" < m."revision" - 1 AND NOT EXISTS (SELECT 1 FROM "EarlierMessage" n
				WHERE n."messageId" = e."messageId" AND n."revision" = e."revision" + 1)
		UNION ALL SELECT 'approved while an open thread held it', d."id" FROM "Decision" d
			JOIN "Thread" t ON d."subjectId" = CASE d."kind" WHEN 'annotation' THEN t."annotationId"
				WHEN 'link' THEN t."linkId" WHEN 'verdict' THEN t."statementId" END
			WHERE d."outcome" = 'approved' AND d."n" > t."blockingN" AND (t."resolvedN" IS NULL OR d."n" <= t."resolvedN")
		UNION ALL SELECT 'dossier without a lead', d."id" FROM "Dossier" d
			WHERE d."deletedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "DossierMember" m WHERE m."dossierId" = d."id" AND m."lead")
		UNION ALL SELECT 'dossier without a history', d."id" FROM "Dossier" d
			WHERE NOT EXISTS (SELECT 1 FROM "Stream" s WHERE s."id" = d."id"::text)
		UNION ALL SELECT t."kind" || ' in a layer that no round gives', t."id" FROM (
			SELECT 'annotation' AS "kind", a."id", a."layer", a."articleId" FROM "Annotation" a
			UNION ALL SELECT 'link', l."id", l."layer", a."articleId" FROM "Link" l JOIN "Annotation" a ON a."id" = l."fromId"
			UNION ALL SELECT 'membership', m."id", m."layer", a."articleId" FROM "Membership" m JOIN "Annotation" a ON a."id" = m."annotationId") t
			WHERE t."layer" <> 'shared' AND NOT EXISTS (SELECT 1 FROM "RoundArticle" o JOIN "RoundSeat" p ON p."roundId" = o."roundId"
				WHERE o."articleId" = t."articleId" AND t."layer" =
					CASE WHEN o."revealedAt" IS NULL THEN p."memberId"::text ELSE p."roundId" || ':' || p."memberId" END)
		UNION ALL SELECT 'link in another layer than its ends', l."id" FROM "Link" l
			JOIN "Annotation" a ON a."id" IN (l."fromId", l."toId") WHERE a."layer" <> l."layer"
		UNION ALL SELECT 'membership in another layer than its passage', m."id" FROM "Membership" m
			JOIN "Annotation" a ON a."id" = m."annotationId" WHERE a."layer" <> m."layer"
		UNION ALL SELECT 'mark in the shared layer of an article that is marked blind', a."id" FROM "Annotation" a
			JOIN "RoundArticle" o ON o."articleId" = a."articleId" AND o."revealedAt" IS NULL
			WHERE a."layer" = 'shared' AND a."deletedAt" IS NULL
		UNION ALL SELECT 'decision about what settles a round by one who marked in it or settled it', d."id" FROM "Decision" d
			JOIN "Settlement" s ON s."annotationId" = d."subjectId" AND d."kind" = 'annotation'
			WHERE (s."settlerId" = d."deciderId" OR EXISTS (SELECT 1 FROM "RoundSeat" p
					WHERE p."roundId" = s."roundId" AND p."memberId" = d."deciderId"))
				AND NOT EXISTS (SELECT 1 FROM "Decision" e WHERE e."kind" = 'annotation' AND e."subjectId" = d."subjectId"
					AND e."outcome" = 'approved' AND e."n" < d."n"
					AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = e."id" AND w."n" < d."n"))
		UNION ALL SELECT 'mark of a settlement that was taken back', a."id" FROM "Annotation" a
			JOIN "Settlement" s ON s."annotationId" = a."id" JOIN "SettlementWithdrawal" w ON w."settlementId" = s."id"
			WHERE a."deletedAt" IS NULL
		UNION ALL SELECT 'mark of a round that two settlements stand for', m."markId" FROM "SettledMark" m
			WHERE NOT EXISTS (SELECT 1 FROM "SettlementWithdrawal" w WHERE w."settlementId" = m."settlementId")
			GROUP BY m."markId" HAVING count(*) > 1
		UNION ALL SELECT 'edit of a revision that no ' || e."kind" || ' of its dossier has come to', e."subjectId" FROM "Edit" e
			WHERE NOT EXISTS (SELECT 1 FROM (SELECT 'article' AS "kind", "id", "dossierId", "revision" FROM "Article"
				UNION ALL SELECT 'speaker', "id", "dossierId", "revision" FROM "Speaker"
				UNION ALL SELECT 'dossier', "id", "id", "revision" FROM "Dossier") t
				WHERE t."kind" = e."kind" AND t."id" = e."subjectId" AND t."dossierId" = e."dossierId" AND t."revision" >= e."revision")
		UNION ALL SELECT 'round without a stream', r."id" FROM "Round" r
			WHERE NOT EXISTS (SELECT 1 FROM "Stream" s WHERE s."id" = r."id"::text)
		UNION ALL SELECT 'decision by an editor of what was decided', d."id" FROM "Decision" d
			WHERE EXISTS (SELECT 1 FROM "Revision" r WHERE r."kind" = d."kind" AND r."subjectId" = d."subjectId"
				AND r."editorId" = d."deciderId" AND r."number" <= d."revision"
				AND r."number" > coalesce((SELECT max(e."revision") FROM "Decision" e WHERE e."kind" = d."kind"
					AND e."subjectId" = d."subjectId" AND e."outcome" = 'approved' AND e."n" < d."n"
					AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = e."id" AND w."n" < d."n")), 0))`;
}

/** The kinds of living link there are, by type and the tags of their ends, each with the ids of its links. */
export async function listLinkKinds(
	db: Db,
	_proof: Doctor,
): Promise<{ type: string; from: string; to: string; ids: string[] }[]> {
	return db.$queryRaw<{ type: string; from: string; to: string; ids: string[] }[]>`
		SELECT l."type", f."tag" AS "from", t."tag" AS "to", array_agg(l."id"::text) AS "ids" FROM "Link" l
			JOIN "Annotation" f ON f."id" = l."fromId" JOIN "Annotation" t ON t."id" = l."toId"
			WHERE l."deletedAt" IS NULL GROUP BY l."type", f."tag", t."tag"`;
}

/** Things whose revision is not the newest that was written, or whose state no decision gave. */
export async function listReviewFindings(db: Db, _proof: Doctor): Promise<Finding[]> {
	return db.$queryRaw<Finding[]>`
		WITH "thing" AS (
			SELECT 'annotation' AS "kind", "id", "revision", "state" FROM "Annotation"
			UNION ALL SELECT 'link', "id", "revision", "state" FROM "Link"
			UNION ALL SELECT 'membership', "id", "revision", "state" FROM "Membership"
			UNION ALL SELECT 'verdict', "id", "revision", "state" FROM "Verdict"
			UNION ALL SELECT 'statement', "id", "revision", 'proposed' FROM "Statement")
		SELECT t."kind" || ' whose revision is not the newest written' AS "what", t."id" FROM "thing" t
			WHERE t."revision" IS DISTINCT FROM (SELECT max(r."number") FROM "Revision" r
				WHERE r."kind" = t."kind" AND r."subjectId" = t."id")
		UNION ALL SELECT t."kind" || ' ' || t."state" || ' without a decision', t."id" FROM "thing" t
			WHERE t."state" <> 'proposed' AND t."state" IS DISTINCT FROM (SELECT d."outcome" FROM "Decision" d
				WHERE d."kind" = t."kind" AND d."subjectId" = t."id"
					AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id") ORDER BY d."n" DESC LIMIT 1)`;
}
