"use client";

import {
	type Editor,
	EditorContent,
	type JSONContent,
	useEditor,
	useEditorState,
} from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { Bold, Italic, Link2, Link2Off, List, ListOrdered } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { isSafeAddress, type Note, noteSchema, noteText } from "@/lib/domain/note";
import { NoteLink } from "./note-link";

// How long a pause in typing is before what is written is saved.
const pause = 1500;

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
];

/** A note in rich text; saves by itself on leaving it, or after a pause in typing. */
export function NoteField(props: {
	note: Note | null;
	/** The revision that has this note. */
	revision: number;
	/** Takes the caret as soon as it is there. */
	autoFocus: boolean;
	/** Told what was written, and over which revision. */
	onSave: (note: Note | null, saw: number) => void;
}) {
	const { desk } = useMessages();
	const editor = useEditor({
		extensions,
		content: contentOf(props.note),
		autofocus: props.autoFocus ? "end" : false,
		injectCSS: false,
		immediatelyRender: false,
		shouldRerenderOnTransaction: false,
		editorProps: {
			// Back to the keys of the desk, the mark still selected.
			handleKeyDown: (view, event) => {
				if (event.key !== "Escape" || event.isComposing) return false;
				view.dom.blur();
				return true;
			},
			attributes: {
				role: "textbox",
				"aria-label": desk.note,
				"aria-multiline": "true",
				"data-note": "",
				class:
					"note-text min-h-16 rounded-b-card px-2.5 py-2 text-sm whitespace-pre-wrap outline-none [&_a]:underline [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5",
			},
		},
	});
	const isRefused = useSaving(editor, props);
	return (
		<div className="rounded-card border border-line-3 bg-sheet focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus">
			<NoteTools editor={editor} />
			<EditorContent editor={editor} />
			{isRefused && (
				<p role="alert" className="px-2.5 pb-2 text-xs text-danger">
					{desk.noteRefused}
				</p>
			)}
		</div>
	);
}

/**
 * Saves what was written once typing rests or the note is left; takes over what others wrote meanwhile, unless something
 * is being written: that is then saved over the revision it was begun over, and refused if another's note came between.
 * Answers whether what stands there cannot be saved.
 */
function useSaving(
	editor: Editor | null,
	{ note, revision, onSave }: Pick<Parameters<typeof NoteField>[0], "note" | "revision" | "onSave">,
): boolean {
	const [isRefused, setRefused] = useState(false);
	const save = useRef(onSave);
	const saved = useRef(JSON.stringify(note));
	const saw = useRef(revision);
	useEffect(() => {
		save.current = onSave;
	});
	useEffect(() => {
		if (editor === null) return;
		const text = JSON.stringify(note);
		if (text !== saved.current) {
			const isWriting = JSON.stringify(noteOf(editor)) !== saved.current;
			if (editor.isFocused && isWriting) return;
			saved.current = text;
			editor.commands.setContent(contentOf(note), { emitUpdate: false });
		}
		saw.current = revision;
	}, [editor, note, revision]);
	useEffect(() => {
		if (editor === null) return;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const commit = () => {
			clearTimeout(timer);
			const written = noteOf(editor);
			setRefused(written === undefined);
			if (written === undefined) return;
			const text = JSON.stringify(written);
			if (text === saved.current) return;
			saved.current = text;
			save.current(written, saw.current);
		};
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(commit, pause);
		};
		editor.on("update", wait);
		editor.on("blur", commit);
		return () => {
			commit();
			editor.off("update", wait);
			editor.off("blur", commit);
		};
	}, [editor]);
	return isRefused;
}

/** The same document without what is undefined, as tiptap wants it. */
function contentOf(note: Note | null): JSONContent | null {
	return note === null ? null : JSON.parse(JSON.stringify(note.doc));
}

/** The note that is written, null for none; undefined when it is too long or too deep for one, which saves nothing. */
function noteOf(editor: Editor): Note | null | undefined {
	const parsed = noteSchema.safeParse({ v: 1, doc: editor.getJSON() });
	if (!parsed.success) return;
	return noteText(parsed.data).trim() === "" ? null : parsed.data;
}

/** What the note's words can be made, and how. */
const formats = [
	{ name: "bold", Sign: Bold, toggle: (editor: Editor) => editor.chain().focus().toggleBold() },
	{
		name: "italic",
		Sign: Italic,
		toggle: (editor: Editor) => editor.chain().focus().toggleItalic(),
	},
	{
		name: "bulletList",
		Sign: List,
		toggle: (editor: Editor) => editor.chain().focus().toggleBulletList(),
	},
	{
		name: "orderedList",
		Sign: ListOrdered,
		toggle: (editor: Editor) => editor.chain().focus().toggleOrderedList(),
	},
] as const;

function NoteTools({ editor }: { editor: Editor | null }) {
	const { desk } = useMessages();
	const active = useEditorState({
		editor,
		selector: ({ editor: now }) =>
			[...formats.map(({ name }) => name), "link"].filter((name) => now?.isActive(name)),
	});
	return (
		<div
			role="toolbar"
			aria-label={desk.noteTools}
			className="flex flex-wrap gap-0.5 border-b border-line p-0.5"
		>
			{formats.map(({ name, Sign, toggle }) => (
				<Tool
					key={name}
					label={desk[name]}
					on={active?.includes(name) ?? false}
					press={() => editor && toggle(editor).run()}
					icon={<Sign aria-hidden="true" className="size-3.5" />}
				/>
			))}
			<LinkTool editor={editor} isOn={active?.includes("link") ?? false} />
		</div>
	);
}

function LinkTool({ editor, isOn }: { editor: Editor | null; isOn: boolean }) {
	const { desk } = useMessages();
	const range = () => editor?.chain().focus().extendMarkRange("link");
	if (isOn)
		return (
			<Tool
				label={desk.noteLinkRemove}
				on
				press={() => range()?.unsetLink().run()}
				icon={<Link2Off aria-hidden="true" className="size-3.5" />}
			/>
		);
	return (
		<NoteLink
			onLink={(href) => range()?.setLink({ href }).run()}
			trigger={
				<button type="button" aria-label={desk.noteLink} title={desk.noteLink} className={toolLook}>
					<Link2 aria-hidden="true" className="size-3.5" />
				</button>
			}
		/>
	);
}

const toolLook =
	"grid size-7 place-items-center rounded-[4px] text-ink-2 hover:bg-hover hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink";

function Tool(props: { label: string; on: boolean; press: () => void; icon: ReactNode }) {
	return (
		<button
			type="button"
			title={props.label}
			aria-label={props.label}
			aria-pressed={props.on}
			// Keeps the words of the note selected.
			onMouseDown={(event) => event.preventDefault()}
			onClick={props.press}
			className={toolLook}
		>
			{props.icon}
		</button>
	);
}
