"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { TagSign } from "@/components/marks/tag-sign";
import type { ArticleRow } from "@/lib/domain/article";
import { tagNames } from "@/lib/domain/tags";
import { isOverdue } from "@/lib/domain/workload";
import { formatPublished } from "@/lib/i18n/format";

/** When an article was published, to the precision that is known. */
export function ArticleDate({ published }: Pick<ArticleRow, "published">) {
	const language = useLanguage();
	const { everywhere } = useMessages();
	if (published === null)
		return <span className="text-ink-2 italic">{everywhere.unknownDate}</span>;
	return <time dateTime={published.value}>{formatPublished(published, language)}</time>;
}

/** Who works on an article, and by when. */
export function AssignedTo(props: { article: ArticleRow; today: string }) {
	const { assignee, dueOn, state } = props.article;
	const words = useMessages().dossiers.articles;
	const language = useLanguage();
	const isLate = isOverdue({ dueOn, state }, props.today);
	const due = (day: string) => {
		const date = formatPublished({ value: day, precision: "day", zone: "UTC" }, language);
		return isLate ? words.overdue(date) : words.dueOn(date);
	};
	return (
		<span className="flex flex-col gap-0.5">
			{assignee === null ? (
				<span className="text-ink-2">{words.nobody}</span>
			) : (
				<span>{assignee.name}</span>
			)}
			{dueOn !== null && (
				<span className={`text-xs ${isLate ? "text-attention" : "text-ink-2"}`}>{due(dueOn)}</span>
			)}
		</span>
	);
}

/** How many passages of an article have each tag, by the tags' signs. */
export function TagCounts({ counts }: Pick<ArticleRow, "counts">) {
	const { dossiers, vocabulary } = useMessages();
	return (
		<ul className="flex gap-3">
			{tagNames.map((tag) => (
				<li key={tag} data-tag={tag} className="flex items-center gap-1.5 whitespace-nowrap">
					<TagSign tag={tag} size="small" />
					<span aria-hidden="true" className="tabular-nums">
						{counts[tag]}
					</span>
					<span className="sr-only">
						{dossiers.articles.tagCount(vocabulary.tags[tag], counts[tag])}
					</span>
				</li>
			))}
		</ul>
	);
}
