"use client";

import { useId } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { SaveState, type SaveStateName } from "@/components/shell/save-state";
import { HoldingThread } from "@/components/threads/thread-link";
import { Button, type ButtonProps } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { failureWords } from "@/components/writing/failure-words";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { Outcome } from "@/lib/domain/review";
import { subjectOf } from "@/lib/domain/review-line";
import { outcomesFrom, outcomesOf } from "./queue";
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
	/** Null when only the last decision is left to be taken back. */
	entry: ReviewEntry | null;
	saving: Saving;
	/** The queue is being read again: what is shown may have moved. */
	isRefreshing: boolean;
	isAgain: boolean;
	canUndo: boolean;
	canRetry: boolean;
	className?: string | undefined;
	onOutcome: (outcome: Outcome) => void;
	onUndo: () => void;
	onRetry: () => void;
}) {
	const { vocabulary, review } = useMessages();
	const { keyOf } = useKeys();
	const whyId = useId();
	const { entry, saving } = props;
	const isMoving = props.isRefreshing && saving.kind === "failed";
	const allowed =
		entry?.mayDecide === "yes" && !isMoving ? outcomesFrom(entry.kind, subjectOf(entry)) : [];
	const shown = entry === null || entry.mayDecide === "not-reviewer" ? [] : outcomesOf(entry.kind);
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
					keyHint={keyOf(outcome) ?? undefined}
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
				<span id={whyId}>{entry !== null && <Why entry={entry} isAgain={props.isAgain} />}</span>
				<Outcomes
					saving={saving}
					isRefreshing={props.isRefreshing}
					onRetry={props.canRetry ? props.onRetry : null}
				/>
				{props.canUndo && (
					<Button
						size="small"
						keyHint="Ctrl Z"
						disabled={saving.kind === "saving"}
						onClick={props.onUndo}
					>
						{review.takeBack}
					</Button>
				)}
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
	undone: "saved",
	failed: "failed",
} as const satisfies Record<Saving["kind"], SaveStateName | null>;

function Outcomes(props: { saving: Saving; isRefreshing: boolean; onRetry: (() => void) | null }) {
	const { saving } = props;
	const messages = useMessages();
	const { review, everywhere } = messages;
	const state = saveStates[saving.kind];
	if (state === null) return null;
	if (saving.kind !== "failed")
		return (
			<span className="inline-flex items-center gap-2">
				{saving.kind === "saved" && review.saved[saving.outcome]}
				{saving.kind === "undone" && review.undone}
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
			{!isMoved && props.onRetry !== null && (
				<Button size="small" onClick={props.onRetry}>
					{everywhere.retry}
				</Button>
			)}
		</span>
	);
}
