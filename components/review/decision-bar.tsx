"use client";

import { useId } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SaveState, type SaveStateName } from "@/components/shell/save-state";
import { HoldingThread } from "@/components/threads/thread-link";
import { Button, type ButtonProps } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { failureWords } from "@/components/writing/failure-words";
import type { ReviewEntry } from "@/lib/domain/decision";
import { type Outcome, outcomeNames, outcomeRow } from "@/lib/domain/review";
import { outcomesFrom, subjectOf } from "./queue";
import type { Saving } from "./use-decisions";

const looks = {
	approved: "main",
	changes_requested: "plain",
	rejected: "danger",
} as const satisfies Record<Outcome, NonNullable<ButtonProps["variant"]>>;

/**
 * The decisions with their keys, who may not take them and why, and whether the last one is saved. Who
 * is no reviewer sees no buttons.
 */
export function DecisionBar(props: {
	entry: ReviewEntry;
	saving: Saving;
	/** The queue is being read again: what is shown may have moved. */
	isRefreshing: boolean;
	isAgain: boolean;
	className?: string | undefined;
	onOutcome: (outcome: Outcome) => void;
	onRetry: () => void;
}) {
	const { vocabulary } = useMessages();
	const whyId = useId();
	const { entry, saving } = props;
	const isMoving = props.isRefreshing && saving.kind === "failed";
	const allowed =
		entry.mayDecide === "yes" && !isMoving ? outcomesFrom(subjectOf(entry).state) : [];
	const shown = entry.mayDecide === "not-reviewer" ? [] : outcomeNames;
	return (
		<div
			className={classNames(
				"flex flex-wrap items-center gap-x-2.5 gap-y-2 border-t border-line bg-paper px-4 py-3",
				props.className,
			)}
		>
			{shown.map((outcome) => (
				<Button
					key={outcome}
					size="large"
					variant={looks[outcome]}
					keyHint={outcomeRow(outcome).key}
					disabled={!allowed.includes(outcome)}
					busy={saving.kind === "saving"}
					aria-describedby={whyId}
					onClick={() => props.onOutcome(outcome)}
					className="max-sm:flex-1"
				>
					{vocabulary.outcome[outcome]}
				</Button>
			))}
			<div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-x-3 gap-y-1 text-label text-ink-2">
				<span id={whyId}>
					<Why entry={entry} isAgain={props.isAgain} />
				</span>
				<Outcomes saving={saving} isRefreshing={props.isRefreshing} onRetry={props.onRetry} />
			</div>
		</div>
	);
}

function Why({ entry, isAgain }: { entry: ReviewEntry; isAgain: boolean }) {
	const { review } = useMessages();
	if (isAgain) return review.decideAgain;
	return `${review.author(subjectOf(entry).author.name)} ${review.mayDecide[entry.mayDecide]}`;
}

const saveStates = {
	idle: null,
	saving: "saving",
	saved: "saved",
	failed: "failed",
} as const satisfies Record<Saving["kind"], SaveStateName | null>;

function Outcomes(props: { saving: Saving; isRefreshing: boolean; onRetry: () => void }) {
	const { saving } = props;
	const messages = useMessages();
	const { review, everywhere } = messages;
	const state = saveStates[saving.kind];
	if (state === null) return null;
	if (saving.kind !== "failed")
		return (
			<span className="inline-flex items-center gap-2">
				{saving.kind === "saved" && review.saved[saving.outcome]}
				<SaveState state={state} />
			</span>
		);
	const isMoved = saving.failure.code === "stale";
	return (
		<span role="alert" className="inline-flex flex-wrap items-center gap-2 text-danger">
			{isMoved
				? props.isRefreshing
					? review.changing
					: review.changed
				: `${review.failed} ${failureWords(saving.failure, messages)}`}
			<HoldingThread failure={saving.failure} />
			{!isMoved && (
				<Button size="small" onClick={props.onRetry}>
					{everywhere.retry}
				</Button>
			)}
		</span>
	);
}
