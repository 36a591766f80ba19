import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { visibleLayers } from "./layers";

type DossierReader = Granted<
	| "dossier.read"
	| "article.read"
	| "review.list"
	| "event.list"
	| "article.export"
	| "dossier.export",
	unknown
>;

/** An anchor in a version that has the words: in one that lost them there are none. */
export const hasWords = { pieces: { some: {} } } as const satisfies Prisma.AnchorWhereInput;

/** What is read of an annotation wherever it is quoted away from its article. */
export const passageInclude = {
	article: {
		select: {
			id: true,
			title: true,
			publishedValue: true,
			publishedPrecision: true,
			publishedZone: true,
			deletedAt: true,
			outlet: { select: { name: true } },
			versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
		},
	},
	anchors: {
		where: hasWords,
		orderBy: { version: { number: "desc" } },
		take: 1,
		select: { versionId: true, pieces: { where: { role: "body" }, orderBy: { n: "asc" } } },
	},
	speakers: { orderBy: { n: "asc" }, select: { speaker: { select: { id: true, name: true } } } },
} as const satisfies Prisma.AnnotationInclude;

/** An annotation with what a quotation of it needs. */
export type PassageRow = Prisma.AnnotationGetPayload<{ include: typeof passageInclude }>;

/** The articles of these living passages of a dossier, as far as the member sees them. */
export async function listArticlesOf(
	db: Db,
	scope: Scope,
	dossierId: string,
	ids: readonly string[],
): Promise<string[]> {
	const rows = await db.annotation.findMany({
		where: { id: { in: [...ids] }, dossierId, deletedAt: null, layer: visibleLayers(scope) },
		select: { articleId: true },
	});
	return rows.map((row) => row.articleId);
}

/** The condition that a thing is one of these; none for null, which means all. */
export function within(ids: readonly string[] | null) {
	return ids === null ? {} : { id: { in: [...ids] } };
}

/** The living passages of a dossier that have these ids. */
export async function listPassageRows(
	db: Db,
	granted: DossierReader,
	dossierId: string,
	ids: readonly string[],
): Promise<PassageRow[]> {
	return db.annotation.findMany({
		where: {
			...within(ids),
			dossierId,
			deletedAt: null,
			layer: visibleLayers(granted),
			article: { deletedAt: null },
		},
		include: passageInclude,
	});
}
