import "server-only";
import type { Fate } from "@/lib/domain/fates";
import type { Granted } from "@/lib/domain/proof";
import type { Piece } from "@/lib/domain/text";
import { toPieceRows } from "./annotations";
import type { Db, Tx } from "./client";
import type { Prisma } from "./generated/client";
import { inSharedLayer } from "./layers";
import { hasWords } from "./passages";

type Placing = Granted<
	"article.import" | "annotation.place" | "annotation.edit" | "correction.settle",
	unknown
>;

/** The newest version of an article with its text; null when it has none. */
export async function findNewestVersion(
	db: Db,
	_proof: Placing | Granted<"article.read", unknown>,
	articleId: string,
) {
	return db.version.findFirst({ where: { articleId }, orderBy: { number: "desc" } });
}

/** The texts of versions. */
export async function listVersionTexts(
	db: Db,
	_proof: Granted<"article.import" | "article.read", unknown>,
	ids: readonly string[],
) {
	const select = { id: true, number: true, text: true, blocks: true } as const;
	return db.version.findMany({ where: { id: { in: [...ids] } }, select });
}

/** The versions of an article from the one that has `versionId` on, in order, with their texts. */
export async function listVersionsFrom(
	db: Db,
	_proof: Placing,
	articleId: string,
	versionId: string,
) {
	const versions = await db.version.findMany({
		where: { articleId },
		select: { id: true, number: true },
		orderBy: { number: "asc" },
	});
	const from = versions.findIndex(({ id }) => id === versionId);
	const later = from < 0 ? [] : versions.slice(from);
	// Almost always it is the newest one, whose text nobody asks for then.
	if (later.length < 2) return [];
	const select = { id: true, text: true, blocks: true } as const;
	const where = { id: { in: later.map(({ id }) => id) } };
	return db.version.findMany({ where, select, orderBy: { number: "asc" } });
}

/** Who made an annotation, and how many links it has. */
const person = {
	author: { select: { id: true, name: true } },
	_count: {
		select: {
			linksFrom: { where: { deletedAt: null, layer: inSharedLayer } },
			linksTo: { where: { deletedAt: null, layer: inSharedLayer } },
		},
	},
} as const satisfies Prisma.AnnotationInclude;

/** The shared annotations of an article, deleted or not, each with its words in the newest version that has them. */
export async function listAnchoredRows(
	db: Db,
	_proof: Granted<"article.import", unknown>,
	articleId: string,
) {
	return db.annotation.findMany({
		where: { articleId, layer: inSharedLayer },
		include: {
			...person,
			speakers: { orderBy: { n: "asc" }, select: { speakerId: true } },
			anchors: {
				where: hasWords,
				orderBy: { version: { number: "desc" } },
				take: 1,
				include: { pieces: true },
			},
		},
		orderBy: { id: "asc" },
	});
}

/** The next version of an article; false when the article has moved on from `revision`. */
export async function saveVersion(
	tx: Tx,
	granted: Granted<"article.import", { readonly id: string; readonly revision: number }>,
	version: {
		readonly id: string;
		readonly number: number;
		readonly text: string;
		readonly blocks: Prisma.InputJsonObject;
		readonly sha256: string;
		readonly charset: string;
		readonly at: Date;
	},
): Promise<boolean> {
	const { id: articleId, revision } = granted.subject;
	const { sha256, at, ...columns } = version;
	const { count } = await tx.article.updateMany({
		where: { id: articleId, revision, deletedAt: null },
		data: { revision: revision + 1 },
	});
	if (count !== 1) return false;
	const createdById = granted.memberId;
	const data = { ...columns, articleId, originalSha256: sha256, createdById, createdAt: at };
	await tx.version.create({ data });
	return true;
}

/** Where an annotation is in a version, and what became of it there. */
export interface NewAnchor {
	readonly annotationId: string;
	readonly fate: Fate;
	/** None for one that is lost. */
	readonly pieces: readonly Piece[];
}

// So many rows in one statement stay far below the most parameters that there may be.
const batch = 2000;

