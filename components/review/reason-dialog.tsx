"use client";

import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { type Outcome, type Reason, type ReviewKind, reasonsFor } from "@/lib/domain/review";
import type { Grounds } from "./use-decisions";

/** The outcomes that want a reason. */
export type SentBack = Exclude<Outcome, "approved">;

/** Asks why something is sent back: a reason that fits its kind, and words. Enter in the words is a new line, Ctrl+Enter sends. */
export function ReasonDialog(props: {
	outcome: SentBack;
	kind: ReviewKind;
	onClose: () => void;
	onGrounds: (grounds: Grounds) => void;
}) {
	const { review, everywhere, vocabulary } = useMessages();
	const formId = useId();
	const [reason, setReason] = useState<Reason | null>(null);
	const [words, setWords] = useState("");
	const [asked, setAsked] = useState(false);
	const lacksWords = words.trim() === "";
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setAsked(true);
		if (reason !== null && !lacksWords) props.onGrounds({ reason, words: words.trim() });
	};
	return (
		<Dialog
			open
			onOpenChange={(open) => open || props.onClose()}
			title={review.reasonTitle[props.outcome]}
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
				<Reasons
					kind={props.kind}
					reason={reason}
					onReason={setReason}
					error={asked && reason === null ? review.needsReason : null}
				/>
				<TextArea
					label={review.words}
					hint={review.wordsHint}
					error={asked && lacksWords ? review.needsWords : undefined}
					value={words}
					maxLength={2000}
					onChange={(event) => setWords(event.currentTarget.value)}
				/>
			</form>
		</Dialog>
	);
}

function Reasons(props: {
	kind: ReviewKind;
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
				{reasonsFor(props.kind).map((reason, n) => (
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
