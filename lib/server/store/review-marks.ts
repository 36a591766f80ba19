import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { RevisionKind } from "@/lib/domain/review";
import type { Db } from "./client";

type Reader = Granted<
	| "dossier.read"
	| "article.read"
	| "review.list"
	| "article.export"
	| "dossier.export"
	| "decision.make",
	unknown
>;

/** The last decision about a thing. */
export interface DecisionRow {
	readonly id: string;
	readonly subjectId: string;
	readonly outcome: string;
	readonly reason: string | null;
	readonly words: string;
	readonly revision: number;
	readonly deciderId: string;
	readonly deciderName: string;
	readonly at: Date;
}

/** Who made revisions of a thing, and when their last one. */
interface EditorRow {
	readonly subjectId: string;
	readonly editorId: string;
	readonly at: Date;
}

/** The last decision that stands about each of these things that has one. */
export async function listLastDecisions(
	db: Db,
	_proof: Reader,
	kind: RevisionKind,
	ids: readonly string[],
): Promise<DecisionRow[]> {
	return db.$queryRaw<DecisionRow[]>`
		SELECT DISTINCT ON (d."subjectId") d."id", d."subjectId", d."outcome", d."reason", d."words",
			d."revision", d."deciderId", m."name" AS "deciderName", d."at"
		FROM "Decision" d JOIN "Member" m ON m."id" = d."deciderId"
		WHERE d."kind" = ${kind} AND d."subjectId" = ANY(${[...ids]}::uuid[])
			AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")
		ORDER BY d."subjectId", d."n" DESC`;
}

/**
 * Who may not decide about each of these things: those who made a revision since its last approval,
 * and whoever made the newest one, which is what a decision is about; of a mark that settles a blind round, also who marked
 * in the round, until it is approved.
 */
export async function listEditors(
	db: Db,
	_proof: Reader | Scope,
	kind: RevisionKind,
	ids: readonly string[],
): Promise<EditorRow[]> {
	return db.$queryRaw<EditorRow[]>`
		SELECT r."subjectId", r."editorId", max(r."at") AS "at"
		FROM "Revision" r
		WHERE r."kind" = ${kind} AND r."subjectId" = ANY(${[...ids]}::uuid[])
			AND (r."number" > coalesce((SELECT max(d."revision") FROM "Decision" d
				WHERE d."kind" = r."kind" AND d."subjectId" = r."subjectId" AND d."outcome" = 'approved'
				AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")), 0)
			OR r."number" = (SELECT max(n."number") FROM "Revision" n
				WHERE n."kind" = r."kind" AND n."subjectId" = r."subjectId"))
		GROUP BY r."subjectId", r."editorId"
		UNION SELECT s."annotationId", p."memberId", s."at"
		FROM "Settlement" s JOIN "RoundSeat" p ON p."roundId" = s."roundId"
		WHERE ${kind} = 'annotation' AND s."annotationId" = ANY(${[...ids]}::uuid[])
			AND NOT EXISTS (SELECT 1 FROM "Decision" d
				WHERE d."kind" = 'annotation' AND d."subjectId" = s."annotationId" AND d."outcome" = 'approved'
				AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id"))
			AND NOT EXISTS (SELECT 1 FROM "Revision" r WHERE r."kind" = 'annotation'
				AND r."subjectId" = s."annotationId" AND r."editorId" = p."memberId")
		ORDER BY "subjectId", "at", "editorId"`;
}
