import "server-only";
import type { ArticleHolds } from "@/lib/domain/article-place";
import type { Granted } from "@/lib/domain/proof";
import type { Tx } from "./client";

/** Puts an article away, or takes it up again with null; false when it was so already. */
export async function archiveArticle(
	tx: Tx,
	_proof: Granted<"article.archive", unknown>,
	id: string,
	at: Date | null,
): Promise<boolean> {
	const before = at === null ? { NOT: { archivedAt: null } } : { archivedAt: null };
	const { count } = await tx.article.updateMany({
		where: { id, deletedAt: null, ...before },
		data: { archivedAt: at },
	});
	return count === 1;
}

/** What keeps an article in its dossier, in whatever layer, removed or not. */
export async function countHolds(
	tx: Tx,
	_proof: Granted<"article.move", unknown>,
	articleId: string,
): Promise<ArticleHolds> {
	const [marks, rounds] = [
		await tx.annotation.count({ where: { articleId } }),
		await tx.roundArticle.count({ where: { articleId } }),
	];
	return { marks, rounds };
}

/** Puts an article with nothing that holds it into another dossier, with its search entries; false when it is not in `from` any more. */
export async function moveArticle(
	tx: Tx,
	_leaving: Granted<"article.move", unknown>,
	_arriving: Granted<"article.import", unknown>,
	{ id, from, to }: { readonly id: string; readonly from: string; readonly to: string },
): Promise<boolean> {
	// Copies are between articles of one dossier.
	await tx.copy.deleteMany({ where: { OR: [{ articleId: id }, { otherId: id }] } });
	const { count } = await tx.article.updateMany({
		where: { id, dossierId: from, deletedAt: null },
		data: { dossierId: to, revision: { increment: 1 } },
	});
	await tx.searchEntry.updateMany({
		where: { OR: [{ articleId: id }, { kind: "article", subjectId: id }] },
		data: { dossierId: to },
	});
	return count === 1;
}

/** Ends who does the work on an article and what is asked for it: its new dossier has other members. */
export async function clearWork(
	tx: Tx,
	_proof: Granted<"article.import", unknown>,
	id: string,
): Promise<void> {
	await tx.article.updateMany({
		where: { id },
		data: { assigneeId: null, dueOn: null, message: "" },
	});
}

/** The newest text of an article with all that its copy needs. */
export async function findNewestText(
	tx: Tx,
	_proof: Granted<"article.read" | "article.move", unknown>,
	articleId: string,
) {
	return tx.version.findFirst({ where: { articleId }, orderBy: { number: "desc" } });
}

/** The hashes of the bytes that the texts of an article were made from. */
export async function listOriginalsOf(
	tx: Tx,
	_proof: Granted<"article.move", unknown>,
	articleId: string,
): Promise<string[]> {
	const rows = await tx.version.findMany({
		where: { articleId },
		select: { originalSha256: true },
		distinct: ["originalSha256"],
	});
	return rows.map(({ originalSha256 }) => originalSha256);
}

/** Has bytes of one dossier in another too, with when and from where they were fetched; `makeId` names what is noted. */
export async function shareOriginals(
	tx: Tx,
	_proof: Granted<"article.import", unknown>,
	{ from, to, hashes }: { readonly from: string; readonly to: string; readonly hashes: string[] },
	makeId: () => string,
): Promise<void> {
	const data = hashes.map((sha256) => ({ dossierId: to, sha256 }));
	await tx.dossierOriginal.createMany({ data, skipDuplicates: true });
	const sha256 = { in: hashes };
	const known = await tx.pageFetch.findMany({ where: { dossierId: to, sha256 } });
	const keys = new Set(known.map(keyOf));
	const fetches = await tx.pageFetch.findMany({ where: { dossierId: from, sha256 } });
	const unknown = fetches.filter((fetch) => !keys.has(keyOf(fetch)));
	await tx.pageFetch.createMany({
		data: unknown.map((fetch) => ({ ...fetch, id: makeId(), dossierId: to })),
	});
}

function keyOf(fetch: { readonly sha256: string; readonly at: Date; readonly asked: string }) {
	return `${fetch.sha256} ${fetch.at.toISOString()} ${fetch.asked}`;
}

/** The bytes that a version was made from. */
export async function findVersionBytes(
	db: Tx,
	_proof: Granted<"article.read", unknown>,
	versionId: string,
): Promise<Uint8Array | null> {
	const row = await db.version.findUnique({
		where: { id: versionId },
		select: { original: { select: { bytes: true } } },
	});
	return row?.original.bytes ?? null;
}
