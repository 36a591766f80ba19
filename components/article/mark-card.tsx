"use client";

import { memo } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { SelectedBy } from "@/components/live/selected-by";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { titleOf } from "@/components/statements/statement-words";
import { OpenThreadsSign } from "@/components/threads/open-threads-sign";
import { classNames } from "@/components/ui/class-names";
import { isOpenQuestion } from "@/lib/desk/annotation-pieces";
import { linksOf, membershipsOf } from "@/lib/desk/desk-contents";
import type { SaveState } from "@/lib/desk/outbox-entry";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { noteText } from "@/lib/domain/note";
import type { PresentView } from "@/lib/domain/presence";
import { reviewStateRow } from "@/lib/domain/review";
import { MarkSaveState } from "./mark-save-state";
import { sourceWords } from "./source-words";
import { quoteOf } from "./use-desk-actions";

/** A mark of the margin in short: what it is, whose words, what is open about it. Press it to open it. */
export const MarkCard = memo(function MarkCard(props: MarkCardProps) {
	const { desk } = useMessages();
	const { annotation } = props;
	const note = noteText(annotation.note);
	return (
		<button
			type="button"
			onClick={() => props.onOpen(annotation.id)}
			aria-expanded={false}
			className="flex w-full flex-col rounded-card border border-line bg-sheet px-3 py-1.5 text-left hover:border-line-2"
		>
			<CardHead {...props} />
			<span className={classNames("contents", props.isCrowded && "min-[1100px]:hidden")}>
				<WordsLine {...props} />
				<StatementLine {...props} />
			</span>
			{note !== "" && <span className="mt-1 hidden text-xs print:block">{note}</span>}
			<span className="sr-only">{desk.cardAuthor(annotation.author.name, props.overlaps)}</span>
		</button>
	);
});

interface MarkCardProps {
	readonly annotation: AnnotationView;
	readonly view: DeskView;
	/** Whether there is so little room beside the text that a wide screen shows one line. */
	readonly isCrowded: boolean;
	/** How many other marks share words with it. */
	readonly overlaps: number;
	/** Who else has selected it now. */
	readonly others: readonly PresentView[];
	/** Where its last change is. */
	readonly saveState: SaveState;
	readonly onOpen: (id: string) => void;
}

function CardHead({ annotation, view, isCrowded, saveState, others }: MarkCardProps) {
	const messages = useMessages();
	return (
		<span className="flex w-full items-center justify-between gap-2">
			<span className="flex min-w-0 items-center gap-1.5">
				<TagChip tag={annotation.tag} />
				<MarkSaveState state={saveState} />
				<SelectedBy people={others} />
				<OpenThreadsSign open={view.threads.find(({ subjectId }) => subjectId === annotation.id)} />
			</span>
			{isCrowded && (
				<span
					lang={view.article.language}
					className="hidden min-w-0 flex-1 truncate font-serif text-[0.875rem] min-[1100px]:block"
				>
					{quoteOf(annotation, messages)}
				</span>
			)}
			{isOpenQuestion(annotation, view.links) ? (
				<span className="shrink-0 text-right text-xs text-attention">
					{messages.everywhere.openDenial}
				</span>
			) : (
				<StateWord state={annotation.state} stale={annotation.stale} tag={annotation.tag} />
			)}
		</span>
	);
}

function WordsLine({ annotation, view }: MarkCardProps) {
	const messages = useMessages();
	const { everywhere } = messages;
	const speakers = namesOf(annotation, view).join(", ");
	const links = linksOf(view, annotation.id);
	return (
		<span className="mt-1 flex w-full items-baseline gap-1.5 text-xs text-ink-2">
			{speakers !== "" && <span className="max-w-[45%] shrink-0 truncate">{speakers} ·</span>}
			<span
				lang={view.article.language}
				dir="auto"
				className="min-w-0 flex-1 truncate font-serif text-[0.875rem] text-ink print:whitespace-normal"
			>
				{quoteOf(annotation, messages)}
			</span>
			{links.length > 0 && <span className="shrink-0">{everywhere.count.links(links.length)}</span>}
		</span>
	);
}

/** The speakers of an annotation by name. */
function namesOf(annotation: AnnotationView, view: DeskView): string[] {
	return annotation.speakerIds.flatMap(
		(id) => view.speakers.find((speaker) => speaker.id === id)?.name ?? [],
	);
}

function StatementLine(props: { annotation: AnnotationView; view: DeskView }) {
	const messages = useMessages();
	const language = useLanguage();
	const first = membershipsOf(props.view, props.annotation.id).find(
		({ membership }) => reviewStateRow(membership.state).shown,
	);
	if (first === undefined) return null;
	const sources = sourceWords(first.statement, props.view.articles, messages);
	return (
		<span className="mt-0.5 flex w-full items-baseline gap-1.5 text-xs text-ink-2">
			<i className="min-w-0 truncate font-serif text-[0.8125rem]">
				{titleOf(first.statement.titles, language)}
			</i>
			<span className={classNames("shrink-0", sources.isSingle && "text-attention")}>
				· {sources.words}
			</span>
		</span>
	);
}
