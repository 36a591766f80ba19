import "server-only";
import { type ArticleCopies, copyLimits, orderOf } from "@/lib/domain/copy";
import { ok, type Result } from "@/lib/domain/result";
import { openArticle } from "@/lib/server/articles/open-article";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import type { Actor } from "@/lib/server/door/actor";
import { database } from "@/lib/server/store/client";
import { listCopiesOf } from "@/lib/server/store/copies";

/** How much of an article’s newest text is also in other living articles of its dossier, the most first. */
export async function listArticleCopies(
	actor: Actor,
	articleId: string,
): Promise<Result<ArticleCopies>> {
	const opened = await openArticle(actor, "article.read", articleId);
	if (!opened.ok) return opened;
	return ok({ copies: await readCopiesOf(opened.value, articleId) });
}

/** The same for whoever already holds the proof. */
export async function readCopiesOf(
	granted: Parameters<typeof listCopiesOf>[1],
	articleId: string,
): Promise<ArticleCopies["copies"]> {
	const rows = await listCopiesOf(database(), granted, articleId, copyLimits.ofArticle);
	return rows.map(({ article, other, share, paragraphs, back }) => {
		const [own, published] = [publishedOfRow(article), publishedOfRow(other)];
		return {
			article: { id: other.id, title: other.title, outlet: other.outlet?.name ?? null, published },
			...{ share, shareBack: back.share, paragraphs },
			...orderOf(own, published),
		};
	});
}
