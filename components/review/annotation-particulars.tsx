"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { titleOf } from "@/components/statements/statement-words";
import { Label } from "@/components/ui/label";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { PassageView } from "@/lib/domain/link";
import { noteText } from "@/lib/domain/note";
import { useDeskView } from "./use-desk-view";

/** What a passage carries besides its tag: who speaks and how, source and cue words, note, statements. */
export function AnnotationParticulars(props: { annotation: AnnotationView; passage: PassageView }) {
	const { annotation } = props;
	const { review, vocabulary } = useMessages();
	const { quoteType, certainty, checkWorthiness } = annotation;
	const speech = [
		...(quoteType === null ? [] : [review.speech[quoteType]]),
		review.certaintyIs(vocabulary.certainty[certainty]),
	];
	const note = noteText(annotation.note);
	const words = annotation.pieces.filter(({ role }) => role !== "body");
	return (
		<dl className="flex flex-col gap-4">
			<Row term={review.speaker}>
				{props.passage.speakers.join(", ") || (
					<span className="text-ink-2">{review.noSpeaker}</span>
				)}
				<span className="block text-ink-2">{speech.join(", ")}</span>
			</Row>
			{words.length > 0 && (
				<Row term={review.pieces}>
					{words.map(({ role, start, quote }) => (
						<span key={`${role} ${start}`} className="block">
							<span className="font-serif">{quote}</span>{" "}
							<span className="text-xs text-ink-2">{vocabulary.pieceRole[role]}</span>
						</span>
					))}
				</Row>
			)}
			{checkWorthiness !== null && (
				<Row term={review.checkWorthiness}>{vocabulary.checkWorthiness[checkWorthiness]}</Row>
			)}
			{note !== "" && (
				<Row term={review.note}>
					<span className="whitespace-pre-line text-pretty-safe">{note}</span>
				</Row>
			)}
			<Statements annotation={annotation} />
		</dl>
	);
}

function Statements({ annotation }: { annotation: AnnotationView }) {
	const { review, vocabulary } = useMessages();
	const language = useLanguage();
	const { answer } = useDeskView(annotation.articleId);
	const statements = answer?.ok ? answer.value.statements : [];
	const memberships = statements.flatMap(({ titles, members }) =>
		members
			.filter(({ passage }) => passage.annotationId === annotation.id)
			.map(({ id, stance }) => ({ id, stance, title: titleOf(titles, language) })),
	);
	if (memberships.length === 0) return null;
	return (
		<Row term={review.statements}>
			{memberships.map(({ id, stance, title }) => (
				<span key={id} className="block">
					<span className="text-ink-2">{vocabulary.stance[stance]}</span>{" "}
					<span className="font-serif">{title}</span>
				</span>
			))}
		</Row>
	);
}

function Row(props: { term: string; children: React.ReactNode }) {
	return (
		<div>
			<Label as="dt">{props.term}</Label>
			<dd className="mt-1">{props.children}</dd>
		</div>
	);
}
