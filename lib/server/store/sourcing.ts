import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";
import { visibleLayers } from "./layers";

type Reader = Granted<"dossier.read", unknown>;

/** Who published the living articles of a dossier, and which agencies they credit. */
export async function listSourcedArticles(db: Db, _granted: Reader, dossierId: string) {
	return db.article.findMany({
		where: { dossierId, deletedAt: null },
		select: {
			id: true,
			credits: true,
			outlet: { select: { id: true, name: true } },
		},
		orderBy: { id: "asc" },
	});
}

/** The speakers that are outlets, of living passages with one of these tags and states. */
export async function listOutletSpeakers(
	db: Db,
	granted: Reader,
	dossierId: string,
	{ tags, states }: { readonly tags: readonly string[]; readonly states: readonly string[] },
) {
	return db.annotationSpeaker.findMany({
		where: {
			dossierId,
			speaker: { outletId: { not: null } },
			annotation: {
				deletedAt: null,
				layer: visibleLayers(granted),
				tag: { in: [...tags] },
				state: { in: [...states] },
				article: { deletedAt: null },
			},
		},
		select: {
			annotation: { select: { id: true, articleId: true } },
			speaker: { select: { name: true, outlet: { select: { id: true, name: true } } } },
		},
	});
}

/** The living links of a dossier with one of these types and states, by the articles of their ends. */
export async function listArticleLinks(
	db: Db,
	granted: Reader,
	dossierId: string,
	{ types, states }: { readonly types: readonly string[]; readonly states: readonly string[] },
) {
	const end = { article: { deletedAt: null } };
	return db.link.findMany({
		where: {
			dossierId,
			deletedAt: null,
			layer: visibleLayers(granted),
			type: { in: [...types] },
			state: { in: [...states] },
			from: end,
			to: end,
		},
		select: {
			type: true,
			fromId: true,
			from: { select: { articleId: true } },
			to: { select: { articleId: true } },
		},
	});
}
