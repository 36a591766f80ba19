"use client";

import { useId, useState } from "react";
import { contentWords, linkWords } from "@/components/article/content-words";
import { historyLines } from "@/components/history/history-lines";
import { HistoryList } from "@/components/history/history-list";
import { useMessages } from "@/components/language/language-provider";
import { api } from "@/lib/desk/api";
import { annotationFieldNames } from "@/lib/domain/annotation-fields";
import type { AnnotationHistory } from "@/lib/domain/annotation-history";
import type { EventType, EventView } from "@/lib/domain/events";
import { linkFieldNames } from "@/lib/domain/link-fields";
import type { LinkHistory } from "@/lib/domain/link-history";
import type { SpeakerView } from "@/lib/domain/speaker";

interface Props {
	readonly event: EventView;
	readonly speakers: readonly SpeakerView[];
}

/** What an edit said before and after, read from the history of its thing when it is asked for; nothing for other events. */
export function EventChanges(props: Props) {
	const { changes } = useMessages().activity;
	const [isOpen, setOpen] = useState(false);
	const listId = useId();
	const Changes = shown[props.event.type];
	if (Changes === undefined || props.event.subjectId === null) return null;
	return (
		<div className="mt-1 text-xs text-ink-2">
			<button
				type="button"
				aria-expanded={isOpen}
				aria-controls={listId}
				onClick={() => setOpen(!isOpen)}
				className="min-h-6 rounded-[4px] font-medium hover:underline"
			>
				{isOpen ? changes.hide : changes.show}
			</button>
			<div id={listId} hidden={!isOpen}>
				{isOpen && <Changes {...props} />}
			</div>
		</div>
	);
}

function MarkChanges({ event, speakers }: Props) {
	const messages = useMessages();
	return (
		<HistoryList
			id={event.subjectId ?? ""}
			state=""
			isThere
			read={api.readAnnotationHistory}
			linesOf={({ revisions }: AnnotationHistory) =>
				onlyOf(event, historyLines({ revisions }, annotationFieldNames))
			}
			nameOf={(field) => messages.desk.conflict.field[field]}
			wordsOf={(field, { content }) => contentWords(field, content, { speakers }, messages)}
		/>
	);
}

function LinkChanges({ event }: Props) {
	const messages = useMessages();
	return (
		<HistoryList
			id={event.subjectId ?? ""}
			state=""
			isThere
			read={api.readLinkHistory}
			linesOf={({ revisions }: LinkHistory) =>
				onlyOf(event, historyLines({ revisions }, linkFieldNames))
			}
			nameOf={(field) => messages.linking.field[field]}
			wordsOf={(field, { content }) => linkWords(field, content, messages)}
		/>
	);
}

/** The line of the edit that an event tells: both were written at the same moment. */
function onlyOf<Line extends { readonly at: string }>(
	{ at }: EventView,
	lines: readonly Line[],
): readonly Line[] {
	return lines.filter((line) => line.at === at);
}

const shown: Partial<Record<EventType, typeof MarkChanges>> = {
	"annotation.edited": MarkChanges,
	"link.edited": LinkChanges,
};
