import "server-only";
import type { House } from "@/lib/domain/proof";
import type { Db } from "./client";

type Sweeping = House<"sweep">;

/** Removes at most `most` counters of limits whose time was over before a moment; answers how many. */
export async function removeSpentLimits(
	db: Db,
	_proof: Sweeping,
	before: Date,
	most: number,
): Promise<number> {
	return db.$executeRaw`
		DELETE FROM "LoginLimit" WHERE "key" IN (
			SELECT "key" FROM "LoginLimit" WHERE "expire" < ${before} LIMIT ${most})`;
}

/** Bytes of a dossier that came in before a moment and that no article there was made of: at most `most`, the oldest first. */
export async function listUnusedOfDossiers(
	db: Db,
	_proof: Sweeping,
	before: Date,
	most: number,
): Promise<readonly { readonly dossierId: string; readonly sha256: string }[]> {
	return db.$queryRaw`
		SELECT o."dossierId", o."sha256" FROM "DossierOriginal" o
		WHERE o."createdAt" < ${before} AND NOT EXISTS (SELECT 1 FROM "Version" v
			JOIN "Article" a ON a."id" = v."articleId"
			WHERE a."dossierId" = o."dossierId" AND v."originalSha256" = o."sha256")
			AND NOT EXISTS (SELECT 1 FROM "PageFetch" f
				WHERE f."dossierId" = o."dossierId" AND f."sha256" = o."sha256")
			AND NOT EXISTS (SELECT 1 FROM "ImportPart" p
				WHERE p."dossierId" = o."dossierId" AND p."sha256" = o."sha256")
		ORDER BY o."createdAt" LIMIT ${most}`;
}

/** Takes bytes from a dossier; the database refuses it for those in use. */
export async function removeFromDossier(
	db: Db,
	_proof: Sweeping,
	of: { readonly dossierId: string; readonly sha256: string },
): Promise<void> {
	await db.dossierOriginal.delete({ where: { dossierId_sha256: of } });
}

/** Bytes from before a moment that no dossier, no text and no evidence has: at most `most`, the oldest first. */
export async function listUnusedOriginals(
	db: Db,
	_proof: Sweeping,
	before: Date,
	most: number,
): Promise<readonly string[]> {
	const rows = await db.original.findMany({
		where: {
			createdAt: { lt: before },
			...{ dossiers: { none: {} }, versions: { none: {} }, captures: { none: {} } },
		},
		orderBy: { createdAt: "asc" },
		take: most,
		select: { sha256: true },
	});
	return rows.map((row) => row.sha256);
}

/** Removes bytes; the database refuses it for those in use. */
export async function removeOriginal(db: Db, _proof: Sweeping, sha256: string): Promise<void> {
	await db.original.delete({ where: { sha256 } });
}
