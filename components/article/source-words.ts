import type { ArticleRow } from "@/lib/domain/article";
import type { Language } from "@/lib/domain/languages";
import { languageNames } from "@/lib/domain/languages";
import type { LinkView } from "@/lib/domain/link";
import type { StatementView } from "@/lib/domain/statement";
import type { Messages } from "@/lib/i18n/messages";
import { foldText } from "@/lib/text/fold";

/** A statement's wording in the reader's language, or in one it has. */
export function titleOf(
	statement: Pick<StatementView, "titles">,
	language: Language,
	messages: Messages,
): string {
	const order = [language, ...languageNames];
	return (
		order.map((name) => statement.titles[name]).find((title) => title !== undefined) ??
		messages.desk.untitled
	);
}

/** What a statement rests on: how many independent sources, and the name of the only one where it is one. */
export function sourceWords(
	statement: StatementView,
	articles: readonly Pick<ArticleRow, "credits">[],
	{ everywhere }: Messages,
): { readonly words: string; readonly isSingle: boolean } {
	const { count, groups, joins } = statement.sources;
	const asserting = groups.flat();
	if (count !== 1 || asserting.length < 2)
		return { words: everywhere.count.independentSources(count), isSingle: false };
	// The reason of a join names an agency as it is compared, not as it is written.
	const folded = joins.find(({ reason }) => reason === "same-credit")?.by;
	const credit = articles.flatMap(({ credits }) => credits).find((name) => fold(name) === folded);
	const outlet = statement.members.find(({ passage }) => asserting.includes(passage.articleId))
		?.passage.outlet;
	const name = credit ?? outlet ?? everywhere.unknownOutlet;
	return { words: everywhere.onlyOneSource(name), isSingle: true };
}

/** What a link says seen from one of its ends, and the other end. */
export function seenFrom(link: LinkView, annotationId: string, { vocabulary }: Messages) {
	const isFrom = link.from.annotationId === annotationId;
	return {
		words: (isFrom ? vocabulary.linkType : vocabulary.linkTypeInverse)[link.type],
		far: isFrom ? link.to : link.from,
	};
}

function fold(name: string): string {
	return foldText(name, { accents: "drop" }).text;
}
