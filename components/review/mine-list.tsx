"use client";

import type { ReactNode } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { titleOf } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Label } from "@/components/ui/label";
import { Link } from "@/components/ui/link";
import { FailureNotice } from "@/components/writing/failure-notice";
import { passagesOfLine, type ReviewLine } from "@/lib/domain/review-line";
import { CorrectionCard } from "./correction-card";
import { DecisionWords } from "./entry-history";
import { EntryName } from "./entry-name";
import { mineQueries, tagOf } from "./queue";
import { type FirstList, useReviewList } from "./use-review";

/** What came with the page of a member’s own things. */
export interface MineStart {
	readonly returned: FirstList;
	readonly received: FirstList;
}

type List = ReturnType<typeof useReviewList>;

/** The member’s own things that were sent back, each with the way to put it right, and the last decisions received. */
export function MineList(props: { start: MineStart | null; dossierId: string; now: string }) {
	const { review } = useMessages();
	const { start, dossierId, now } = props;
	const returned = useReviewList(dossierId, mineQueries.returned, start?.returned ?? null);
	const received = useReviewList(dossierId, mineQueries.received, start?.received ?? null);
	const isEmpty = [returned, received].every((list) => list.isRead && list.lines.length === 0);
	if (isEmpty && returned.failure === null && received.failure === null)
		return <EmptyState title={review.nothingMine}>{review.nothingMineNext}</EmptyState>;
	return (
		<div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-4 sm:p-6">
			<p className="text-ink-2">{review.mineIntro}</p>
			<Group title={review.mineReturned} list={returned} now={now}>
				{(line) => line.kind === "annotation" && <CorrectionCard annotationId={line.id} />}
			</Group>
			<Group title={review.mineReceived} list={received} now={now} />
		</div>
	);
}

function Group(props: {
	title: string;
	list: List;
	now: string;
	children?: (line: ReviewLine) => ReactNode;
}) {
	const { review, everywhere } = useMessages();
	const { list } = props;
	if (list.lines.length === 0 && list.failure === null) return null;
	return (
		<section className="flex flex-col gap-3">
			<Label as="h2">
				{props.title} {list.lines.length}
				{list.hasMore && "+"}
			</Label>
			{list.failure !== null && (
				<>
					<FailureNotice failure={list.failure}>{review.noList}</FailureNotice>
					<Button onClick={list.retry}>{everywhere.retry}</Button>
				</>
			)}
			<ul className="flex flex-col gap-3">
				{list.lines.map((line) => (
					<li key={line.id}>
						<MineLine line={line} now={props.now}>
							{props.children?.(line)}
						</MineLine>
					</li>
				))}
			</ul>
			{list.hasMore && (
				<Button className="self-start" busy={list.isReading} onClick={list.readMore}>
					{review.readMore}
				</Button>
			)}
		</section>
	);
}

function MineLine({ line, now, children }: { line: ReviewLine; now: string; children: ReactNode }) {
	const { review } = useMessages();
	const language = useLanguage();
	const { state, stale, decision, statement } = line;
	const [passage] = passagesOfLine(line);
	return (
		<Card className="flex flex-col gap-2.5 px-4 py-3.5">
			<div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
				<EntryName line={line} />
				<StateWord state={state} stale={stale} tag={tagOf(line)} />
			</div>
			{passagesOfLine(line).map(({ annotationId, quote, outlet, articleTitle }) => (
				<div key={annotationId}>
					<p className="font-serif text-[0.9375rem] leading-[1.45] text-pretty-safe">{quote}</p>
					<p className="text-xs text-ink-2">
						{[...(outlet === null ? [] : [outlet]), articleTitle].join(" · ")}
					</p>
				</div>
			))}
			{statement !== null && (
				<p className="text-label text-ink-2">
					{review.statement}{" "}
					<span className="font-serif text-ink">{titleOf(statement.titles, language)}</span>
				</p>
			)}
			{decision !== null && (
				<p className="border-t border-line pt-2.5 text-label">
					<DecisionWords decision={decision} now={now} />
				</p>
			)}
			{children}
			{passage !== undefined && (
				<Link
					href={`/articles/${passage.articleId}#a=${passage.annotationId}`}
					className="flex min-h-6 items-center self-start text-label text-accent underline underline-offset-2"
				>
					{review.openOnDesk}
				</Link>
			)}
		</Card>
	);
}
