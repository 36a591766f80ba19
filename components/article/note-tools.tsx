"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { AtSign, Bold, Italic, Link2, Link2Off, List, ListOrdered } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "@/components/language/language-provider";
import { NoteLink } from "./note-link";

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

/** The tools over a note: how its words look, links, and the members it is meant for. */
export function NoteTools({ editor }: { editor: Editor | null }) {
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
			<Tool
				label={desk.mention.add}
				on={false}
				press={() => editor && startMention(editor)}
				icon={<AtSign aria-hidden="true" className="size-3.5" />}
			/>
		</div>
	);
}

/** Types the `@` after which the members are offered. */
function startMention(editor: Editor): void {
	const { $from } = editor.state.selection;
	const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\uFFFC");
	editor
		.chain()
		.focus()
		.insertContent(/\S$/u.test(before) ? " @" : "@")
		.run();
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
