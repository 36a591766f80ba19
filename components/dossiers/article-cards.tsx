"use client";

import { CopiedLine } from "@/components/copies/copied-line";
import { useMessages } from "@/components/language/language-provider";
import { PresentAt } from "@/components/live/live-refresh";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { ArticleActions } from "./article-actions";
import { ArticleDate, AssignedTo, TagCounts } from "./article-facts";
import type { ArticleRowsProps } from "./article-table";

/** The articles one under the other, for screens too narrow for `ArticleTable`. */
export function ArticleCards(props: ArticleRowsProps) {
	const { everywhere, dossiers, vocabulary } = useMessages();
	return (
		<ul
			aria-label={dossiers.articles.caption}
			className="flex flex-col gap-2.5 min-[1100px]:hidden"
		>
			{props.articles.map((article) => (
				<li key={article.id}>
					<Card className="flex flex-col gap-2">
						<div className="flex items-start gap-2">
							<p className="min-w-0 flex-1 text-xs text-ink-2">
								{article.outlet ?? everywhere.unknownOutlet} ·{" "}
								<ArticleDate published={article.published} /> ·{" "}
								{vocabulary.language[article.language]}
							</p>
							<ArticleActions {...props} article={article} />
						</div>
						<Link
							href={`/articles/${article.id}`}
							lang={article.language}
							className="font-serif text-[1.0625rem] leading-snug font-medium text-pretty no-underline hover:underline"
						>
							{article.title}
						</Link>
						<CopiedLine article={article} copy={props.copied.get(article.id)} />
						<div className="flex flex-wrap items-center gap-x-4 gap-y-1">
							<TagCounts counts={article.counts} />
							<PresentAt articleId={article.id} />
							<span className="text-xs text-ink-2">
								{vocabulary.articleState[article.state]} · {dossiers.card.waiting(article.waiting)}
							</span>
						</div>
						<AssignedTo article={article} today={props.today} />
					</Card>
				</li>
			))}
		</ul>
	);
}
