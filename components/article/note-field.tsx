"use client";

import { useRef } from "react";
import { useMessages } from "@/components/language/language-provider";
import { late, useLate, usePreloaded } from "@/components/ui/late";
import type { NoteFieldProps } from "./note-editor";

// Lists, links and what else a note can hold are a third of all editing code, and most marks that are opened have none.
const noteEditor = late(() => import("./note-editor").then((part) => part.NoteEditor));

const preloaded = [noteEditor];

/** A note in rich text: kept on this device as it is written, saved once when it is left, or after a long pause. */
export function NoteField(props: NoteFieldProps) {
	const Editor = useLate(noteEditor);
	const typed = useRef("");
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

/** Loads the field before it is asked for, so that it opens at once, and without a connection. */
export function usePreloadedNoteField(): void {
	usePreloaded(preloaded);
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
