"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Link } from "@/components/ui/link";
import { Pill } from "@/components/ui/pill";
import type { AssignedArticle } from "@/lib/domain/assigned";
import { isOverdue } from "@/lib/domain/workload";
import { formatPublished } from "@/lib/i18n/format";

/** What the member has to work on over all dossiers, what is due first before the rest. */
export function AssignedList(props: {
	articles: readonly AssignedArticle[];
	/** Today as ISO 8601. */
	today: string;
}) {
	const { articles, today } = props;
	const { mine } = useMessages().board;
	const late = articles.filter((article) => isOverdue(article, today)).length;
	if (articles.length === 0) return null;
	return (
		<section className="flex flex-col gap-3" aria-labelledby="assigned-to-me">
			<div className="flex items-center gap-2.5">
				<h2 id="assigned-to-me" className="font-serif text-xl font-semibold">
					{mine.title}
				</h2>
				{late > 0 && <Pill tone="attention">{mine.overdue(late)}</Pill>}
			</div>
			<ul className="divide-y divide-line rounded-card border border-line bg-sheet">
				{articles.map((article) => (
					<li key={article.id} className="flex flex-col gap-0.5 px-4 py-2.5">
						<Row article={article} today={today} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Row({ article, today }: { article: AssignedArticle; today: string }) {
	const { dossiers, vocabulary } = useMessages();
	const language = useLanguage();
	const { dueOn, message } = article;
	const isLate = isOverdue(article, today);
	const due = (value: string) => {
		const date = formatPublished({ value, precision: "day", zone: "UTC" }, language);
		return isLate ? dossiers.articles.overdue(date) : dossiers.articles.dueOn(date);
	};
	return (
		<>
			<Link
				href={`/articles/${article.id}`}
				lang={article.language}
				className="font-serif leading-snug font-medium text-pretty no-underline hover:underline"
			>
				{article.title}
			</Link>
			<p className="text-xs text-ink-2">
				{vocabulary.articleState[article.state]} · {article.dossierTitle}
				{dueOn !== null && (
					<>
						{" · "}
						<span className={isLate ? "text-attention" : undefined}>{due(dueOn)}</span>
					</>
				)}
			</p>
			{message !== "" && <p className="text-label whitespace-pre-line">{message}</p>}
		</>
	);
}
