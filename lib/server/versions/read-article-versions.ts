import "server-only";
import type { ArticleRow } from "@/lib/domain/article";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { VersionHead } from "@/lib/domain/version";
import { openArticle } from "@/lib/server/articles/open-article";
import { readArticle } from "@/lib/server/articles/read-article";
import type { Actor } from "@/lib/server/door/actor";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { readEventCursor } from "@/lib/server/events/read-event-cursor";
import { database } from "@/lib/server/store/client";
import { listVersionHeads } from "@/lib/server/store/versions";

/** An article with all of its versions, for the screens that show these. */
export interface ArticleVersions {
	readonly dossier: { readonly id: string; readonly title: string; readonly leads: boolean };
	readonly article: ArticleRow;
	/** The newest first; there is at least one. */
	readonly versions: readonly [VersionHead, ...VersionHead[]];
	/** From where to follow what happens in the dossier. */
	readonly cursor: string;
}

/** The versions of a living article, without their texts, the newest first. */
export async function readArticleVersions(
	actor: Actor,
	articleId: string,
): Promise<Result<ArticleVersions>> {
	const opened = await openArticle(actor, "article.read", articleId);
	if (!opened.ok) return opened;
	const { dossierId } = opened.value;
	const cursor = await readEventCursor(actor, dossierId);
	const [dossier, article, rows] = await Promise.all([
		readDossier(actor, dossierId),
		readArticle(actor, articleId),
		listVersionHeads(database(), opened.value, articleId, null),
	]);
	if (!cursor.ok) return cursor;
	if (!dossier.ok) return dossier;
	if (!article.ok) return article;
	const [newest, ...older] = rows
		.toSorted((a, b) => b.number - a.number)
		.map(
			({ createdById: _, createdAt, ...row }): VersionHead => ({
				...row,
				createdAt: createdAt.toISOString(),
			}),
		);
	if (newest === undefined) return fail("not-found");
	const { id, title, leads } = dossier.value;
	return ok({
		dossier: { id, title, leads },
		article: article.value,
		versions: [newest, ...older],
		cursor: cursor.value,
	});
}
