"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useRef } from "react";
import { useMessages } from "@/components/language/language-provider";
import { useFieldsClosed } from "@/components/ui/fields";
import { isSafeAddress, type Note } from "@/lib/domain/note";
import type { PersonView } from "@/lib/domain/people";
import { mentionNode } from "@/lib/editor/mention";
import { type MentionKeys, NoteMentions } from "./note-mentions";
import { NoteTools } from "./note-tools";
import { contentOf, noteOf, useNoteDraft } from "./use-note-draft";

const extensions = [
	StarterKit.configure({
		blockquote: false,
		code: false,
		codeBlock: false,
		dropcursor: false,
		gapcursor: false,
		heading: false,
		horizontalRule: false,
		strike: false,
		underline: false,
		trailingNode: false,
		link: {
			openOnClick: false,
			defaultProtocol: "https",
			isAllowedUri: (url) => isSafeAddress(url),
		},
	}),
	mentionNode,
];

/** What a note is written over, and what becomes of it. */
export interface NoteFieldProps {
	/** What it is called where it is not the note of the open mark. */
	label?: string;
	note: Note | null;
	/** The revision that has this note. */
	revision: number;
	/** Who can be mentioned. */
	members: readonly PersonView[];
	/** Takes the caret as soon as it is there. */
	autoFocus: boolean;
	/** Told what is being written, and over which revision; answers whether that is a change. */
	onDraft: (note: Note | null, saw: number) => boolean;
	/** The note was left: what was written is to be saved. */
	onCommit: () => void;
	/** Escape was pressed. */
	onLeave: () => void;
	/** Ctrl+Enter was pressed, with what is written: it is sent and not saved as it is left. */
	onSend?: (note: Note | null | undefined) => void;
}

/** The field of a note as `NoteField` loads it; `typed` is what was written while it was on its way. */
export function NoteEditor(props: NoteFieldProps & { readonly typed: string }) {
	const { desk } = useMessages();
	const label = props.label ?? desk.note;
	const isClosed = useFieldsClosed();
	const mentionKeys = useRef<MentionKeys>(() => false);
	const leave = useRef(props.onLeave);
	leave.current = props.onLeave;
	const send = useRef(props.onSend);
	send.current = props.onSend;
	const editor = useEditor({
		extensions,
		content: contentOf(props.note),
		editable: !isClosed,
		autofocus: props.autoFocus ? "end" : false,
		injectCSS: false,
		immediatelyRender: false,
		shouldRerenderOnTransaction: false,
		editorProps: {
			handleKeyDown: (view, event) => {
				if (event.isComposing) return false;
				if (mentionKeys.current(event)) return true;
				if (send.current !== undefined && isSending(event)) {
					send.current(noteOf(view.state.doc.toJSON()));
					return true;
				}
				if (event.key !== "Escape") return false;
				leave.current();
				return true;
			},
			attributes: {
				role: "textbox",
				"aria-label": label,
				"aria-multiline": "true",
				...(isClosed ? { "aria-readonly": "true" } : {}),
				...(props.label === undefined ? { "data-note": "" } : {}),
				class:
					"note-text min-h-16 rounded-b-card px-2.5 py-2 text-sm whitespace-pre-wrap outline-none [&_[data-mention]]:font-medium [&_[data-mention]]:text-accent [&_a]:underline [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5",
			},
		},
	});
	const { isRefused, onBlur, onFocus } = useNoteDraft(editor, props);
	useEffect(() => void editor?.setEditable(!isClosed, false), [editor, isClosed]);
	const { typed } = props;
	useEffect(() => {
		if (editor !== null && typed !== "")
			editor.commands.insertContent({ type: "text", text: typed });
	}, [editor, typed]);
	return (
		<fieldset
			aria-label={label}
			onBlur={onBlur}
			onFocus={onFocus}
			className="min-w-0 rounded-card border border-line-3 bg-sheet focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus"
		>
			{!isClosed && <NoteTools editor={editor} />}
			<EditorContent editor={editor} />
			<NoteMentions editor={editor} members={props.members} keys={mentionKeys} />
			{isRefused && (
				<p role="alert" className="px-2.5 pb-2 text-xs text-danger">
					{desk.noteRefused}
				</p>
			)}
		</fieldset>
	);
}

function isSending({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
	return key === "Enter" && (ctrlKey || metaKey);
}
