"use client";

import { useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import type { NoteEditor, NoteFieldProps } from "./note-editor";

// Lists, links and what else a note can hold are a third of all editing code, and most marks that are opened have none.
let loaded: typeof NoteEditor | null = null;

/** A note in rich text: kept on this device as it is written, saved once when it is left, or after a long pause. */
export function NoteField(props: NoteFieldProps) {
	const [Editor, setEditor] = useState(() => loaded);
	const typed = useRef("");
	useEffect(() => {
		if (Editor === null) void load().then((editor) => setEditor(() => editor));
	}, [Editor]);
	return Editor === null ? (
		<NoteSpace
			{...props}
			onType={(words) => {
				typed.current = words;
			}}
		/>
	) : (
		<Editor {...props} typed={typed.current} />
	);
}

/** Loads the field as soon as the page is alive, so that it opens at once, and without a connection. */
export function usePreloadedNoteField(): void {
	useEffect(() => void load(), []);
}

/** Tries again until there is a connection. */
async function load(): Promise<typeof NoteEditor> {
	try {
		const { NoteEditor: editor } = await import("./note-editor");
		loaded = editor;
		return editor;
	} catch {
		await new Promise((resolve) => setTimeout(resolve, 2000));
		return load();
	}
}

/** Stands for the field until it is loaded, and takes what is written meanwhile. */
function NoteSpace(props: NoteFieldProps & { onType: (words: string) => void }) {
	const { desk } = useMessages();
	return (
		<textarea
			aria-label={props.label ?? desk.note}
			aria-busy
			// biome-ignore lint/a11y/noAutofocus: it stands for the field that was asked for.
			autoFocus={props.autoFocus}
			onChange={(event) => props.onType(event.target.value)}
			className="min-h-16 rounded-card border border-line-3 bg-sheet px-2.5 py-2 text-sm"
		/>
	);
}
