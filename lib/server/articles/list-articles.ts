import "server-only";
import type { ArticleRow } from "@/lib/domain/article";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { countByArticle, listArticleRows } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { toArticleRow } from "./to-article-row";

/** The articles of a dossier, oldest first, undated last. */
export async function listArticles(actor: Actor, dossierId: string): Promise<Result<ArticleRow[]>> {
	const granted = await openDossier(actor, "dossier.read", dossierId);
	return granted.ok ? ok(await readArticleRows(granted.value, dossierId)) : granted;
}

/** The same for whoever already holds the proof. */
export async function readArticleRows(
	granted: Granted<"dossier.read" | "article.read" | "article.export", unknown>,
	dossierId: string,
	ids: readonly string[] | null = null,
): Promise<ArticleRow[]> {
	const [rows, counts] = await Promise.all([
		listArticleRows(database(), granted, dossierId, ids),
		countByArticle(database(), granted, dossierId),
	]);
	return rows.map((row) => toArticleRow(row, counts));
}
