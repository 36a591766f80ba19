"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { wordingFor } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { OpenQuestionsView, OpenQuestionView } from "@/lib/domain/open-question-view";
import { openQuestionRow } from "@/lib/domain/open-questions";
import { questionAddress } from "./question-address";
import { SpeakerDialog } from "./speaker-dialog";

// Of a statement with many passages the first are quoted.
const most = 2;

/** One question: what it is about, quoted, and the one thing to do. */
export function QuestionCard(props: {
	question: OpenQuestionView;
	dossierId: string;
	speakers: OpenQuestionsView["speakers"];
}) {
	const { question } = props;
	const { passages, statement } = question;
	const words = useMessages().questions;
	const quoted = passages.slice(0, most);
	return (
		<Card className="flex flex-wrap items-start gap-x-5 gap-y-3 px-4 py-3.5">
			<div className="flex min-w-0 flex-1 basis-72 flex-col gap-2.5">
				{statement !== null && <StatementWords titles={statement.titles} />}
				{statement !== null && passages.length === 0 && (
					<p className="text-label text-ink-2 italic">{words.noPassages}</p>
				)}
				{quoted.map((passage) => (
					<PassageQuote key={passage.annotationId} passage={passage} withTitle />
				))}
				{passages.length > most && (
					<p className="text-label text-ink-2">{words.more(passages.length - most)}</p>
				)}
			</div>
			<QuestionAction {...props} />
		</Card>
	);
}

function StatementWords({ titles }: Pick<NonNullable<OpenQuestionView["statement"]>, "titles">) {
	const wording = wordingFor(titles, useLanguage());
	return (
		<p
			lang={wording?.language}
			className="font-serif text-[1.0625rem] leading-snug font-medium text-pretty-safe"
		>
			{wording?.words}
		</p>
	);
}

function QuestionAction(props: {
	question: OpenQuestionView;
	dossierId: string;
	speakers: OpenQuestionsView["speakers"];
}) {
	const { question, dossierId, speakers } = props;
	const { questions: words, everywhere } = useMessages();
	const language = useLanguage();
	const [isOpen, setOpen] = useState(false);
	const { action } = words.kind[question.kind];
	const [passage] = question.passages;
	const about =
		question.statement === null
			? everywhere.quote(passage?.quotes.join(everywhere.gap) ?? "")
			: everywhere.quote(wordingFor(question.statement.titles, language)?.words ?? "");
	const name = words.actionFor(action, about);
	const address = questionAddress(question, dossierId);
	if (address !== null)
		return (
			<ButtonLink href={address} aria-label={name}>
				{action}
			</ButtonLink>
		);
	return (
		<>
			<Button aria-label={name} onClick={() => setOpen(true)}>
				{action}
			</Button>
			{isOpen &&
				passage !== undefined &&
				openQuestionRow(question.kind).action === "name-speaker" && (
					<SpeakerDialog
						dossierId={dossierId}
						passage={passage}
						speakers={speakers}
						onClose={() => setOpen(false)}
					/>
				)}
		</>
	);
}
