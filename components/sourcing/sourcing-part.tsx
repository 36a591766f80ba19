"use client";

import Link from "next/link";
import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Pill } from "@/components/ui/pill";
import type { PassageView } from "@/lib/domain/link";
import { linkTypeNames } from "@/lib/domain/link-types";
import type { SourcingCircle, SourcingOrigin, Taking } from "@/lib/domain/sourcing";
import { localeOf } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { originKey, selectTakings, takingKey } from "./select-takings";

// More rows than these wait behind a button.
const most = 12;

/** What is shown of who took from whom. */
export interface SourcingPartProps {
	readonly sourcing: {
		readonly takings: readonly Taking[];
		readonly circles: readonly SourcingCircle[];
		readonly articles: readonly {
			readonly id: string;
			readonly title: string;
			readonly outlet: string | null;
		}[];
		readonly passages: readonly PassageView[];
	};
	/** The articles whose takings are shown; null for all. */
	readonly articleIds: readonly string[] | null;
}

/** Who took what from whom, each with what shows it and where it stands; circles are said in words first. */
export function SourcingPart({ sourcing, articleIds }: SourcingPartProps) {
	const { sourcing: words } = useMessages();
	const [isWhole, setWhole] = useState(false);
	const { takings, circles, isCircular } = selectTakings(sourcing, articleIds);
	const nameOf = useNames(sourcing.articles);
	if (takings.length === 0) return <p className="text-ink-2">{words.none}</p>;
	const shown = isWhole ? takings : takings.slice(0, most);
	return (
		<div className="flex flex-col gap-3">
			{circles.map((circle) => (
				<Circle key={circle.members.map(originKey).join()} circle={circle} nameOf={nameOf} />
			))}
			<DataTable caption={words.title}>
				<thead>
					<tr>
						<th scope="col">{words.columns.article}</th>
						<th scope="col">{words.columns.from}</th>
						<th scope="col">{words.columns.shownBy}</th>
						<th scope="col">{words.columns.passage}</th>
					</tr>
				</thead>
				<tbody>
					{shown.map((taking) => (
						<TakingRow
							key={takingKey(taking)}
							taking={taking}
							isCircular={isCircular(taking)}
							nameOf={nameOf}
							passage={sourcing.passages.find((one) => one.annotationId === taking.passageId)}
						/>
					))}
				</tbody>
			</DataTable>
			{shown.length < takings.length && (
				<Button size="small" className="self-start" onClick={() => setWhole(true)}>
					{words.all(takings.length)}
				</Button>
			)}
		</div>
	);
}

type NameOf = (origin: SourcingOrigin) => string;

/** How articles, outlets and agencies are called: an article by its outlet and its title. */
function useNames(articles: SourcingPartProps["sourcing"]["articles"]): NameOf {
	const { everywhere } = useMessages();
	const known = new Map(articles.map((article) => [article.id, article]));
	return (origin) => {
		if (origin.kind !== "article") return origin.name;
		const article = known.get(origin.id);
		const outlet = article?.outlet ?? everywhere.unknownOutlet;
		return article === undefined ? outlet : `${outlet} · ${article.title}`;
	};
}

function Circle({ circle, nameOf }: { circle: SourcingCircle; nameOf: NameOf }) {
	const { sourcing: words } = useMessages();
	const list = new Intl.ListFormat(localeOf[useLanguage()], { type: "conjunction" });
	return (
		<Notice tone="attention" title={words.circle.title}>
			<p>{words.circle.text(list.format(circle.members.map(nameOf)))}</p>
		</Notice>
	);
}

function TakingRow(props: {
	taking: Taking;
	isCircular: boolean;
	passage: PassageView | undefined;
	nameOf: NameOf;
}) {
	const { taking, isCircular, passage, nameOf } = props;
	const messages = useMessages();
	const { sourcing: words, everywhere } = messages;
	const { from, articleId } = taking;
	return (
		<tr>
			<th scope="row" className="min-w-48 text-left font-normal">
				<ArticleLink id={articleId}>{nameOf({ kind: "article", id: articleId })}</ArticleLink>
			</th>
			<td className="min-w-40">
				{from.kind === "article" ? (
					<ArticleLink id={from.id}>{nameOf(from)}</ArticleLink>
				) : (
					nameOf(from)
				)}
			</td>
			<td className="min-w-40">
				{shownBy(taking, messages)}{" "}
				{isCircular && <Pill tone="attention">{words.circle.short}</Pill>}
			</td>
			<td className="min-w-48">
				{passage === undefined ? (
					<span className="text-ink-2">{words.noPassage}</span>
				) : (
					<Link
						href={`/articles/${passage.articleId}#a=${passage.annotationId}`}
						prefetch={false}
						className="font-serif underline decoration-line-3 underline-offset-2 hover:decoration-current"
					>
						{everywhere.quote(passage.quotes.join(everywhere.gap))}
					</Link>
				)}
			</td>
		</tr>
	);
}

function ArticleLink({ id, children }: { id: string; children: string }) {
	return (
		<Link href={`/articles/${id}`} prefetch={false} className="no-underline hover:underline">
			{children}
		</Link>
	);
}

/** What shows a taking, in words. */
function shownBy({ reason, by }: Taking, { sourcing: words, vocabulary }: Messages): string {
	const type = linkTypeNames.find((name) => name === by);
	return words.reason[reason](
		reason === "linked" && type !== undefined ? vocabulary.linkType[type] : by,
	);
}
