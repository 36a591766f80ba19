"use client";

import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { CorrectionContent } from "@/lib/domain/correction";
import type { ReviewEntry } from "@/lib/domain/decision";
import { type DecidedKind, type Outcome, type Reason, reasonsFor } from "@/lib/domain/review";
import { canStep } from "@/lib/domain/review-steps";
import { draftOf, isCorrection } from "./correction-draft";
import { CorrectionFields } from "./correction-fields";
import type { Grounds } from "./use-decisions";
import { useDeskView } from "./use-desk-view";

/** The outcomes that want a reason. */
export type SentBack = Exclude<Outcome, "approved">;

/**
 * Asks why something is sent back: a reason that fits its kind, and words; and of a mark that is to be changed, what it
 * would say instead. Enter in the words is a new line, Ctrl+Enter sends.
 */
export function ReasonDialog(props: {
	outcome: SentBack;
	entry: ReviewEntry;
	/** What was written before, for a decision that was not taken. */
	typed: Grounds | null;
	onClose: () => void;
	onGrounds: (grounds: Grounds) => void;
}) {
	const { review } = useMessages();
	const { entry, outcome } = props;
	const [draft, setDraft] = useState<CorrectionContent | null>(props.typed?.correction ?? null);
	// What an accepted correction leads away from is what this decision leads to.
	const isCorrectable = entry.kind === "annotation" && canStep("accept_correction", outcome);
	const correction =
		isCorrectable && draft !== null && isCorrection(draft, entry.annotation) ? draft : null;
	return (
		<GroundsDialog
			{...props}
			kind={entry.kind}
			title={review.reasonTitle[outcome]}
			needsWords={correction === null}
			onGrounds={(grounds) =>
				props.onGrounds(correction === null ? grounds : { ...grounds, correction })
			}
		>
			{isCorrectable && (
				<Correcting annotation={entry.annotation} draft={draft} onDraft={setDraft} />
			)}
		</GroundsDialog>
	);
}

/** The same about several things of one kind or of many. */
export function GroundsDialog(props: {
	outcome: SentBack;
	kind: DecidedKind;
	title: string;
	needsWords: boolean;
	typed: Grounds | null;
	children?: React.ReactNode;
	onClose: () => void;
	onGrounds: (grounds: Grounds) => void;
}) {
	const { review, everywhere, vocabulary } = useMessages();
	const formId = useId();
	const [reason, setReason] = useState<Reason | null>(props.typed?.reason ?? null);
	const [words, setWords] = useState(props.typed?.words ?? "");
	const [asked, setAsked] = useState(false);
	const reasons = reasonsFor(props.kind);
	const lacksReason = reason === null && reasons.length > 0;
	const lacksWords = props.needsWords && words.trim() === "";
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setAsked(true);
		if (!lacksReason && !lacksWords) props.onGrounds({ reason, words: words.trim() });
	};
	return (
		<Dialog
			open
			keep={words !== ""}
			onOpenChange={(open) => open || props.onClose()}
			title={props.title}
			description={review.reasonIntro}
			closeLabel={everywhere.close}
			footer={
				<>
					<Button onClick={props.onClose}>{everywhere.cancel}</Button>
					<Button variant="main" type="submit" form={formId} keyHint="Ctrl ↵">
						{vocabulary.outcome[props.outcome]}
					</Button>
				</>
			}
		>
			<form
				id={formId}
				onSubmit={submit}
				onKeyDown={submitOnCtrlEnter}
				className="flex flex-col gap-4"
			>
				{reasons.length > 0 && (
					<Reasons
						reasons={reasons}
						reason={reason}
						onReason={setReason}
						error={asked && lacksReason ? review.needsReason : null}
					/>
				)}
				<TextArea
					label={review.words}
					hint={review.wordsHint}
					error={asked && lacksWords ? review.needsWords : undefined}
					value={words}
					maxLength={2000}
					onChange={(event) => setWords(event.currentTarget.value)}
				/>
				{props.children}
			</form>
		</Dialog>
	);
}

function Correcting(props: {
	annotation: AnnotationView;
	draft: CorrectionContent | null;
	onDraft: (draft: CorrectionContent | null) => void;
}) {
	const { review } = useMessages();
	const { annotation, draft, onDraft } = props;
	const { answer } = useDeskView(annotation.articleId);
	if (!answer?.ok) return null;
	return (
		<>
			<Checkbox
				label={review.correction.propose}
				hint={review.correction.proposeHint}
				checked={draft !== null}
				onChange={(event) => onDraft(event.currentTarget.checked ? draftOf(annotation) : null)}
			/>
			{draft !== null && <CorrectionFields draft={draft} view={answer.value} onDraft={onDraft} />}
		</>
	);
}

function Reasons(props: {
	reasons: readonly Reason[];
	reason: Reason | null;
	onReason: (reason: Reason) => void;
	error: string | null;
}) {
	const { review, vocabulary } = useMessages();
	const errorId = useId();
	const name = useId();
	return (
		<fieldset aria-describedby={props.error === null ? undefined : errorId}>
			<legend className="mb-1.5 text-label font-medium">{review.reason}</legend>
			<div className="flex flex-col">
				{props.reasons.map((reason, n) => (
					<label key={reason} className="flex min-h-8 cursor-pointer items-center gap-2.5">
						<input
							type="radio"
							name={name}
							className="size-4 accent-accent"
							checked={props.reason === reason}
							// biome-ignore lint/a11y/noAutofocus: the dialog was opened to answer this
							autoFocus={n === 0}
							onChange={() => props.onReason(reason)}
						/>
						{vocabulary.reason[reason]}
					</label>
				))}
			</div>
			{props.error !== null && <FieldError id={errorId} error={props.error} />}
		</fieldset>
	);
}

function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
	if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
	event.preventDefault();
	event.currentTarget.requestSubmit();
}
