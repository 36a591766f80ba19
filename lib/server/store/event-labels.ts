import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";
import { visibleLayers } from "./passages";

/** Words and articles of things that events name, by id. */
export interface EventLabels {
	readonly words: ReadonlyMap<string, string>;
	readonly articles: ReadonlyMap<string, string>;
}

/** What the things of a dossier that events name are called, deleted ones included. */
export async function findEventLabels(
	db: Db,
	granted: Granted<"event.list", unknown>,
	dossierId: string,
	ids: readonly string[],
): Promise<EventLabels> {
	const within = { id: { in: [...new Set(ids)] }, dossierId };
	const [annotations, articles, statements, speakers, members] = await Promise.all([
		db.annotation.findMany({
			where: { ...within, layer: visibleLayers(granted) },
			select: {
				id: true,
				articleId: true,
				anchors: {
					orderBy: { version: { number: "desc" } },
					take: 1,
					select: { pieces: { where: { role: "body" }, orderBy: { n: "asc" } } },
				},
			},
		}),
		db.article.findMany({ where: within, select: { id: true, title: true } }),
		db.statement.findMany({ where: within, select: { id: true, titles: true } }),
		db.speaker.findMany({ where: within, select: { id: true, name: true } }),
		db.member.findMany({ where: { id: within.id }, select: { id: true, name: true } }),
	]);
	const quotes = annotations.map(({ id, anchors }): [string, string] => [
		id,
		anchors.flatMap((anchor) => anchor.pieces.map((piece) => piece.quote)).join(" […] "),
	]);
	return {
		words: new Map([
			...quotes,
			...articles.map(({ id, title }): [string, string] => [id, title]),
			...statements.map(({ id, titles }): [string, string] => [id, titles[0]?.title ?? ""]),
			...[...speakers, ...members].map(({ id, name }): [string, string] => [id, name]),
		]),
		articles: new Map([
			...annotations.map(({ id, articleId }): [string, string] => [id, articleId]),
			...articles.map(({ id }): [string, string] => [id, id]),
		]),
	};
}
