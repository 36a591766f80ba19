import type { LinkView } from "@/lib/domain/link";
import type { StatementView } from "@/lib/domain/statement";
import type { SelectedArticle } from "@/lib/exports/select-marks";

/** Gives of each article what no article before it had. */
export interface Once {
	links(article: SelectedArticle): readonly LinkView[];
	statements(article: SelectedArticle): readonly StatementView[];
}

/**
 * Links and statements belong to several articles, and come by with each of them; a file of the whole has each
 * once, with the first article that has it. Remembers the ids of articles and nothing else; ask once an article.
 */
export function onlyOnce(): Once {
	const ofLinks = firstOnly<LinkView>(({ from, to }) => [from.articleId, to.articleId]);
	const ofStatements = firstOnly<StatementView>(({ members }) =>
		members.map(({ passage }) => passage.articleId),
	);
	return {
		links: ({ article, links }) => ofLinks(article.id, links),
		statements: ({ article, statements }) => ofStatements(article.id, statements),
	};
}

function firstOnly<Thing>(articlesOf: (thing: Thing) => readonly string[]) {
	const seen = new Set<string>();
	return (articleId: string, things: readonly Thing[]): readonly Thing[] => {
		const first = things.filter((thing) => !articlesOf(thing).some((id) => seen.has(id)));
		seen.add(articleId);
		return first;
	};
}
