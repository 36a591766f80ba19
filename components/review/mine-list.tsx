"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { PassageSource } from "@/components/marks/passage-quote";
import { StateWord } from "@/components/marks/state-word";
import { titleOf } from "@/components/statements/statement-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Label } from "@/components/ui/label";
import { Link } from "@/components/ui/link";
import type { ReviewEntry } from "@/lib/domain/decision";
import { reviewStateRow } from "@/lib/domain/review";
import { DecisionWords } from "./entry-history";
import { EntryName } from "./entry-name";
import { passagesOf, subjectOf, tagOf } from "./queue";

/** What became of a member's own work: each thing that was decided about, why, and the way back to it. */
export function MineList({ entries, now }: { entries: readonly ReviewEntry[]; now: string }) {
	const { review } = useMessages();
	if (entries.length === 0)
		return <EmptyState title={review.nothingMine}>{review.nothingMineNext}</EmptyState>;
	const isReturned = (entry: ReviewEntry) => !reviewStateRow(subjectOf(entry).state).exported;
	return (
		<div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-4 sm:p-6">
			<p className="text-ink-2">{review.mineIntro}</p>
			<Group title={review.mineReturned} entries={entries.filter(isReturned)} now={now} />
			<Group
				title={review.mineApproved}
				entries={entries.filter((entry) => !isReturned(entry))}
				now={now}
			/>
		</div>
	);
}

function Group(props: { title: string; entries: readonly ReviewEntry[]; now: string }) {
	if (props.entries.length === 0) return null;
	return (
		<section className="flex flex-col gap-3">
			<Label as="h2">
				{props.title} {props.entries.length}
			</Label>
			<ul className="flex flex-col gap-3">
				{props.entries.map((entry) => (
					<li key={subjectOf(entry).id}>
						<MineEntry entry={entry} now={props.now} />
					</li>
				))}
			</ul>
		</section>
	);
}

function MineEntry({ entry, now }: { entry: ReviewEntry; now: string }) {
	const { review, everywhere } = useMessages();
	const language = useLanguage();
	const { state, stale, decision } = subjectOf(entry);
	const { articleId, annotationId } = entry.passage;
	return (
		<Card className="flex flex-col gap-2.5 px-4 py-3.5">
			<div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
				<EntryName entry={entry} />
				<StateWord state={state} stale={stale} tag={tagOf(entry)} />
			</div>
			{passagesOf(entry).map((passage) => (
				<div key={passage.annotationId}>
					<p className="font-serif text-[0.9375rem] leading-[1.45] text-pretty-safe">
						{passage.quotes.join(everywhere.gap)}
					</p>
					<p className="text-xs text-ink-2">
						<PassageSource passage={passage} />
					</p>
				</div>
			))}
			{entry.kind === "membership" && (
				<p className="text-label text-ink-2">
					{review.statement}{" "}
					<span className="font-serif text-ink">{titleOf(entry.titles, language)}</span>
				</p>
			)}
			{decision !== null && (
				<p className="border-t border-line pt-2.5 text-label">
					<DecisionWords decision={decision} now={now} />
				</p>
			)}
			<Link
				href={`/articles/${articleId}#a=${annotationId}`}
				className="flex min-h-6 items-center self-start text-label text-accent underline underline-offset-2"
			>
				{review.openOnDesk}
			</Link>
		</Card>
	);
}
