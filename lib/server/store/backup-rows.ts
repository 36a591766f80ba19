import "server-only";
import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import type { BackupRecordName } from "@/lib/domain/backup/backup-records";
import type { Granted, House } from "@/lib/domain/proof";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { gradeInclude } from "./verdict-scale";

/** Who may read a whole dossier: its lead, the house at the machine, and whoever restores it, to compare. */
export type BackupReader =
	| Granted<"dossier.back_up" | "dossier.restore", unknown>
	| House<"backup" | "restore">;

/** A stretch of the rows of a record. */
interface Stretch {
	readonly dossierId: string;
	readonly limit: number;
	readonly offset: number;
}

interface Read {
	readonly row: Record<string, BackupRow[string]>;
}

type Reader = (tx: Tx, stretch: Stretch) => Promise<Read[]>;

/**
 * The places of decisions (0), withdrawals (1), and threads that began to hold approval (2) or were resolved (3), among all
 * of those of a dossier. Of the same number is what was held or resolved after a decision.
 */
function judged(dossierId: string): Prisma.Sql {
	return Prisma.sql`(
		SELECT s."what", s."id", row_number() OVER (ORDER BY s."n", s."what", s."id") AS "n" FROM (
			SELECT 0 AS "what", "id", "n" FROM "Decision" WHERE "dossierId" = ${dossierId}::uuid
			UNION ALL SELECT 1, "decisionId", "n" FROM "Withdrawal" WHERE "dossierId" = ${dossierId}::uuid
			UNION ALL SELECT 2, "id", "blockingN" FROM "Thread"
				WHERE "dossierId" = ${dossierId}::uuid AND "blockingN" IS NOT NULL
			UNION ALL SELECT 3, "id", "resolvedN" FROM "Thread"
				WHERE "dossierId" = ${dossierId}::uuid AND "resolvedN" IS NOT NULL) s)`;
}

/*
 * Layers: a backup has what everybody in the dossier sees, and what was marked in rounds that are revealed, whose layers
 * are named after them. What a member marks alone in a round that is open is not in it, nor is that round.
 */
