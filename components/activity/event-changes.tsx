"use client";

import { type ReactNode, useCallback, useId, useState } from "react";
import { contentWords, linkWords } from "@/components/article/content-words";
import {
	type HistoryLine,
	type HistoryOf,
	historyLines,
	type Revised,
} from "@/components/history/history-lines";
import { HistoryList } from "@/components/history/history-list";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { api } from "@/lib/desk/api";
import { type AnnotationField, annotationFieldNames } from "@/lib/domain/annotation-fields";
import type { AnnotationHistory } from "@/lib/domain/annotation-history";
import type { EditView } from "@/lib/domain/edit";
import type { EventType } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import { type LinkField, linkFieldNames } from "@/lib/domain/link-fields";
import type { LinkHistory } from "@/lib/domain/link-history";
import type { Result } from "@/lib/domain/result";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { Messages } from "@/lib/i18n/messages";
import { type EditedContent, type EditedField, editedFields, editedWords } from "./edited-words";

interface Props {
	readonly event: EventView;
	readonly dossierId: string;
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

/** Where the edits of what is reviewed are told, and in which words. */
interface Source<Revision, Field extends string> {
	readonly read: (id: string) => Promise<Result<HistoryOf<Revision>>>;
	readonly fields: readonly Field[];
	readonly nameOf: (field: Field, messages: Messages) => string;
	readonly wordsOf: (
		field: Field,
		revision: Revision,
		messages: Messages,
		speakers: readonly SpeakerView[],
	) => string;
}

/** The changes of a thing of one kind, by its revisions. */
function RevisedChanges<
	Field extends string,
	Revision extends Revised & { readonly content: Readonly<Partial<Record<Field, unknown>>> },
>({ of: { event, speakers }, source }: { of: Props; source: Source<Revision, Field> }) {
	const messages = useMessages();
	return (
		<HistoryList
			id={event.subjectId ?? ""}
			state=""
			isThere
			read={source.read}
			linesOf={(history: HistoryOf<Revision>) =>
				historyLines(history, source.fields).filter(({ at }) => at === event.at)
			}
			nameOf={(field) => source.nameOf(field, messages)}
			wordsOf={(field, revision) => source.wordsOf(field, revision, messages, speakers)}
		/>
	);
}

/** What an edit of something that is not reviewed keeps of both sides. */
function EditChanges({ event, dossierId }: Props) {
	const messages = useMessages();
	const language = useLanguage();
	const read = useCallback((id: string) => api.listEdits(dossierId, id), [dossierId]);
	return (
		<HistoryList
			id={event.subjectId ?? ""}
			state=""
			isThere
			read={read}
			linesOf={(edits: readonly EditView[]) =>
				edits.filter(({ at }) => at === event.at).flatMap(lineOf)
			}
			none={messages.activity.changes.none}
			nameOf={(field) => messages.activity.field[field]}
			wordsOf={(field, { content }) => editedWords(field, content, messages, language)}
		/>
	);
}

interface EditedRevision extends Revised {
	readonly content: EditedContent;
}

/** An edit as the newer of the two revisions that it keeps. */
function lineOf(edit: EditView): HistoryLine<EditedRevision, EditedField>[] {
	const { revision, editor, at } = edit;
	const after: EditedRevision = { number: revision, editor, at, content: edit.after };
	const before: EditedRevision = { number: revision - 1, editor, at: "", content: edit.before };
	return historyLines({ revisions: [after, before] }, editedFields).slice(0, 1);
}

const marks: Source<AnnotationHistory["revisions"][number], AnnotationField> = {
	read: api.readAnnotationHistory,
	fields: annotationFieldNames,
	nameOf: (field, { desk }) => desk.conflict.field[field],
	wordsOf: (field, { content }, messages, speakers) =>
		contentWords(field, content, { speakers }, messages),
};

const links: Source<LinkHistory["revisions"][number], LinkField> = {
	read: api.readLinkHistory,
	fields: linkFieldNames,
	nameOf: (field, { linking }) => linking.field[field],
	wordsOf: (field, { content }, messages) => linkWords(field, content, messages),
};

const shown: Partial<Record<EventType, (props: Props) => ReactNode>> = {
	"annotation.edited": (props) => <RevisedChanges of={props} source={marks} />,
	"link.edited": (props) => <RevisedChanges of={props} source={links} />,
	"article.edited": EditChanges,
	"dossier.edited": EditChanges,
	"speaker.edited": EditChanges,
};
