"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { titleOf } from "@/components/statements/statement-words";
import { classNames } from "@/components/ui/class-names";
import type { ReviewEntry } from "@/lib/domain/decision";
import { reviewStateRow } from "@/lib/domain/review";
import { formatAgo } from "@/lib/i18n/format";
import { EntryName } from "./entry-name";
import { passagesOf, subjectOf, tagOf } from "./queue";

/** The queue as a list of buttons, the open one marked and kept in sight. */
export function QueueList(props: {
	entries: readonly ReviewEntry[];
	currentId: string | null;
	/** ISO 8601, UTC. */
	now: string;
	onOpen: (entry: ReviewEntry) => void;
	empty: ReactNode;
}) {
	const { review } = useMessages();
	const list = useRef<HTMLUListElement>(null);
	const { currentId } = props;
	useEffect(() => {
		if (currentId === null) return;
		const open = list.current?.querySelector('[aria-current="true"]');
		open?.parentElement?.scrollIntoView({ block: "nearest" });
	}, [currentId]);
	if (props.entries.length === 0) return props.empty;
	return (
		<ul ref={list} aria-label={review.queueLabel}>
			{props.entries.map((entry) => {
				const { id } = subjectOf(entry);
				return (
					<li key={id} className="border-b border-line">
						<button
							type="button"
							aria-current={id === currentId ? "true" : undefined}
							onClick={() => props.onOpen(entry)}
							className={classNames(
								"block w-full px-4 py-2.5 text-left -outline-offset-2 hover:bg-hover",
								id === currentId &&
									"bg-sheet shadow-[inset_3px_0_var(--accent)] hover:bg-sheet forced-colors:outline-2",
							)}
						>
							<QueueEntry entry={entry} now={props.now} />
						</button>
					</li>
				);
			})}
		</ul>
	);
}

function QueueEntry({ entry, now }: { entry: ReviewEntry; now: string }) {
	const { everywhere } = useMessages();
	const language = useLanguage();
	const { state, stale } = subjectOf(entry);
	return (
		<>
			<span className="flex flex-wrap items-center justify-between gap-x-3">
				<EntryName entry={entry} />
				{(stale || !reviewStateRow(state).waits) && (
					<StateWord state={state} stale={stale} tag={tagOf(entry)} />
				)}
			</span>
			{passagesOf(entry).map((passage) => (
				<span
					key={passage.annotationId}
					className="mt-1 line-clamp-2 font-serif text-[0.9375rem] leading-[1.4] text-pretty-safe"
				>
					{passage.quotes.join(everywhere.gap)}
				</span>
			))}
			{entry.kind === "membership" && (
				<span className="mt-1 line-clamp-1 text-xs">→ {titleOf(entry.titles, language)}</span>
			)}
			<span className="mt-0.5 block text-xs text-ink-2">
				<Particulars entry={entry} now={now} />
			</span>
		</>
	);
}

function Particulars({ entry, now }: { entry: ReviewEntry; now: string }) {
	const { review } = useMessages();
	const language = useLanguage();
	const { author, decision } = subjectOf(entry);
	const links = entry.kind === "annotation" ? entry.links.length : 0;
	const parts = [
		[author.name, formatAgo(entry.since, now, language)],
		links > 0 ? [review.linkCount(links)] : [],
		decision !== null && decision.reason !== null ? [review.sentBackBefore] : [],
		entry.mayDecide === "edited-it" ? [review.notYours] : [],
	];
	return parts.flat().join(" · ");
}
