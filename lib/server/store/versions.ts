import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db } from "./client";
import { layerNames } from "./layers";
import { within } from "./passages";

/** Where a version is: it is deleted when its article is. */
export async function findVersionPlace(db: Db, _proof: Scope, id: string) {
	const row = await db.version.findFirst({
		where: { id, article: { dossier: { deletedAt: null } } },
		select: { article: { select: { dossierId: true, deletedAt: true } } },
	});
	return row?.article ?? null;
}

/** A version with its text. */
export async function findVersion(db: Db, _proof: Granted<"article.read", unknown>, id: string) {
	return db.version.findUnique({ where: { id } });
}

/** The versions of an article, all or those that have these ids, without their texts. */
export async function listVersionHeads(
	db: Db,
	_proof: Granted<"article.read", unknown>,
	articleId: string,
	ids: readonly string[] | null,
) {
	return db.version.findMany({
		where: { articleId, ...within(ids) },
		omit: { text: true, blocks: true },
		include: { createdBy: { select: { id: true, name: true } } },
	});
}

/** A mark of a version. */
export interface MarkRow {
	readonly id: string;
	readonly tag: string;
	readonly state: string;
	readonly stale: boolean;
	readonly revision: number;
	readonly authorId: string;
	readonly authorName: string;
	/** Role, start, end of each piece, those of the body first, in text order. */
	readonly pieces: readonly (readonly [string, number, number])[];
}

/** The living marks of one version in the layers the member sees, in text order. */
export async function listMarkRows(
	db: Db,
	granted: Granted<"article.read", unknown>,
	versionId: string,
): Promise<MarkRow[]> {
	const layers = layerNames(granted);
	return db.$queryRaw<MarkRow[]>`
		SELECT n."id", n."tag", n."state", n."stale", n."revision", n."authorId", m."name" AS "authorName",
			json_agg(json_build_array(p."role", p."start", p."end") ORDER BY p."role", p."n") AS "pieces"
		FROM "Anchor" a
			JOIN "AnchorPiece" p ON p."annotationId" = a."annotationId" AND p."versionId" = a."versionId"
			JOIN "Annotation" n ON n."id" = a."annotationId"
			JOIN "Member" m ON m."id" = n."authorId"
		WHERE a."versionId" = ${versionId}::uuid AND n."deletedAt" IS NULL AND n."layer" = ANY(${layers})
		GROUP BY n."id", m."name"
		ORDER BY min(p."start") FILTER (WHERE p."role" = 'body'), n."id"`;
}
