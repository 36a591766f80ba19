"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pill } from "@/components/ui/pill";
import { groupBy } from "@/lib/domain/group-by";
import type { PassageView } from "@/lib/domain/link";
import { linkTypeNames } from "@/lib/domain/link-types";
import type { SourcingCircle, SourcingOrigin, Taking } from "@/lib/domain/sourcing";
import { localeOf } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { originKey, pairKey, selectTakings, takingKey } from "./select-takings";

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
	const pairs = [...groupBy(takings, pairKey).values()];
	const shown = isWhole ? pairs : pairs.slice(0, most);
	return (
		<div className="flex flex-col gap-3">
			{circles.map((circle) => (
				<Circle key={circle.members.map(originKey).join()} circle={circle} nameOf={nameOf} />
			))}
			<DataTable caption={words.title}>
				<thead className="max-sm:sr-only">
					<tr>
						<th scope="col">{words.columns.article}</th>
						<th scope="col">{words.columns.from}</th>
						<th scope="col">{words.columns.shownBy}</th>
					</tr>
				</thead>
				<tbody>
					{shown.map((own) => (
						<PairRow
							key={own.map(takingKey).join()}
							takings={own}
							isCircular={own.some(isCircular)}
							nameOf={nameOf}
							passages={sourcing.passages}
						/>
					))}
				</tbody>
			</DataTable>
			{shown.length < pairs.length && (
				<Button size="small" className="self-start" onClick={() => setWhole(true)}>
					{words.all(pairs.length)}
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

/** What one article took from one other place, with all that shows it. */
function PairRow(props: {
	takings: readonly Taking[];
	isCircular: boolean;
	passages: readonly PassageView[];
	nameOf: NameOf;
}) {
	const { takings, isCircular, passages, nameOf } = props;
	const { sourcing: words } = useMessages();
	const [taking] = takings;
	if (taking === undefined) return null;
	const { from, articleId } = taking;
	return (
		<tr className="max-sm:flex max-sm:flex-col max-sm:border-b max-sm:border-line max-sm:py-2">
			<th
				scope="row"
				className="min-w-32 align-top text-left font-normal max-sm:border-0! max-sm:py-1!"
			>
				<ArticleLink id={articleId}>{nameOf({ kind: "article", id: articleId })}</ArticleLink>
			</th>
			<td className="min-w-32 align-top max-sm:border-0! max-sm:py-1!">
				<NarrowLabel words={words.columns.from} />
				{from.kind === "article" ? (
					<ArticleLink id={from.id}>{nameOf(from)}</ArticleLink>
				) : (
					nameOf(from)
				)}
			</td>
			<td className="min-w-52 align-top max-sm:border-0! max-sm:py-1!">
				<NarrowLabel words={words.columns.shownBy} />
				{isCircular && <Pill tone="attention">{words.circle.short}</Pill>}
				<ul className="flex flex-col gap-1">
					{takings.map((one) => (
						<Sign
							key={takingKey(one)}
							taking={one}
							passage={passages.find(({ annotationId }) => annotationId === one.passageId)}
						/>
					))}
				</ul>
			</td>
		</tr>
	);
}

/** On a narrow screen a row's cells stand one under the other, each below the name of its column. */
function NarrowLabel({ words }: { words: string }) {
	return (
		<span aria-hidden="true" className="block text-2xs text-ink-2 sm:hidden">
			{words}
		</span>
	);
}

/** What shows a taking, with the passage where one does. */
function Sign({ taking, passage }: { taking: Taking; passage: PassageView | undefined }) {
	const messages = useMessages();
	const { everywhere } = messages;
	return (
		<li>
			{shownBy(taking, messages)}
			{passage !== undefined && (
				<>
					{" · "}
					<Link
						href={`/articles/${passage.articleId}#a=${passage.annotationId}`}
						className="font-serif underline decoration-line-3 underline-offset-2 hover:decoration-current"
					>
						{everywhere.quote(passage.quotes.join(everywhere.gap))}
					</Link>
				</>
			)}
		</li>
	);
}

function ArticleLink({ id, children }: { id: string; children: string }) {
	return (
		<Link href={`/articles/${id}`} className="no-underline hover:underline">
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
