import "server-only";
import { type CopyPair, copyLimits, type DossierCopies, orderOf } from "@/lib/domain/copy";
import type { PublishedDate } from "@/lib/domain/published-date";
import { ok, type Result } from "@/lib/domain/result";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { type CopyRow, listCopyRows, listPublishedDates } from "@/lib/server/store/copies";

/** Which living articles of a dossier have much of each other, the largest shares first. */
export async function listDossierCopies(
	actor: Actor,
	dossierId: string,
): Promise<Result<DossierCopies>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	return ok(await readDossierCopies(opened.value, dossierId));
}

/** The same for whoever already holds the proof. */
export async function readDossierCopies(
	granted: Parameters<typeof listCopyRows>[1],
	dossierId: string,
): Promise<DossierCopies> {
	const [rows, dates] = await Promise.all([
		listCopyRows(database(), granted, dossierId),
		listPublishedDates(database(), granted, dossierId),
	]);
	const published = new Map(dates.map((row) => [row.id, publishedOfRow(row)]));
	const pairs = toPairs(rows, published);
	const copies = pairs.slice(0, copyLimits.ofDossier);
	return { copies, left: pairs.length - copies.length };
}

/** Rows of both directions as pairs, the smaller id first, the largest shares first. */
function toPairs(
	rows: readonly CopyRow[],
	published: ReadonlyMap<string, PublishedDate | null>,
): CopyPair[] {
	const byKey = new Map(rows.map((row) => [`${row.articleId} ${row.otherId}`, row]));
	const pairs = rows.flatMap(({ articleId, otherId, share, paragraphs }): CopyPair[] => {
		if (articleId > otherId) return [];
		const back = byKey.get(`${otherId} ${articleId}`);
		const { order } = orderOf(published.get(articleId) ?? null, published.get(otherId) ?? null);
		return [
			{
				articles: [articleId, otherId],
				shares: [share, back?.share ?? 0],
				paragraphs: [paragraphs, back?.paragraphs ?? 0],
				order,
			},
		];
	});
	return pairs.sort((a, b) => Math.max(...b.shares) - Math.max(...a.shares));
}
