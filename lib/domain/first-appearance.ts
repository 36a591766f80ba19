import { isKnownBefore, type PublishedDate } from "./published-date";

/** A passage as far as "who was first" cares. */
export interface DatedPassage {
	readonly articleId: string;
	readonly published: PublishedDate | null;
}

/** Where something appeared first, as far as the dates tell. */
export interface FirstAppearance<P extends DatedPassage> {
	/**
	 * One passage of each article that no other dated article is known to precede: one when the
	 * dates decide, several when their order is unknown, none when nothing is dated.
	 */
	readonly first: readonly P[];
	/** How many articles have no date: nothing is claimed about them. */
	readonly undated: number;
}

/** The earliest of these passages, by the dates of their articles; the result keeps their order. */
export function findFirstAppearance<P extends DatedPassage>(
	passages: readonly P[],
): FirstAppearance<P> {
	const articles = [...new Map(passages.map((passage) => [passage.articleId, passage])).values()];
	const isPreceded = ({ published }: P) =>
		published !== null &&
		articles.some((other) => other.published !== null && isKnownBefore(other.published, published));
	const dated = articles.filter((passage) => passage.published !== null);
	return {
		first: dated.filter((passage) => !isPreceded(passage)),
		undated: articles.length - dated.length,
	};
}
