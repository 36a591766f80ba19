import "server-only";
import type { ArticleRow } from "@/lib/domain/article";
import type { Page } from "@/lib/domain/page";
import type { ArticlesQuery } from "@/lib/domain/queries";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listArticleIds } from "@/lib/server/store/pages";
import { readArticleRows } from "./list-articles";

/** A page of the living articles of a dossier. */
export async function pageArticles(
	actor: Actor,
	dossierId: string,
	{ cursor, limit, ...filter }: ArticlesQuery,
): Promise<Result<Page<ArticleRow>>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		{ cursor, limit },
		(stretch) => listArticleIds(database(), granted, dossierId, filter, stretch),
		(ids) => readArticleRows(granted, dossierId, ids),
		byId,
	);
}
