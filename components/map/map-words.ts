import { titleOf } from "@/components/statements/statement-words";
import type { Language } from "@/lib/domain/languages";
import type { MapArticle, MapPassage, MapView } from "@/lib/domain/map";
import { reviewStateRow } from "@/lib/domain/review";
import { formatPublished } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** Everything that is said of a passage on the map, in the reader's words. */
export interface PassageWords {
	readonly passage: MapPassage;
	readonly article: MapArticle | null;
	/** Its words, in quotation marks. */
	readonly quote: string;
	readonly outlet: string;
	readonly date: string;
	readonly speakers: string;
	/** The titles of the statements it stands in. */
	readonly statements: readonly string[];
	/** Its links as they read from it, each type once with how many there are. */
	readonly links: string;
}

/** A map with what it says of each passage looked up by id. */
export interface MapIndex {
	readonly map: MapView;
	readonly wordsOf: (passageId: string) => PassageWords | null;
	readonly articleOf: (id: string) => MapArticle | null;
}

/** The address of a passage on its desk. */
export function passageAddress({ id, articleId }: Pick<MapPassage, "id" | "articleId">): string {
	return `/articles/${articleId}#a=${id}`;
}

/** Looks a map up by the ids of its passages. */
export function indexMap(map: MapView, messages: Messages, language: Language): MapIndex {
	const passages = new Map(map.passages.map((one) => [one.id, one]));
	const articles = new Map(map.articles.map((one) => [one.id, one]));
	const speakers = new Map(map.speakers.map(({ id, name }) => [id, name]));
	const links = linkWords(map, messages);
	const statements = new Map<string, string[]>();
	for (const { titles, members } of map.statements)
		for (const { annotationId, state } of members)
			if (reviewStateRow(state).shown)
				statements.set(annotationId, [
					...(statements.get(annotationId) ?? []),
					titleOf(titles, language),
				]);
	const articleOf = (id: string) => articles.get(id) ?? null;
	const wordsOf = (id: string): PassageWords | null => {
		const passage = passages.get(id);
		if (passage === undefined) return null;
		const article = articleOf(passage.articleId);
		return {
			...{ passage, article },
			quote: messages.everywhere.quote(passage.quotes.join(messages.everywhere.gap)),
			...publicationWords(article, messages, language),
			speakers: passage.speakerIds.flatMap((one) => speakers.get(one) ?? []).join(", "),
			statements: statements.get(id) ?? [],
			links: links(id),
		};
	};
	return { map, wordsOf, articleOf };
}

/** Who published an article and when, said where it is unknown too. */
export function publicationWords(
	article: Pick<MapArticle, "outlet" | "published"> | null,
	{ everywhere }: Messages,
	language: Language,
): { readonly outlet: string; readonly date: string } {
	const published = article?.published ?? null;
	return {
		outlet: article?.outlet ?? everywhere.unknownOutlet,
		date: published === null ? everywhere.unknownDate : formatPublished(published, language),
	};
}

function linkWords({ links }: MapView, { vocabulary, map }: Messages): (id: string) => string {
	const counts = new Map<string, Map<string, number>>();
	const count = (id: string, words: string) => {
		const own = counts.get(id) ?? new Map<string, number>();
		counts.set(id, own.set(words, (own.get(words) ?? 0) + 1));
	};
	for (const { fromId, toId, type, state } of links) {
		if (!reviewStateRow(state).shown) continue;
		count(fromId, vocabulary.linkType[type]);
		count(toId, vocabulary.linkTypeInverse[type]);
	}
	return (id) =>
		[...(counts.get(id) ?? [])]
			.map(([words, n]) => (n === 1 ? words : map.graph.bundle(words, n)))
			.join(", ");
}
