"use client";

import { type ReactNode, useState } from "react";
import { ShortcutsDialog } from "@/components/article/shortcuts-dialog";
import { useDeskKeys } from "@/components/article/use-desk-keys";
import { useMessages } from "@/components/language/language-provider";
import type { LivePlace } from "@/components/live/use-live-changes";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/choice-field";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { Shortcut } from "@/lib/desk/shortcuts";
import type { Outcome } from "@/lib/domain/review";
import { subjectOf } from "@/lib/domain/review-line";
import { BulkDialog } from "./bulk-dialog";
import { DecisionBar } from "./decision-bar";
import { EntryContext } from "./entry-context";
import { EntryTies } from "./entry-ties";
import { outcomesFrom } from "./queue";
import { NothingOpen, QueueColumn } from "./queue-column";
import { ReasonDialog, type SentBack } from "./reason-dialog";
import { decidedNow, type Queue, type QueueStart, useQueue } from "./use-queue";

const sheets = ["queue", "context", "ties"] as const;
type Sheet = (typeof sheets)[number];

/**
 * The queue, the open entry in its article, what it is tied to, and the decision: side by side, or on
 * a narrow screen one sheet at a time.
 */
export function QueueScreen(props: {
	start: QueueStart | null;
	live: LivePlace;
	isReviewer: boolean;
	now: string;
	switcher: ReactNode;
}) {
	const { review } = useMessages();
	const queue = useQueue(props.start, props.live, props.isReviewer);
	const [sheet, setSheet] = useState<Sheet>("queue");
	const [asking, setAsking] = useState<SentBack | null>(null);
	const [isMany, setMany] = useState(false);
	const [isHelped, setHelped] = useState(false);
	const { current } = queue;
	const isAsking = asking !== null || isMany || isHelped;
	const take = useTaking({ queue, isAsking, ask: setAsking, onHelp: () => setHelped(true) });
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
						isReviewer={props.isReviewer}
						now={props.now}
						switcher={props.switcher}
						onOpen={() => setSheet("context")}
						onMany={() => setMany(true)}
						onHelp={() => setHelped(true)}
					/>
				</Column>
				<Column
					shown={sheet === "context"}
					label={review.contextLabel}
					className="bg-sheet lg:border-x lg:border-line"
				>
					{current === null ? <NotHere queue={queue} /> : <EntryContext entry={current} />}
				</Column>
				<Column shown={sheet === "ties"} label={review.tiesLabel} className="overflow-y-auto">
					{current !== null && (
						<EntryTies entry={current} dossierId={props.live.dossierId} now={props.now} />
					)}
				</Column>
			</div>
			<MovedNotice queue={queue} />
			{(current !== null || queue.canUndo) && (
				<DecisionBar
					entry={current}
					saving={queue.saving}
					isRefreshing={queue.isRefreshing}
					isAgain={queue.view === decidedNow}
					canUndo={queue.canUndo}
					canRetry={queue.canRetry}
					className={sheet === "queue" ? "max-lg:hidden" : undefined}
					onOutcome={take}
					onUndo={() => void queue.undo()}
					onRetry={() => void queue.retry()}
				/>
			)}
			{asking !== null && current !== null && (
				<ReasonDialog
					outcome={asking}
					entry={current}
					typed={queue.typedFor(subjectOf(current).id)}
					onClose={() => setAsking(null)}
					onGrounds={(grounds) => {
						setAsking(null);
						void queue.decide(asking, grounds);
					}}
				/>
			)}
			<ShortcutsDialog first="review" open={isHelped} onOpenChange={setHelped} />
			{isMany && <BulkDialog queue={queue} onClose={() => setMany(false)} />}
		</>
	);
}

/** What a decision does, by its button or its key; and the keys that go through the list and take back. */
function useTaking(at: {
	queue: Queue;
	isAsking: boolean;
	ask: (outcome: SentBack) => void;
	onHelp: () => void;
}) {
	const { queue, isAsking, ask, onHelp } = at;
	const { current } = queue;
	const take = (outcome: Outcome) => {
		if (current === null || queue.isHeld || current.mayDecide !== "yes") return;
		if (!outcomesFrom(current.kind, subjectOf(current)).includes(outcome)) return;
		if (outcome === "approved") void queue.decide(outcome, null);
		else ask(outcome);
	};
	const acts: Partial<Record<Shortcut, () => unknown>> = {
		next: () => queue.move(1),
		previous: () => queue.move(-1),
		undo: () => queue.undo(),
		help: onHelp,
	};
	useDeskKeys(
		(asked) => {
			if (isAsking) return false;
			if (asked.kind === "outcome") take(asked.outcome);
			else if (asked.kind === "shortcut") acts[asked.name]?.();
			return true;
		},
		"review",
		// A choice of what is shown takes no letters: the keys go on from there.
		(target) => isElsewhere(isChoice(target) ? target.parentElement : target),
	);
	return take;
}

function isChoice(target: EventTarget | null): target is HTMLInputElement {
	return target instanceof HTMLInputElement && target.type === "radio";
}

function MovedNotice({ queue }: { queue: Queue }) {
	const { review } = useMessages();
	if (queue.moved === null || queue.saving.kind === "saving") return null;
	return (
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
	);
}

/** Where no entry is to be seen: none is open, it is on its way, or it could not be read. */
function NotHere({ queue }: { queue: Queue }) {
	const { review, everywhere } = useMessages();
	if (queue.currentId === null && queue.list.isRead) return <NothingOpen queue={queue} />;
	if (queue.failure === null)
		return (
			<div className="p-8">
				<Spinner label={review.loadingEntry} />
			</div>
		);
	return (
		<div className="flex flex-col items-start gap-3 p-6">
			<FailureNotice failure={queue.failure}>{review.noEntry}</FailureNotice>
			<Button onClick={queue.retryEntry}>{everywhere.retry}</Button>
		</div>
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
