"use client";

import { useId, useState } from "react";
import { ChoiceRow } from "@/components/article/choice-row";
import { NoteField } from "@/components/article/note-field";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { FoldedThreads } from "@/components/threads/folded-threads";
import { Fields } from "@/components/ui/fields";
import { certainties } from "@/lib/domain/annotation-fields";
import type { LinkContent, LinkView } from "@/lib/domain/link";
import { linkTypesBetween } from "@/lib/domain/link-types";
import type { PersonView } from "@/lib/domain/people";
import type { OpenThreads } from "@/lib/domain/thread";
import type { Messages } from "@/lib/i18n/messages";
import { LinkHistoryList } from "./link-history-list";

/** What can be done with what a link says. */
export interface LinkEditing {
	readonly onEdit: (link: LinkView, changes: Partial<LinkContent>) => void;
	/** Keeps a note that is being written over the revision `saw`; says whether it is a change. */
	readonly onDraftNote: (link: LinkView, note: LinkContent["note"], saw: number) => boolean;
	readonly onCommit: () => void;
	/** Whether the server has all that was done to a link. */
	readonly isSaved: (id: string) => boolean;
	/** Who can be mentioned in a note. */
	readonly members: readonly PersonView[];
	/** What is talked about in the dossier. */
	readonly threads: readonly OpenThreads[];
}

/** What a link says of itself, each field saving by itself, and when asked for all that was done to it. */
export function LinkDetails(props: LinkEditing & { link: LinkView; onLeave: () => void }) {
	const messages = useMessages();
	const language = useLanguage();
	const { linking, vocabulary, desk } = messages;
	const { link } = props;
	const [isOpen, setOpen] = useState(false);
	const listId = useId();
	return (
		<div className="flex flex-col gap-1.5">
			<Fields>
				<ChoiceRow
					label={linking.field.type}
					value={link.type}
					options={linkTypesBetween(link.from.tag, link.to.tag).map((value) => ({
						value,
						label: vocabulary.linkType[value],
					}))}
					onValue={(type) => props.onEdit(link, { type })}
				/>
				<ChoiceRow
					label={linking.field.certainty}
					value={link.certainty}
					options={certainties.map((value) => ({ value, label: vocabulary.certainty[value] }))}
					onValue={(certainty) => props.onEdit(link, { certainty })}
				/>
				<NoteField
					key={link.id}
					label={linking.noteOf}
					note={link.note}
					revision={link.revision}
					members={props.members}
					autoFocus={false}
					onDraft={(note, saw) => props.onDraftNote(link, note, saw)}
					onCommit={props.onCommit}
					onLeave={props.onLeave}
				/>
			</Fields>
			{props.isSaved(link.id) && (
				<FoldedThreads
					key={link.id}
					kind="link"
					subjectId={link.id}
					open={props.threads.find(({ subjectId }) => subjectId === link.id)}
					as="h4"
				/>
			)}
			<p className="text-xs text-ink-2">
				{link.author.name} · {originWords(link, language, messages)}
			</p>
			<button
				type="button"
				aria-expanded={isOpen}
				aria-controls={listId}
				onClick={() => setOpen(!isOpen)}
				className="min-h-6 self-start rounded-[4px] text-xs font-medium hover:underline"
			>
				{isOpen ? desk.history.hide : linking.history.title}
			</button>
			<div id={listId} hidden={!isOpen} className="text-xs text-ink-2">
				{isOpen && (
					<LinkHistoryList
						link={link}
						isSaved={props.isSaved(link.id)}
						onRestore={(content) => props.onEdit(link, content)}
					/>
				)}
			</div>
		</div>
	);
}

function originWords({ origin }: LinkView, language: string, { linking }: Messages): string {
	switch (origin.kind) {
		case "human":
			return linking.origin.human;
		case "suggestion":
			return linking.origin.suggestion(origin.score.toLocaleString(language));
		case "round":
			return linking.origin.round;
		case "import":
			return linking.origin.import(origin.source);
	}
}
