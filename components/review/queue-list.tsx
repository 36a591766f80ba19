"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { titleOf } from "@/components/statements/statement-words";
import { classNames } from "@/components/ui/class-names";
import { Label } from "@/components/ui/label";
import { reviewStateRow } from "@/lib/domain/review";
import type { ReviewGroup } from "@/lib/domain/review-filter";
import { passagesOfLine, type ReviewLine } from "@/lib/domain/review-line";
import { formatAgo } from "@/lib/i18n/format";
import { EntryName } from "./entry-name";
import { groupLines, type LineGroup, tagOf } from "./queue";

/** The queue as a list of buttons, under what they belong together by, the open one marked and kept in sight. */
export function QueueList(props: {
	lines: readonly ReviewLine[];
	group: ReviewGroup | null;
	currentId: string | null;
	/** ISO 8601, UTC. */
	now: string;
	onOpen: (line: ReviewLine) => void;
	empty: ReactNode;
}) {
	const { review } = useMessages();
	const list = useRef<HTMLDivElement>(null);
	const { currentId } = props;
	useEffect(() => {
		if (currentId === null) return;
		const open = list.current?.querySelector('[aria-current="true"]');
		open?.parentElement?.scrollIntoView({ block: "nearest" });
	}, [currentId]);
	if (props.lines.length === 0) return props.empty;
	return (
		<div ref={list}>
			{groupLines(props.lines, props.group).map((group) => (
				<section key={`${group.key} ${group.lines[0]?.id}`}>
					<GroupTitle group={group} by={props.group} />
					<ul aria-label={review.queueLabel}>
						{group.lines.map((line) => (
							<li key={line.id} className="border-b border-line">
								<button
									type="button"
									aria-current={line.id === currentId ? "true" : undefined}
									onClick={() => props.onOpen(line)}
									className={classNames(
										"block w-full px-4 py-2.5 text-left -outline-offset-2 hover:bg-hover",
										line.id === currentId &&
											"bg-sheet shadow-[inset_3px_0_var(--accent)] hover:bg-sheet forced-colors:outline-2",
									)}
								>
									<QueueLine line={line} now={props.now} />
								</button>
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

function GroupTitle({ group, by }: { group: LineGroup; by: ReviewGroup | null }) {
	const { review } = useMessages();
	const language = useLanguage();
	if (by === null) return null;
	const { title } = group;
	const words = typeof title === "string" || title === null ? title : titleOf(title, language);
	return (
		<div className="border-b border-line bg-paper px-4 pt-3 pb-1.5">
			<Label as="h2">{words ?? review.narrow.without[by]}</Label>
		</div>
	);
}

function QueueLine({ line, now }: { line: ReviewLine; now: string }) {
	const language = useLanguage();
	const { state, stale, statement } = line;
	return (
		<>
			<span className="flex flex-wrap items-center justify-between gap-x-3">
				<EntryName line={line} />
				{(stale || !reviewStateRow(state).waits) && (
					<StateWord state={state} stale={stale} tag={tagOf(line)} />
				)}
			</span>
			{passagesOfLine(line).map((passage) => (
				<span
					key={passage.annotationId}
					className="mt-1 line-clamp-2 font-serif text-[0.9375rem] leading-[1.4] text-pretty-safe"
				>
					{passage.quote}
				</span>
			))}
			{statement !== null && (
				<span className="mt-1 line-clamp-2 text-xs">→ {titleOf(statement.titles, language)}</span>
			)}
			<span className="mt-0.5 block text-xs text-ink-2">
				<LineParticulars line={line} now={now} />
			</span>
		</>
	);
}

/** Who made it and when, its links, whether it was sent back before, whether it is for the reader. */
function LineParticulars({ line, now }: { line: ReviewLine; now: string }) {
	const { review } = useMessages();
	const language = useLanguage();
	const { author, decision } = line;
	const links = line.kind === "annotation" ? line.links : 0;
	const parts = [
		[author.name, formatAgo(line.since, now, language)],
		links > 0 ? [review.linkCount(links)] : [],
		decision !== null && decision.reason !== null ? [review.sentBackBefore] : [],
		line.mayDecide === "edited-it" ? [review.notYours] : [],
	];
	return parts.flat().join(" · ");
}
