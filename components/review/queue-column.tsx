"use client";

import type { ReactNode } from "react";
import { HelpButton } from "@/components/article/help-button";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureNotice } from "@/components/writing/failure-notice";
import { everythingWaiting, isNarrowed } from "./queue";
import { QueueList } from "./queue-list";
import { QueueNarrowing } from "./queue-narrowing";
import { QueuePills } from "./queue-pills";
import { decidedNow, type Queue } from "./use-queue";

/** The list of the queue with its filters and where the open entry stands in it. */
export function QueueColumn(props: {
	queue: Queue;
	isReviewer: boolean;
	now: string;
	switcher: ReactNode;
	onOpen: () => void;
	onMany: () => void;
	onHelp: () => void;
}) {
	const { review, everywhere } = useMessages();
	const { queue } = props;
	const { list } = queue;
	const isFiltered = queue.view !== "all";
	const hasAny = queue.undecided.length > 0 || queue.done.length > 0 || isFiltered;
	return (
		<>
			<div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1 px-4 pt-3">
				<div className="shrink-0">{props.switcher}</div>
				<Position queue={queue} />
			</div>
			{queue.counts !== null && (hasAny || queue.counts.total > 0) && (
				<QueuePills
					counts={queue.counts}
					decided={queue.done.length}
					view={queue.view}
					onView={(view) => queue.narrow({ filter: view === "all" ? null : view })}
				/>
			)}
			<div className="relative">
				<QueueNarrowing queue={queue} isReviewer={props.isReviewer} onMany={props.onMany} />
				<div className="absolute -top-1 right-3">
					<HelpButton onHelp={props.onHelp} />
				</div>
			</div>
			<div className="min-h-0 flex-1 overflow-y-auto border-t border-line">
				{list.failure !== null && (
					<div className="flex flex-col items-start gap-2 p-4">
						<FailureNotice failure={list.failure}>{review.noList}</FailureNotice>
						<Button size="small" onClick={list.retry}>
							{everywhere.retry}
						</Button>
					</div>
				)}
				<QueueList
					lines={queue.listed}
					group={queue.view === decidedNow ? null : queue.query.group}
					currentId={queue.currentId}
					now={props.now}
					onOpen={(line) => {
						queue.show(line);
						props.onOpen();
					}}
					empty={
						list.isRead && (
							<div className="lg:hidden">
								<NothingOpen queue={queue} />
							</div>
						)
					}
				/>
				{list.hasMore && queue.view !== decidedNow && (
					<div className="p-4">
						<Button size="small" busy={list.isReading} onClick={list.readMore}>
							{review.readMore}
						</Button>
					</div>
				)}
			</div>
		</>
	);
}

/** That nothing waits, or nothing under this filter. */
export function NothingOpen({ queue }: { queue: Queue }) {
	const { review } = useMessages();
	if (queue.view !== decidedNow && !isNarrowed(queue.query))
		return <EmptyState title={review.nothingWaits}>{review.nothingWaitsNext}</EmptyState>;
	return (
		<EmptyState
			title={review.nothingHere}
			action={<Button onClick={() => queue.narrow(everythingWaiting)}>{review.showAll}</Button>}
		>
			{review.nothingHereNext}
		</EmptyState>
	);
}

function Position({ queue }: { queue: Queue }) {
	const { review } = useMessages();
	const { keyOf } = useKeys();
	const at = queue.listed.findIndex(({ id }) => id === queue.currentId);
	if (at < 0) return null;
	const more = queue.list.hasMore && queue.view !== decidedNow ? "+" : "";
	return (
		<div className="flex items-center gap-1">
			<span className="mr-1 text-xs whitespace-nowrap text-ink-2 tabular-nums" role="status">
				{review.position(at + 1, queue.listed.length)}
				{more}
			</span>
			<Button
				size="small"
				keyHint={keyOf("previous") ?? undefined}
				className="px-1.5"
				aria-label={review.previous}
				onClick={() => queue.move(-1)}
			/>
			<Button
				size="small"
				keyHint={keyOf("next") ?? undefined}
				className="px-1.5"
				aria-label={review.next}
				onClick={() => queue.move(1)}
			/>
		</div>
	);
}
