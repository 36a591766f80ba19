import "server-only";
import { isId } from "@/lib/domain/id";
import type { Permission } from "@/lib/domain/policy";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier, openScope } from "@/lib/server/door/grant";
import { findArticlePlace } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";

/** The proof for reading a living article, by its id alone; `not-found` for an id that is none. */
export async function openArticle<P extends Permission>(
	actor: Actor,
	permission: P,
	articleId: string,
): Promise<Result<Granted<P, null> & { readonly dossierId: string }>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	if (!isId(articleId)) return fail("not-found");
	const place = await findArticlePlace(database(), scope.value, articleId);
	if (place === null) return fail("not-found");
	const granted = await openDossier(actor, permission, place.dossierId);
	if (!granted.ok) return granted;
	return place.deletedAt === null ? ok(granted.value) : fail("not-found");
}