const readers: Readonly<Record<BackupRecordName, Reader>> = {
	dossier: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Dossier" t WHERE t."id" = ${dossierId}::uuid LIMIT ${limit} OFFSET ${offset}`,
	member: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "DossierMember" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."memberId" LIMIT ${limit} OFFSET ${offset}`,
	speaker: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) || jsonb_build_object('outletId', o."folded") AS "row" FROM "Speaker" t
			LEFT JOIN "Outlet" o ON o."id" = t."outletId"
			WHERE t."dossierId" = ${dossierId}::uuid ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	original: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "DossierOriginal" t WHERE t."dossierId" = ${dossierId}::uuid AND (
				EXISTS (SELECT 1 FROM "Version" v JOIN "Article" a ON a."id" = v."articleId"
					WHERE a."dossierId" = t."dossierId" AND v."originalSha256" = t."sha256")
				OR EXISTS (SELECT 1 FROM "PageFetch" f WHERE f."dossierId" = t."dossierId" AND f."sha256" = t."sha256"))
			ORDER BY t."sha256" LIMIT ${limit} OFFSET ${offset}`,
	article: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) || jsonb_build_object('outletId', o."folded") AS "row" FROM "Article" t
			LEFT JOIN "Outlet" o ON o."id" = t."outletId"
			WHERE t."dossierId" = ${dossierId}::uuid ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	version: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Version" t JOIN "Article" a ON a."id" = t."articleId"
			WHERE a."dossierId" = ${dossierId}::uuid ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	revision: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Revision" t
			LEFT JOIN "Annotation" a ON a."id" = t."subjectId"
			LEFT JOIN "Link" l ON l."id" = t."subjectId"
			LEFT JOIN "Membership" m ON m."id" = t."subjectId"
			WHERE t."dossierId" = ${dossierId}::uuid
				AND NOT EXISTS (SELECT 1 FROM (VALUES (a."layer"), (l."layer"), (m."layer")) AS i("layer")
					WHERE i."layer" <> 'shared' AND i."layer" NOT LIKE '%:%')
			ORDER BY t."number", t."kind", t."subjectId" LIMIT ${limit} OFFSET ${offset}`,
	decision: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) || jsonb_build_object('n', o."n") AS "row" FROM "Decision" t
			JOIN ${judged(dossierId)} o ON o."what" = 0 AND o."id" = t."id"
			ORDER BY o."n" LIMIT ${limit} OFFSET ${offset}`,
	withdrawal: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) || jsonb_build_object('n', o."n") AS "row" FROM "Withdrawal" t
			JOIN ${judged(dossierId)} o ON o."what" = 1 AND o."id" = t."decisionId"
			ORDER BY o."n" LIMIT ${limit} OFFSET ${offset}`,
	annotation: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Annotation" t
			WHERE t."dossierId" = ${dossierId}::uuid AND (t."layer" = 'shared' OR t."layer" LIKE '%:%')
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	anchor: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Anchor" t JOIN "Annotation" a ON a."id" = t."annotationId"
			WHERE a."dossierId" = ${dossierId}::uuid AND (a."layer" = 'shared' OR a."layer" LIKE '%:%')
			ORDER BY t."annotationId", t."versionId" LIMIT ${limit} OFFSET ${offset}`,
	piece: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "AnchorPiece" t JOIN "Annotation" a ON a."id" = t."annotationId"
			WHERE a."dossierId" = ${dossierId}::uuid AND (a."layer" = 'shared' OR a."layer" LIKE '%:%')
			ORDER BY t."annotationId", t."versionId", t."role", t."n" LIMIT ${limit} OFFSET ${offset}`,
	attribution: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "AnnotationSpeaker" t JOIN "Annotation" a ON a."id" = t."annotationId"
			WHERE t."dossierId" = ${dossierId}::uuid AND (a."layer" = 'shared' OR a."layer" LIKE '%:%')
			ORDER BY t."annotationId", t."speakerId" LIMIT ${limit} OFFSET ${offset}`,
	link: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Link" t
			WHERE t."dossierId" = ${dossierId}::uuid AND (t."layer" = 'shared' OR t."layer" LIKE '%:%')
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	statement: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Statement" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	wording: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "StatementTitle" t JOIN "Statement" s ON s."id" = t."statementId"
			WHERE s."dossierId" = ${dossierId}::uuid ORDER BY t."statementId", t."language" LIMIT ${limit} OFFSET ${offset}`,
	membership: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Membership" t
			WHERE t."dossierId" = ${dossierId}::uuid AND (t."layer" = 'shared' OR t."layer" LIKE '%:%')
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	verdict: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Verdict" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	evidence: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Evidence" t WHERE t."dossierId" = ${dossierId}::uuid AND NOT t."confidential"
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	correction: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Correction" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	thread: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) || jsonb_build_object('blockingN', b."n", 'resolvedN', r."n") AS "row" FROM "Thread" t
			LEFT JOIN ${judged(dossierId)} b ON b."what" = 2 AND b."id" = t."id"
			LEFT JOIN ${judged(dossierId)} r ON r."what" = 3 AND r."id" = t."id"
			WHERE t."dossierId" = ${dossierId}::uuid ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	message: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Message" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	earlierMessage: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "EarlierMessage" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."messageId", t."revision" LIMIT ${limit} OFFSET ${offset}`,
	round: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Round" t WHERE t."dossierId" = ${dossierId}::uuid AND t."revealedAt" IS NOT NULL
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	roundArticle: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "RoundArticle" t JOIN "Round" r ON r."id" = t."roundId"
			WHERE t."dossierId" = ${dossierId}::uuid AND r."revealedAt" IS NOT NULL
			ORDER BY t."roundId", t."articleId" LIMIT ${limit} OFFSET ${offset}`,
	roundSeat: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "RoundSeat" t JOIN "Round" r ON r."id" = t."roundId"
			WHERE r."dossierId" = ${dossierId}::uuid AND r."revealedAt" IS NOT NULL
			ORDER BY t."roundId", t."memberId" LIMIT ${limit} OFFSET ${offset}`,
	settlement: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Settlement" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	settlementWithdrawal: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "SettlementWithdrawal" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."settlementId" LIMIT ${limit} OFFSET ${offset}`,
	settledMark: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "SettledMark" t JOIN "Settlement" s ON s."id" = t."settlementId"
			WHERE s."dossierId" = ${dossierId}::uuid ORDER BY t."markId", t."settlementId" LIMIT ${limit} OFFSET ${offset}`,
	edit: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Edit" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."subjectId", t."revision" LIMIT ${limit} OFFSET ${offset}`,
	pageFetch: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "PageFetch" t WHERE t."dossierId" = ${dossierId}::uuid
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	stream: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Stream" t WHERE t."id" = ${dossierId}
				OR t."id" IN (SELECT r."id"::text FROM "Round" r WHERE r."dossierId" = ${dossierId}::uuid AND r."revealedAt" IS NOT NULL)
			ORDER BY t."id" LIMIT ${limit} OFFSET ${offset}`,
	event: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "Event" t WHERE t."streamId" = ${dossierId}
				OR t."streamId" IN (SELECT r."id"::text FROM "Round" r WHERE r."dossierId" = ${dossierId}::uuid AND r."revealedAt" IS NOT NULL)
			ORDER BY t."streamId", t."seq" LIMIT ${limit} OFFSET ${offset}`,
	eventPayload: (tx, { dossierId, limit, offset }) => tx.$queryRaw`
		SELECT to_jsonb(t) AS "row" FROM "EventPayload" t WHERE t."streamId" = ${dossierId}
				OR t."streamId" IN (SELECT r."id"::text FROM "Round" r WHERE r."dossierId" = ${dossierId}::uuid AND r."revealedAt" IS NOT NULL)
			ORDER BY t."streamId", t."seq" LIMIT ${limit} OFFSET ${offset}`,
};

