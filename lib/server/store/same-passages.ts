import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";
import { layerNames } from "./layers";

type Reader = Granted<"article.read", unknown>;

/** The newest text of an article, with what it is known by. */
export interface NewestText {
	readonly articleId: string;
	readonly versionId: string;
	readonly text: string;
	readonly blocks: unknown;
	readonly title: string;
	readonly language: string;
	readonly outlet: string | null;
	readonly publishedValue: string | null;
	readonly publishedPrecision: string | null;
	readonly publishedZone: string | null;
}

/** The newest texts of a dossier’s living articles, at most `take` of those whose id is above `after`, in the order of ids. */
export async function listNewestTexts(
	db: Db,
	_granted: Reader,
	dossierId: string,
	stretch: { readonly after: string; readonly take: number },
): Promise<NewestText[]> {
	return db.$queryRaw<NewestText[]>`
		SELECT a."id" AS "articleId", v."id" AS "versionId", v."text", v."blocks", a."title", a."language",
			o."name" AS "outlet", a."publishedValue", a."publishedPrecision", a."publishedZone"
		FROM "Article" a
			CROSS JOIN LATERAL (
				SELECT * FROM "Version" WHERE "articleId" = a."id" ORDER BY "number" DESC LIMIT 1
			) v
			LEFT JOIN "Outlet" o ON o."id" = a."outletId"
		WHERE a."dossierId" = ${dossierId}::uuid AND a."deletedAt" IS NULL AND a."id" > ${stretch.after}::uuid
		ORDER BY a."id"
		LIMIT ${stretch.take}`;
}

/** A living annotation whose passage is one piece. */
export interface WholeMark {
	readonly versionId: string;
	readonly annotationId: string;
	readonly tag: string;
	readonly state: string;
	readonly start: number;
	readonly end: number;
}

/** The living annotations of these versions, in the layers the member sees, whose passage is one piece. */
export async function listWholeMarks(
	db: Db,
	granted: Reader,
	versionIds: readonly string[],
): Promise<WholeMark[]> {
	const layers = layerNames(granted);
	return db.$queryRaw<WholeMark[]>`
		SELECT p."versionId", n."id" AS "annotationId", n."tag", n."state",
			min(p."start") AS "start", max(p."end") AS "end"
		FROM "AnchorPiece" p
			JOIN "Annotation" n ON n."id" = p."annotationId"
		WHERE p."versionId" = ANY(${versionIds}::uuid[]) AND p."role" = 'body'
			AND n."deletedAt" IS NULL AND n."layer" = ANY(${layers})
		GROUP BY p."versionId", n."id"
		HAVING count(*) = 1
		ORDER BY n."id"`;
}
