"use client";

import { type ReactNode, useState } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { useMessages } from "@/components/language/language-provider";
import type { LivePlace } from "@/components/live/use-live-changes";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/choice-field";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { ReviewEntry } from "@/lib/domain/decision";
import { type Outcome, outcomeNames, outcomeRow } from "@/lib/domain/review";
import { DecisionBar } from "./decision-bar";
import { EntryContext } from "./entry-context";
import { EntryTies } from "./entry-ties";
import { outcomesFrom, subjectOf } from "./queue";
import { QueueList } from "./queue-list";
import { QueuePills } from "./queue-pills";
import { ReasonDialog, type SentBack } from "./reason-dialog";
import { decidedNow, useQueue } from "./use-queue";

const sheets = ["queue", "context", "ties"] as const;
type Sheet = (typeof sheets)[number];

/**
 * The queue, the open entry in its article, what it is tied to, and the decision: side by side, or on
 * a narrow screen one sheet at a time.
 */
export function QueueScreen(props: {
	waiting: readonly ReviewEntry[];
	live: LivePlace;
	now: string;
	switcher: ReactNode;
}) {
	const { review } = useMessages();
	const queue = useQueue(props.waiting, props.live);
	const [sheet, setSheet] = useState<Sheet>("queue");
	const [asking, setAsking] = useState<SentBack | null>(null);
	const { current } = queue;

	const take = (outcome: Outcome) => {
		if (current === null || queue.isHeld || current.mayDecide !== "yes") return;
		if (!outcomesFrom(subjectOf(current).state).includes(outcome)) return;
		if (outcome === "approved") void queue.decide(outcome, null);
		else setAsking(outcome);
	};
	const onKey = { enabled: asking === null, useKey: true, preventDefault: true };
	useHotkeys("j", () => queue.move(1), onKey);
	useHotkeys("k", () => queue.move(-1), onKey);
	useHotkeys(
		outcomeNames.map((outcome) => outcomeRow(outcome).key),
		(event) => {
			const outcome = outcomeNames.find((one) => outcomeRow(one).key === event.key.toLowerCase());
			if (outcome !== undefined) take(outcome);
		},
		onKey,
	);

	return (
		<>
			<div className="border-b border-line px-4 py-2 lg:hidden">
				<ChoiceField
					legend={review.sheetLabel}
					hideLegend
					options={sheets.map((value) => ({ value, label: review.sheet[value] }))}
					value={sheet}
					onValue={setSheet}
				/>
			</div>
			<div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] lg:grid-cols-[20rem_minmax(0,1fr)_22.5rem]">
				<Column
					shown={sheet === "queue"}
					label={review.queueLabel}
					className="flex flex-col bg-rail"
				>
					<QueueColumn
						queue={queue}
						now={props.now}
						switcher={props.switcher}
						onOpen={() => setSheet("context")}
					/>
				</Column>
				<Column
					shown={sheet === "context"}
					label={review.contextLabel}
					className="bg-sheet lg:border-x lg:border-line"
				>
					{current === null ? <NothingOpen queue={queue} /> : <EntryContext entry={current} />}
				</Column>
				<Column shown={sheet === "ties"} label={review.tiesLabel} className="overflow-y-auto">
					{current !== null && <EntryTies entry={current} now={props.now} />}
				</Column>
			</div>
			{queue.moved !== null && queue.saving.kind !== "saving" && (
				<Notice
					tone="attention"
					live
					className="mx-4 my-2"
					action={
						<Button size="small" onClick={queue.takeNewest}>
							{review.moved.show[queue.moved]}
						</Button>
					}
				>
					{review.moved.text[queue.moved]}
				</Notice>
			)}
			{current !== null && (
				<DecisionBar
					entry={current}
					saving={queue.saving}
					isRefreshing={queue.isRefreshing}
					isAgain={queue.filter === decidedNow}
					className={sheet === "queue" ? "max-lg:hidden" : undefined}
					onOutcome={take}
					onRetry={() => void queue.retry()}
				/>
			)}
			{asking !== null && current !== null && (
				<ReasonDialog
					outcome={asking}
					kind={current.kind}
					onClose={() => setAsking(null)}
					onGrounds={(grounds) => {
						setAsking(null);
						void queue.decide(asking, grounds);
					}}
				/>
			)}
		</>
	);
}

type Queue = ReturnType<typeof useQueue>;

function QueueColumn(props: {
	queue: Queue;
	now: string;
	switcher: ReactNode;
	onOpen: () => void;
}) {
	const { review } = useMessages();
	const { queue } = props;
	const at = queue.current === null ? -1 : queue.listed.indexOf(queue.current);
	return (
		<>
			<div className="flex items-center justify-between gap-2 px-4 pt-3">
				<div className="shrink-0">{props.switcher}</div>
				{at >= 0 && (
					<div className="flex items-center gap-1">
						<span className="mr-1 text-xs whitespace-nowrap text-ink-2 tabular-nums" role="status">
							{review.position(at + 1, queue.listed.length)}
						</span>
						<Button
							size="small"
							keyHint="k"
							className="px-1.5"
							aria-label={review.previous}
							onClick={() => queue.move(-1)}
						/>
						<Button
							size="small"
							keyHint="j"
							aria-label={review.next}
							onClick={() => queue.move(1)}
						/>
					</div>
				)}
			</div>
			{(queue.undecided.length > 0 || queue.decided.length > 0) && (
				<QueuePills
					waiting={queue.undecided}
					decided={queue.decided.length}
					filter={queue.filter}
					onFilter={queue.narrow}
				/>
			)}
			<div className="min-h-0 flex-1 overflow-y-auto border-t border-line">
				<QueueList
					entries={queue.listed}
					currentId={queue.current === null ? null : subjectOf(queue.current).id}
					now={props.now}
					onOpen={(entry) => {
						queue.show(entry);
						props.onOpen();
					}}
					empty={
						<div className="lg:hidden">
							<NothingOpen queue={queue} />
						</div>
					}
				/>
			</div>
		</>
	);
}

function NothingOpen({ queue }: { queue: Queue }) {
	const { review } = useMessages();
	if (queue.undecided.length === 0)
		return <EmptyState title={review.nothingWaits}>{review.nothingWaitsNext}</EmptyState>;
	return (
		<EmptyState
			title={review.nothingHere}
			action={<Button onClick={() => queue.narrow("all")}>{review.showAll}</Button>}
		>
			{review.nothingHereNext}
		</EmptyState>
	);
}

function Column(props: { shown: boolean; label: string; className: string; children: ReactNode }) {
	return (
		<section
			aria-label={props.label}
			className={classNames("min-h-0 min-w-0", props.className, !props.shown && "max-lg:hidden")}
		>
			{props.children}
		</section>
	);
}