/** A stretch of the rows of a record in their order, as JSON has them; with the id of the dossier where the table has it. */
export async function listBackupRows(
	tx: Tx,
	_proof: BackupReader,
	name: BackupRecordName,
	stretch: Stretch,
): Promise<readonly Read["row"][]> {
	const found = await readers[name](tx, stretch);
	return found.map(({ row }) => row);
}

/** What a backup is called by, and how far its history is; null for a dossier that is not there. */
export async function findBackedUp(tx: Tx, _proof: BackupReader, dossierId: string) {
	const dossier = await tx.dossier.findFirst({ where: { id: dossierId, deletedAt: null } });
	const stream = await tx.stream.findUnique({ where: { id: dossierId } });
	if (dossier === null || stream === null) return null;
	return { id: dossierId, title: dossier.title, lastEvent: stream.seq };
}

/** The versions in which these passages have body words at last, with those words in their order. */
export async function listPassageWords(
	tx: Tx,
	_proof: BackupReader,
	annotationIds: readonly string[],
) {
	return tx.$queryRaw<
		{ annotationId: string; versionId: string; start: number; end: number; quote: string }[]
	>`
		SELECT p."annotationId"::text, p."versionId"::text, p."start", p."end", p."quote" FROM "AnchorPiece" p
			JOIN (SELECT DISTINCT ON (b."annotationId") b."annotationId", b."versionId" FROM "AnchorPiece" b
				JOIN "Version" v ON v."id" = b."versionId"
				WHERE b."role" = 'body' AND b."annotationId" = ANY(${[...annotationIds]}::uuid[])
				ORDER BY b."annotationId", v."number" DESC) l USING ("annotationId", "versionId")
			WHERE p."role" = 'body' ORDER BY p."annotationId", p."n"`;
}

/** Versions by id. */
export async function listBackupVersions(tx: Tx, _proof: BackupReader, ids: readonly string[]) {
	return tx.version.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true, articleId: true, text: true, createdAt: true },
	});
}

/** The hashes of the bytes that the rows of a backup name. */
export async function listBackupHashes(
	tx: Tx,
	_proof: BackupReader,
	dossierId: string,
): Promise<string[]> {
	const rows = await tx.$queryRaw<{ sha256: string }[]>`
		SELECT v."originalSha256" AS "sha256" FROM "Version" v JOIN "Article" a ON a."id" = v."articleId"
			WHERE a."dossierId" = ${dossierId}::uuid
		UNION SELECT f."sha256" FROM "PageFetch" f WHERE f."dossierId" = ${dossierId}::uuid
		UNION SELECT e."captureSha256" FROM "Evidence" e
			WHERE e."dossierId" = ${dossierId}::uuid AND NOT e."confidential" AND e."captureSha256" IS NOT NULL
		ORDER BY 1`;
	return rows.map(({ sha256 }) => sha256);
}

/** Bytes by their hash; throws when they are not there. */
export async function readBackupBytes(
	tx: Tx,
	_proof: BackupReader,
	sha256: string,
): Promise<Uint8Array> {
	const { bytes } = await tx.original.findUniqueOrThrow({ where: { sha256 } });
	return bytes;
}

/** The names of members. */
export async function listNamed(tx: Tx, _proof: BackupReader, ids: readonly string[]) {
	return tx.member.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true, name: true },
		orderBy: { id: "asc" },
	});
}

/** Outlets by their folded names. */
export async function listOutletsByFolded(tx: Tx, _proof: BackupReader, folded: readonly string[]) {
	return tx.outlet.findMany({
		where: { folded: { in: [...folded] } },
		select: { id: true, folded: true, name: true },
		orderBy: { folded: "asc" },
	});
}

/** Every scale of verdicts that was set here, the first one first. */
export async function listScales(tx: Tx, _proof: BackupReader) {
	return tx.verdictScale.findMany({
		orderBy: { revision: "asc" },
		include: { grades: { include: gradeInclude, orderBy: { name: "asc" } } },
	});
}
