import type { SourceCount, SourceJoin } from "./statement";

/** An article that asserts a statement. */
export interface AssertingArticle {
	readonly id: string;
	/** Agencies it credits, folded for comparing. */
	readonly credits: readonly string[];
	/** Speakers whose words assert the statement there. */
	readonly speakerIds: readonly string[];
}

/** An approved link between passages of two articles that makes them one source. */
export interface SourceLink {
	readonly articles: readonly [string, string];
	readonly type: string;
}

/** How much of one article is also in another: a share between 0 and 1. */
export interface MeasuredCopy {
	readonly articles: readonly [string, string];
	readonly share: number;
}

/** From this share on an article counts as a copy; wire rewrites share little. */
export const copyThreshold = 0.2;

/**
 * How many independent sources assert a statement: the asserting articles, joined when one copies
 * the other, when both credit the same agency, when an approved link quotes, reports or attributes
 * from one to the other, or when both have the same speaker for it. The result does not depend on
 * the order of the input.
 */
export function countIndependentSources(
	articles: readonly AssertingArticle[],
	links: readonly SourceLink[],
	copies: readonly MeasuredCopy[],
): SourceCount {
	const ids = [...new Set(articles.map((article) => article.id))].sort();
	const joins = [
		...sharedJoins(articles, "same-credit", (article) => article.credits),
		...sharedJoins(articles, "same-speaker", (article) => article.speakerIds),
		...links.map((link) => toJoin(link.articles, "linked", link.type)),
		...copies
			.filter((copy) => copy.share >= copyThreshold)
			.map((copy) => toJoin(copy.articles, "copy", String(Math.round(copy.share * 100)))),
	].filter(({ articles: [a, b] }) => a !== b && ids.includes(a) && ids.includes(b));
	const groups = groupBy(ids, joins);
	const once = new Map(joins.map((join) => [keyOf(join), join]));
	return { count: groups.length, groups, joins: [...once.values()].sort(byArticles) };
}

function sharedJoins(
	articles: readonly AssertingArticle[],
	reason: SourceJoin["reason"],
	keysOf: (article: AssertingArticle) => readonly string[],
): SourceJoin[] {
	return articles.flatMap((a, index) =>
		articles.slice(index + 1).flatMap((b) =>
			keysOf(a)
				.filter((key) => keysOf(b).includes(key))
				.map((key) => toJoin([a.id, b.id], reason, key)),
		),
	);
}

function toJoin(
	[a, b]: readonly [string, string],
	reason: SourceJoin["reason"],
	by: string,
): SourceJoin {
	return { articles: a < b ? [a, b] : [b, a], reason, by };
}

function groupBy(ids: readonly string[], joins: readonly SourceJoin[]): string[][] {
	const leaderOf = new Map(ids.map((id) => [id, id]));
	const leader = (id: string): string => {
		const above = leaderOf.get(id) ?? id;
		return above === id ? id : leader(above);
	};
	for (const { articles } of joins) {
		const [first, second] = articles.map(leader).sort();
		if (first !== undefined && second !== undefined) leaderOf.set(second, first);
	}
	const groups = new Map<string, string[]>();
	for (const id of ids) groups.set(leader(id), [...(groups.get(leader(id)) ?? []), id]);
	return [...groups.values()];
}

function keyOf({ articles, reason, by }: SourceJoin): string {
	return `${articles.join()} ${reason} ${by}`;
}

function byArticles(a: SourceJoin, b: SourceJoin): number {
	const [keyA, keyB] = [keyOf(a), keyOf(b)];
	return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
