"use client";

import type { Editor, JSONContent } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Note, noteText } from "@/lib/domain/note";
import { noteSchema } from "@/lib/domain/note-schema";
import { createNoteTimes } from "./note-times";

interface Writing {
	readonly note: Note | null;
	/** The revision that has this note. */
	readonly revision: number;
	/** Keeps what is written over the revision it was begun over; says whether it differs from what there was. */
	readonly onDraft: (note: Note | null, saw: number) => boolean;
	/** The note was left. */
	readonly onCommit: () => void;
}

/**
 * Joins a note's editor to its draft: keeps what is typed, commits it once when the note is left, and takes over what
 * others wrote while nothing is being written here. `isRefused` while what stands there cannot be kept; `onBlur` and
 * `onFocus` belong to the element round the editor and its tools.
 */
export function useNoteDraft(editor: Editor | null, writing: Writing) {
	const { note } = writing;
	const [isRefused, setRefused] = useState(false);
	const latest = useRef(writing);
	/** The note last given, and the words last drafted or put there; an editor may write the same note in other terms. */
	const given = useRef<string | null>(null);
	const written = useRef<string | null>(null);
	const saw = useRef(writing.revision);
	const isDrafting = useRef(false);
	useEffect(() => {
		latest.current = writing;
	});
	useEffect(() => {
		if (editor === null || isDrafting.current) return;
		const text = JSON.stringify(note);
		const isShown = text === given.current || text === written.current;
		const isFirst = given.current === null;
		given.current = text;
		if (isShown) return;
		if (!isFirst) editor.commands.setContent(contentOf(note), { emitUpdate: false });
		written.current = JSON.stringify(noteOf(editor.getJSON()));
	}, [editor, note]);
	const drafting = useMemo(() => {
		const draft = () => {
			const words = editor === null ? undefined : noteOf(editor.getJSON());
			if (editor !== null) setRefused(words === undefined);
			if (words === undefined || JSON.stringify(words) === written.current) return;
			written.current = JSON.stringify(words);
			// What is drafted counts as a revision on the screen: the one it is begun over is that before its first letter.
			if (!isDrafting.current) saw.current = latest.current.revision;
			isDrafting.current = latest.current.onDraft(words, saw.current);
		};
		const commit = () => {
			draft();
			if (!isDrafting.current) return;
			isDrafting.current = false;
			latest.current.onCommit();
		};
		return createNoteTimes({ draft, commit });
	}, [editor]);
	useEffect(() => {
		if (editor === null) return;
		editor.on("update", drafting.typed);
		// Before anything else hears that the window goes and asks whether all is saved.
		window.addEventListener("beforeunload", drafting.left, { capture: true });
		window.addEventListener("pagehide", drafting.left, { capture: true });
		return () => {
			drafting.left();
			editor.off("update", drafting.typed);
			window.removeEventListener("beforeunload", drafting.left, { capture: true });
			window.removeEventListener("pagehide", drafting.left, { capture: true });
		};
	}, [editor, drafting]);
	return { isRefused, onBlur: drafting.blurred, onFocus: drafting.focused };
}

/** The same document without what is undefined, as tiptap wants it. */
export function contentOf(note: Note | null): JSONContent | null {
	return note === null ? null : JSON.parse(JSON.stringify(note.doc));
}

/** The note that is written, null for none; undefined when it is too long or too deep for one, which saves nothing. */
export function noteOf(doc: unknown): Note | null | undefined {
	const parsed = noteSchema.safeParse({ v: 1, doc });
	if (!parsed.success) return;
	return noteText(parsed.data).trim() === "" ? null : parsed.data;
}
