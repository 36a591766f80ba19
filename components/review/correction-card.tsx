"use client";

import { type FormEvent, useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useHistory } from "@/components/history/use-history";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { TextField } from "@/components/ui/text-field";
import { FailureNotice } from "@/components/writing/failure-notice";
import { api } from "@/lib/desk/api";
import type { CorrectedField, CorrectionView } from "@/lib/domain/correction";
import type { Failure, Result } from "@/lib/domain/result";

/**
 * The correction that waits for an answer about a mark: what would be other, to be accepted at once or declined with a
 * word. Nothing where none waits, and nothing to press for who proposed it. `moment` is another whenever the mark is.
 */
export function CorrectionCard(props: { annotationId: string; moment?: string }) {
	const { annotationId, moment = "" } = props;
	const [settled, setSettled] = useState("");
	const { answer } = useHistory(api.listCorrections, annotationId, `${moment} ${settled}`, true);
	const open = answer?.ok ? answer.value.find(({ state }) => state === "open") : undefined;
	if (open === undefined) return null;
	return <OpenCorrection key={open.id} correction={open} onSettled={() => setSettled(open.id)} />;
}

function OpenCorrection(props: { correction: CorrectionView; onSettled: () => void }) {
	const { correction, onSettled } = props;
	const { review } = useMessages();
	const { keyOf } = useKeys();
	const words = review.correction;
	const self = useSelf();
	const [isDeclining, setDeclining] = useState(false);
	const { isPending, failure, settle } = useSettling(onSettled);
	const [opId] = useState(uuidv7);
	const isOwn = self?.id === correction.proposer.id;
	return (
		<section
			aria-label={words.title}
			className="flex flex-col gap-2 border-l-2 border-line-2 pl-3 text-label"
		>
			<Label as="h3">{words.title}</Label>
			<p className="text-ink-2">{words.by(correction.proposer.name)}</p>
			<Changes correction={correction} />
			{isOwn && <p className="text-ink-2">{words.own}</p>}
			{!isOwn && !isDeclining && (
				<div className="flex flex-wrap gap-2">
					<Button
						size="small"
						variant="main"
						keyHint={keyOf("acceptCorrection") ?? undefined}
						busy={isPending}
						data-accept-correction=""
						onClick={() => void settle(() => api.acceptCorrection(correction.id, opId))}
					>
						{words.accept}
					</Button>
					<Button size="small" disabled={isPending} onClick={() => setDeclining(true)}>
						{words.decline}
					</Button>
				</div>
			)}
			{isDeclining && (
				<DeclineForm
					isPending={isPending}
					onCancel={() => setDeclining(false)}
					onDecline={(why, id) =>
						void settle(() => api.declineCorrection(correction.id, { opId: id, words: why }))
					}
				/>
			)}
			{failure !== null && <FailureNotice failure={failure}>{words.failed}</FailureNotice>}
		</section>
	);
}

function Changes({ correction }: { correction: CorrectionView }) {
	const { review, vocabulary, everywhere } = useMessages();
	const { content, speakers, changes } = correction;
	const bodies = content.pieces.filter(({ role }) => role === "body");
	const said: Record<CorrectedField, string> = {
		tag: vocabulary.tag[content.tag],
		pieces: bodies.map(({ quote }) => quote).join(everywhere.gap),
		speakerIds: speakers.map(({ name }) => name).join(", ") || review.noSpeaker,
	};
	return (
		<dl className="flex flex-col gap-1">
			{changes.map((field) => (
				<div key={field}>
					<dt className="text-xs text-ink-2">{review.correction.would[field]}</dt>
					<dd className="font-serif text-[0.9375rem] leading-snug text-pretty-safe">
						{said[field]}
					</dd>
				</div>
			))}
		</dl>
	);
}

function DeclineForm(props: {
	isPending: boolean;
	onCancel: () => void;
	onDecline: (why: string, opId: string) => void;
}) {
	const { review, everywhere } = useMessages();
	const words = review.correction;
	const [why, setWhy] = useState("");
	const [isAsked, setAsked] = useState(false);
	const [opId] = useState(uuidv7);
	const formId = useId();
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setAsked(true);
		if (why.trim() !== "") props.onDecline(why.trim(), opId);
	};
	return (
		<form id={formId} onSubmit={submit} className="flex flex-col gap-2">
			<TextField
				label={words.why}
				error={isAsked && why.trim() === "" ? review.needsWords : undefined}
				value={why}
				maxLength={2000}
				autoFocus
				onChange={(event) => setWhy(event.currentTarget.value)}
			/>
			<div className="flex flex-wrap gap-2">
				<Button size="small" type="submit" variant="main" busy={props.isPending}>
					{words.decline}
				</Button>
				<Button size="small" onClick={props.onCancel}>
					{everywhere.cancel}
				</Button>
			</div>
		</form>
	);
}

/** Sends an answer, one at a time. */
function useSettling(onSettled: () => void) {
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);
	const settle = async (send: () => Promise<Result<unknown>>) => {
		if (isPending) return;
		setPending(true);
		const answer = await send();
		setPending(false);
		setFailure(answer.ok ? null : answer.failure);
		if (answer.ok) onSettled();
	};
	return { isPending, failure, settle };
}