/** Writes where annotations are in a version, in place of what was said of them there. */
export async function saveAnchors(
	tx: Tx,
	_proof: Placing,
	{ articleId, versionId }: { readonly articleId: string; readonly versionId: string },
	anchors: readonly NewAnchor[],
): Promise<void> {
	for (let at = 0; at < anchors.length; at += batch) {
		const some = anchors.slice(at, at + batch);
		const ids = some.map(({ annotationId }) => annotationId);
		// Their pieces go with them.
		await tx.anchor.deleteMany({ where: { versionId, annotationId: { in: ids } } });
		await tx.anchor.createMany({
			data: some.map(({ annotationId, fate }) => ({ annotationId, versionId, articleId, fate })),
		});
		const rows = some.flatMap((anchor) => toPieceRows({ ...anchor, versionId }));
		for (let n = 0; n < rows.length; n += batch)
			await tx.anchorPiece.createMany({ data: rows.slice(n, n + batch) });
	}
}

/** Raises the revisions of annotations whose words a new text changed: stale, and in the state that is left. */
export async function lapseAnnotations(
	tx: Tx,
	_proof: Granted<"article.import", unknown>,
	ids: readonly string[],
	{ state, at }: { readonly state: string; readonly at: Date },
): Promise<void> {
	await tx.annotation.updateMany({
		where: { id: { in: [...ids] } },
		data: { revision: { increment: 1 }, state, stale: true, updatedAt: at },
	});
}

/** Says of annotations whether somebody has to say where their words are. */
export async function saveStale(
	tx: Tx,
	_proof: Placing,
	ids: readonly string[],
	stale: boolean,
): Promise<void> {
	await tx.annotation.updateMany({ where: { id: { in: [...ids] } }, data: { stale } });
}

/** Puts an annotation back to proposed where a member says where its words are; false when it has moved on. */
export async function settleAnnotation(
	tx: Tx,
	_proof: Granted<"annotation.edit", unknown>,
	of: {
		readonly id: string;
		readonly revision: number;
		readonly stale: boolean;
		readonly at: Date;
	},
): Promise<boolean> {
	const { id, revision, stale, at } = of;
	const { count } = await tx.annotation.updateMany({
		where: { id, revision, deletedAt: null },
		data: { revision: revision + 1, state: "proposed", stale, updatedAt: at },
	});
	return count === 1;
}

/** How many living shared annotations of the older texts have each fate in a version. */
export async function countFates(
	db: Db,
	_proof: Granted<"article.read", unknown>,
	versionId: string,
): Promise<{ fate: string; count: number }[]> {
	return db.$queryRaw<{ fate: string; count: number }[]>`
		SELECT h."fate", count(*)::int AS "count" FROM "Anchor" h
			JOIN "Version" v ON v."id" = h."versionId"
			JOIN "Annotation" n ON n."id" = h."annotationId" AND n."deletedAt" IS NULL AND n."layer" = ANY(${inSharedLayer.in})
		WHERE h."versionId" = ${versionId}::uuid AND EXISTS (
			SELECT 1 FROM "Anchor" e JOIN "Version" w ON w."id" = e."versionId"
			WHERE e."annotationId" = h."annotationId" AND w."number" < v."number")
		GROUP BY h."fate"`;
}

/**
 * The living shared annotations of an article that changed or were lost in version `number`, and where `alsoStale` those
 * that have waited since an earlier one; each with its anchors up to there, the newest first.
 */
export async function listFatedRows(
	db: Db,
	_proof: Granted<"article.read", unknown>,
	articleId: string,
	{ number, alsoStale }: { readonly number: number; readonly alsoStale: boolean },
) {
	const unsafe = { fate: { in: ["changed", "lost"] }, version: { number } };
	return db.annotation.findMany({
		where: {
			articleId,
			deletedAt: null,
			layer: inSharedLayer,
			OR: [{ anchors: { some: unsafe } }, ...(alsoStale ? [{ stale: true }] : [])],
		},
		include: {
			...person,
			anchors: {
				where: { version: { number: { lte: number } } },
				orderBy: { version: { number: "desc" } },
				include: { pieces: true, version: { select: { number: true } } },
			},
		},
		orderBy: { id: "asc" },
	});
}

/** The revision that an article has now; null when it is gone. */
export async function findArticleRevision(
	db: Db,
	_proof: Granted<"article.import", unknown>,
	articleId: string,
): Promise<number | null> {
	const row = await db.article.findFirst({
		where: { id: articleId, deletedAt: null },
		select: { revision: true },
	});
	return row?.revision ?? null;
}

/** How many living shared annotations of an article wait to be confirmed or placed again. */
export async function countUnsettled(
	db: Db,
	_proof: Granted<"article.read", unknown>,
	articleId: string,
): Promise<number> {
	const where = { articleId, stale: true, deletedAt: null, layer: inSharedLayer };
	return db.annotation.count({ where });
}
