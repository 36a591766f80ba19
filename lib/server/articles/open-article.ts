import "server-only";
import type { Permission } from "@/lib/domain/policy";
import type { Granted } from "@/lib/domain/proof";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findArticlePlace } from "@/lib/server/store/articles";

/** The proof for reading a living article, by its id alone; `not-found` for an id that is none. */
export function openArticle<P extends Permission>(
	actor: Actor,
	permission: P,
	articleId: string,
): Promise<Result<Granted<P, null> & { readonly dossierId: string }>> {
	return openThing(actor, permission, articleId, findArticlePlace);
}
