"use client";

import { type ReactNode, useRef, useState } from "react";
import { NoteField } from "@/components/article/note-field";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { failureWords, fieldWords } from "@/components/writing/failure-words";
import type { Write } from "@/components/writing/use-write";
import type { Note } from "@/lib/domain/note";
import type { PersonView } from "@/lib/domain/people";

/**
 * Where a message is written: Ctrl+Enter or the button sends it. What is begun is told to `onDraft` as it is typed, so
 * that it can be kept; when it cannot be sent it stays here.
 */
export function Composer(props: {
	label: string;
	submit: string;
	first: Note | null;
	members: readonly PersonView[];
	write: Write;
	onDraft: (note: Note | null) => void;
	onSend: (note: Note) => void;
	onCancel: () => void;
	/** What else is said with it. */
	children?: ReactNode;
}) {
	const messages = useMessages();
	const { threads } = messages;
	const { write } = props;
	const latest = useRef(props.first);
	const [isEmpty, setEmpty] = useState(false);
	const send = (note: Note | null | undefined) => {
		if (note === undefined || write.isPending) return;
		latest.current = note;
		setEmpty(note === null);
		if (note !== null) props.onSend(note);
	};
	const refused = fieldWords(write.failure, "body", messages);
	return (
		<div className="flex flex-col gap-2">
			<NoteField
				label={props.label}
				note={props.first}
				revision={1}
				members={props.members}
				autoFocus
				onDraft={(note) => {
					latest.current = note;
					props.onDraft(note);
					return true;
				}}
				// A message is not saved because it is left.
				onCommit={() => undefined}
				onLeave={props.onCancel}
				onSend={send}
			/>
			{props.children}
			{isEmpty && write.failure === null && (
				<p role="alert" className="text-xs text-danger">
					{threads.keptEmpty}
				</p>
			)}
			{write.failure !== null && (
				<p role="alert" className="text-xs text-danger">
					{refused ?? `${failureWords(write.failure, messages)} ${threads.kept}`}
				</p>
			)}
			<div className="flex flex-wrap items-center gap-2">
				<Button
					size="small"
					variant="main"
					busy={write.isPending}
					keyHint={threads.sendKey}
					onClick={() => send(latest.current)}
				>
					{props.submit}
				</Button>
				<Button size="small" variant="quiet" onClick={props.onCancel}>
					{threads.cancel}
				</Button>
			</div>
		</div>
	);
}
