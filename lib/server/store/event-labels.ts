import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";
import { visibleLayers } from "./layers";
import { hasWords } from "./passages";

/** Words and articles of things that events name, by id. */
export interface EventLabels {
	readonly words: ReadonlyMap<string, string>;
	readonly articles: ReadonlyMap<string, string>;
	/** Names of members. */
	readonly members: ReadonlyMap<string, string>;
	/** The passage through which a link or a membership is named. */
	readonly passages: ReadonlyMap<string, string>;
}

type Layers = ReturnType<typeof visibleLayers>;

/**
 * What the things of a dossier that events name are called, deleted ones included: those of the layers that the member
 * sees, or of fewer.
 */
export async function findEventLabels(
	db: Db,
	granted: Granted<"event.list", unknown>,
	dossierId: string,
	ids: readonly string[],
	layer: Layers = visibleLayers(granted),
): Promise<EventLabels> {
	const named = { id: { in: [...new Set(ids)] }, dossierId };
	const passageOf = await findPassagesOf(db, { ...named, layer });
	const within = { id: { in: [...named.id.in, ...passageOf.values()] }, dossierId };
	const [annotations, articles, statements, speakers, members] = await Promise.all([
		db.annotation.findMany({
			where: { ...within, layer },
			select: {
				id: true,
				articleId: true,
				anchors: {
					where: hasWords,
					orderBy: { version: { number: "desc" } },
					take: 1,
					select: { pieces: { where: { role: "body" }, orderBy: { n: "asc" } } },
				},
			},
		}),
		db.article.findMany({ where: within, select: { id: true, title: true } }),
		db.statement.findMany({
			where: within,
			select: { id: true, titles: { orderBy: { language: "asc" } } },
		}),
		db.speaker.findMany({ where: within, select: { id: true, name: true } }),
		db.member.findMany({ where: { id: within.id }, select: { id: true, name: true } }),
	]);
	const quotes = new Map(annotations.map((row) => [row.id, wordsOf(row)]));
	const articleOf = new Map(annotations.map((row) => [row.id, row.articleId]));
	return {
		words: new Map([
			...quotes,
			...throughPassages(passageOf, quotes),
			...articles.map(({ id, title }): [string, string] => [id, title]),
			...statements.map(({ id, titles }): [string, string] => [id, titles[0]?.title ?? ""]),
			...[...speakers, ...members].map(({ id, name }): [string, string] => [id, name]),
		]),
		articles: new Map([
			...articleOf,
			...throughPassages(passageOf, articleOf),
			...articles.map(({ id }): [string, string] => [id, id]),
		]),
		members: new Map(members.map(({ id, name }) => [id, name])),
		passages: passageOf,
	};
}

interface Named {
	readonly id: { readonly in: string[] };
	readonly dossierId: string;
	readonly layer: Layers;
}

/** The passage that a link starts from or that a membership holds: what people call it by. */
async function findPassagesOf(db: Db, where: Named): Promise<ReadonlyMap<string, string>> {
	const [links, memberships] = await Promise.all([
		db.link.findMany({ where, select: { id: true, fromId: true } }),
		db.membership.findMany({ where, select: { id: true, annotationId: true } }),
	]);
	return new Map([
		...links.map(({ id, fromId }): [string, string] => [id, fromId]),
		...memberships.map(({ id, annotationId }): [string, string] => [id, annotationId]),
	]);
}

function throughPassages(
	passageOf: ReadonlyMap<string, string>,
	known: ReadonlyMap<string, string>,
): [string, string][] {
	return [...passageOf].flatMap(([id, passage]): [string, string][] => {
		const found = known.get(passage);
		return found === undefined ? [] : [[id, found]];
	});
}

function wordsOf(row: { anchors: readonly { pieces: readonly { quote: string }[] }[] }): string {
	return row.anchors.flatMap((anchor) => anchor.pieces.map((piece) => piece.quote)).join(" […] ");
}
