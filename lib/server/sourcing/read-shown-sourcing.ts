import "server-only";
import type { PassageView } from "@/lib/domain/link";
import { ok, type Result } from "@/lib/domain/result";
import type { SourcingCircle, Taking } from "@/lib/domain/sourcing";
import { listArticles } from "@/lib/server/articles/list-articles";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { toPassageView } from "@/lib/server/links/to-passage-view";
import { database } from "@/lib/server/store/client";
import { listPassageRows } from "@/lib/server/store/passages";
import { readSourcing } from "./read-sourcing";

/** Who took what from whom, with the names of the articles and the passages that show it. */
export interface ShownSourcing {
	readonly takings: readonly Taking[];
	readonly circles: readonly SourcingCircle[];
	readonly articles: readonly {
		readonly id: string;
		readonly title: string;
		readonly outlet: string | null;
	}[];
	readonly passages: readonly PassageView[];
}

/** Who took what from whom in a dossier, as screens show it. */
export async function readShownSourcing(
	actor: Actor,
	dossierId: string,
): Promise<Result<ShownSourcing>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const [sourcing, articles] = await Promise.all([
		readSourcing(actor, dossierId),
		listArticles(actor, dossierId),
	]);
	if (!sourcing.ok) return sourcing;
	if (!articles.ok) return articles;
	const { takings, circles } = sourcing.value;
	const ids = [...new Set(takings.flatMap(({ passageId }) => passageId ?? []))];
	const rows = await listPassageRows(database(), opened.value, dossierId, ids);
	return ok({
		...{ takings, circles },
		articles: articles.value.map(({ id, title, outlet }) => ({ id, title, outlet })),
		passages: rows.map(toPassageView),
	});
}
