import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";
import { layerNames } from "./layers";

type Reader = Granted<"dossier.read", unknown>;

/** A living article with what the map says of it. */
export interface MapArticleRow {
	readonly id: string;
	readonly title: string;
	readonly credits: string[];
	readonly outlet: string | null;
	readonly language: string;
	readonly publishedValue: string | null;
	readonly publishedPrecision: string | null;
	readonly publishedZone: string | null;
}

/** The living articles of a dossier, oldest first, undated last. */
export async function listMapArticles(
	db: Db,
	_granted: Reader,
	dossierId: string,
): Promise<MapArticleRow[]> {
	return db.$queryRaw<MapArticleRow[]>`
		SELECT a."id", a."title", a."credits", o."name" AS "outlet", a."language",
			a."publishedValue", a."publishedPrecision", a."publishedZone"
		FROM "Article" a LEFT JOIN "Outlet" o ON o."id" = a."outletId"
		WHERE a."dossierId" = ${dossierId}::uuid AND a."deletedAt" IS NULL
		ORDER BY a."publishedValue" ASC NULLS LAST, a."createdAt", a."id"`;
}

/** A living passage; `quotes` are its body pieces in the newest version it is anchored in, null where they were not asked for. */
export interface MapPassageRow {
	readonly id: string;
	readonly articleId: string;
	readonly tag: string;
	readonly state: string;
	readonly stale: boolean;
	readonly speakerIds: string[];
	readonly quotes: string[] | null;
}

/** The living passages of a dossier in the layers the member sees, in text order within each article. */
export async function listMapPassages(
	db: Db,
	granted: Reader,
	dossierId: string,
): Promise<MapPassageRow[]> {
	const layers = layerNames(granted);
	return db.$queryRaw<MapPassageRow[]>`
		SELECT n."id", n."articleId", n."tag", n."state", n."stale", p."quotes",
			ARRAY(SELECT s."speakerId" FROM "AnnotationSpeaker" s
				WHERE s."annotationId" = n."id" ORDER BY s."n")::text[] AS "speakerIds"
		FROM "Annotation" n
			JOIN "Article" a ON a."id" = n."articleId" AND a."deletedAt" IS NULL
			CROSS JOIN LATERAL (
				SELECT array_agg(p."quote" ORDER BY p."n") AS "quotes", min(p."start") AS "start"
				FROM "AnchorPiece" p
				WHERE p."annotationId" = n."id" AND p."role" = 'body' AND p."versionId" = (
					SELECT h."versionId" FROM "AnchorPiece" h JOIN "Version" v ON v."id" = h."versionId"
					WHERE h."annotationId" = n."id" ORDER BY v."number" DESC LIMIT 1)
			) p
		WHERE n."dossierId" = ${dossierId}::uuid AND n."deletedAt" IS NULL AND n."layer" = ANY(${layers})
		ORDER BY n."articleId", p."start", n."id"`;
}

/** The same without their words, for whoever only counts. */
export async function listMapPassageFacts(
	db: Db,
	granted: Reader,
	dossierId: string,
): Promise<MapPassageRow[]> {
	const layers = layerNames(granted);
	return db.$queryRaw<MapPassageRow[]>`
		SELECT n."id", n."articleId", n."tag", n."state", n."stale", NULL AS "quotes",
			ARRAY(SELECT s."speakerId" FROM "AnnotationSpeaker" s
				WHERE s."annotationId" = n."id" ORDER BY s."n")::text[] AS "speakerIds"
		FROM "Annotation" n
			JOIN "Article" a ON a."id" = n."articleId" AND a."deletedAt" IS NULL
		WHERE n."dossierId" = ${dossierId}::uuid AND n."deletedAt" IS NULL AND n."layer" = ANY(${layers})`;
}

/** A living link without its words. */
export interface MapLinkRow {
	readonly id: string;
	readonly type: string;
	readonly fromId: string;
	readonly toId: string;
	readonly state: string;
	readonly stale: boolean;
}

/** The living links of a dossier in the layers the member sees, whatever became of their ends. */
export async function listMapLinks(
	db: Db,
	granted: Reader,
	dossierId: string,
): Promise<MapLinkRow[]> {
	const layers = layerNames(granted);
	return db.$queryRaw<MapLinkRow[]>`
		SELECT l."id", l."type", l."fromId", l."toId", l."state", l."stale" FROM "Link" l
		WHERE l."dossierId" = ${dossierId}::uuid AND l."deletedAt" IS NULL AND l."layer" = ANY(${layers})
		ORDER BY l."createdAt", l."id"`;
}

/** A living statement with its wording by language and its living memberships. */
export interface MapStatementRow {
	readonly id: string;
	readonly status: string;
	readonly titles: { readonly language: string; readonly title: string }[];
	readonly members: {
		readonly annotationId: string;
		readonly stance: string;
		readonly state: string;
		readonly stale: boolean;
	}[];
}

/** The living statements of a dossier, oldest first, with the memberships in the layers the member sees. */
export async function listMapStatements(
	db: Db,
	granted: Reader,
	dossierId: string,
): Promise<MapStatementRow[]> {
	const layers = layerNames(granted);
	return db.$queryRaw<MapStatementRow[]>`
		SELECT s."id", s."status",
			(SELECT COALESCE(json_agg(json_build_object('language', t."language", 'title', t."title") ORDER BY t."language"), '[]')
				FROM "StatementTitle" t WHERE t."statementId" = s."id") AS "titles",
			(SELECT COALESCE(json_agg(json_build_object('annotationId', m."annotationId", 'stance', m."stance",
					'state', m."state", 'stale', m."stale") ORDER BY m."createdAt", m."id"), '[]')
				FROM "Membership" m
				WHERE m."statementId" = s."id" AND m."deletedAt" IS NULL AND m."layer" = ANY(${layers})) AS "members"
		FROM "Statement" s
		WHERE s."dossierId" = ${dossierId}::uuid AND s."deletedAt" IS NULL
		ORDER BY s."createdAt", s."id"`;
}

/** The speakers of a dossier by name. */
export async function listMapSpeakers(
	db: Db,
	_granted: Reader,
	dossierId: string,
): Promise<{ id: string; name: string }[]> {
	return db.speaker.findMany({
		where: { dossierId },
		select: { id: true, name: true },
		orderBy: [{ name: "asc" }, { id: "asc" }],
	});
}
