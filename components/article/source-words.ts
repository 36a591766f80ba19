import { singleSourceName } from "@/components/statements/source-words";
import type { ArticleRow } from "@/lib/domain/article";
import type { LinkView } from "@/lib/domain/link";
import type { StatementView } from "@/lib/domain/statement";
import type { Messages } from "@/lib/i18n/messages";

/** What a statement rests on: how many independent sources, and the name of the only one where it is one. */
export function sourceWords(
	statement: StatementView,
	articles: readonly ArticleRow[],
	messages: Messages,
): { readonly words: string; readonly isSingle: boolean } {
	const { count, groups } = statement.sources;
	const { everywhere } = messages;
	if (count !== 1 || groups.flat().length < 2)
		return { words: everywhere.count.independentSources(count), isSingle: false };
	const name = singleSourceName({ statement, articles }, messages);
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
