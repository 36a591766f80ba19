"use client";

import { CopiedLine } from "@/components/copies/copied-line";
import type { LargestCopy } from "@/components/copies/largest-copies";
import { useMessages } from "@/components/language/language-provider";
import { PresentAt } from "@/components/live/live-refresh";
import { DataTable, SortHeader } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ArticleRow } from "@/lib/domain/article";
import { ArticleActions } from "./article-actions";
import { ArticleDate, AssignedTo, TagCounts } from "./article-facts";
import type { ArticleQuery, ArticleSort } from "./article-query";
import type { PlaceWay } from "./place-article";

/** What the two ways of showing the articles of a dossier are given. */
export interface ArticleRowsProps {
	readonly articles: readonly ArticleRow[];
	/** The largest copy of each article that has one, by the article’s id. */
	readonly copied: ReadonlyMap<string, LargestCopy>;
	/** Today as ISO 8601, which due dates are compared with. */
	readonly today: string;
	readonly leads: boolean;
	readonly onEdit: (articleId: string) => void;
	/** Copies an article to another dossier or moves it there. */
	readonly onPlace: (articleId: string, way: PlaceWay) => void;
}

/** The articles as a table to be sorted by its heads; on narrow screens `ArticleCards` stands in its place. */
export function ArticleTable(
	props: ArticleRowsProps & {
		query: ArticleQuery;
		onChange: (change: Partial<ArticleQuery>) => void;
	},
) {
	const words = useMessages().dossiers.articles;
	const head = (sort: ArticleSort) => <SortBy {...props} sort={sort} />;
	return (
		<div className="max-[1099px]:hidden [&_td]:px-2 [&_th]:px-2">
			<DataTable caption={words.caption}>
				<thead>
					<tr>
						{head("published")}
						{head("outlet")}
						{head("title")}
						<PlainHead>{words.column.language}</PlainHead>
						{head("state")}
						{head("assignee")}
						<PlainHead>{words.column.marks}</PlainHead>
						{head("waiting")}
						<th scope="col">
							<span className="sr-only">{words.column.actions}</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{props.articles.map((article) => (
						<Row key={article.id} {...props} article={article} />
					))}
				</tbody>
			</DataTable>
		</div>
	);
}

/** As high as the heads that are buttons, so that all words stand on one line. */
function PlainHead(props: { children: string }) {
	return (
		<th scope="col">
			<span className="inline-flex min-h-6 items-center">{props.children}</span>
		</th>
	);
}

function SortBy(props: {
	sort: ArticleSort;
	query: ArticleQuery;
	onChange: (change: Partial<ArticleQuery>) => void;
}) {
	const { sort, query, onChange } = props;
	const words = useMessages().dossiers.articles;
	const isCurrent = query.sort === sort;
	const direction = query.descending ? "descending" : "ascending";
	return (
		<SortHeader
			direction={isCurrent ? direction : null}
			onSort={() => onChange({ sort, descending: isCurrent && !query.descending })}
			number={sort === "waiting"}
		>
			{words.column[sort]}
		</SortHeader>
	);
}

function Row(props: Omit<ArticleRowsProps, "articles"> & { article: ArticleRow }) {
	const { article } = props;
	const { everywhere, vocabulary } = useMessages();
	return (
		<tr>
			<td className="min-w-28">
				<ArticleDate published={article.published} />
			</td>
			<td className="min-w-28">
				{article.outlet ?? <Unknown>{everywhere.unknownOutlet}</Unknown>}
			</td>
			<td className="min-w-64">
				<Link
					href={`/articles/${article.id}`}
					lang={article.language}
					className="font-serif text-[1.0625rem] leading-snug font-medium text-pretty no-underline hover:underline"
				>
					{article.title}
				</Link>
				<CopiedLine article={article} copy={props.copied.get(article.id)} />
				<PresentAt articleId={article.id} />
			</td>
			<td>{vocabulary.language[article.language]}</td>
			<td className="whitespace-nowrap">{vocabulary.articleState[article.state]}</td>
			<td className="min-w-32">
				<AssignedTo article={article} today={props.today} />
			</td>
			<td>
				<TagCounts counts={article.counts} />
			</td>
			<td data-number="">{article.waiting}</td>
			<td className="!py-1.5">
				<ArticleActions {...props} />
			</td>
		</tr>
	);
}

function Unknown(props: { children: string }) {
	return <span className="text-ink-2 italic">{props.children}</span>;
}
