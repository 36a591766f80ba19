import "server-only";
import type { ArticleRow } from "@/lib/domain/article";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findArticlePlace } from "@/lib/server/store/articles";
import { readArticleRows } from "./list-articles";

/** What is known about a living article. */
export async function readArticle(actor: Actor, id: string): Promise<Result<ArticleRow>> {
	const opened = await openThing(actor, "article.read", id, findArticlePlace);
	if (!opened.ok) return opened;
	const [found] = await readArticleRows(opened.value, opened.value.dossierId, [id]);
	return found === undefined ? fail("not-found") : ok(found);
}
