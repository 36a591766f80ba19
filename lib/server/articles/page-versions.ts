import "server-only";
import type { Page, PageQuery } from "@/lib/domain/page";
import type { Result } from "@/lib/domain/result";
import type { VersionHead } from "@/lib/domain/version";
import type { Actor } from "@/lib/server/door/actor";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listVersionIds } from "@/lib/server/store/pages";
import { listVersionHeads } from "@/lib/server/store/versions";
import { openArticle } from "./open-article";

/** A page of the versions of a living article, without their texts. */
export async function pageVersions(
	actor: Actor,
	articleId: string,
	query: PageQuery,
): Promise<Result<Page<VersionHead>>> {
	const opened = await openArticle(actor, "article.read", articleId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		query,
		(stretch) => listVersionIds(database(), granted, articleId, stretch),
		async (ids) => {
			const rows = await listVersionHeads(database(), granted, articleId, ids);
			return rows.map(({ createdById: _, createdAt, ...row }) => ({
				...row,
				createdAt: createdAt.toISOString(),
			}));
		},
		byId,
	);
}
