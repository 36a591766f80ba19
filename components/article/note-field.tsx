"use client";

import { lazy, Suspense, useEffect } from "react";
import { useMessages } from "@/components/language/language-provider";
import type { NoteEditor, NoteFieldProps } from "./note-editor";

const load = () => import("./note-editor");

// Lists, links and what else a note can hold are a third of all editing code, and most marks that are opened have none.
const LoadedEditor = lazy(loadAtLast);

/** A note in rich text: kept on this device as it is written, saved once when it is left, or after a long pause. */
export function NoteField(props: NoteFieldProps) {
	return (
		<Suspense fallback={<NoteSpace {...props} />}>
			<LoadedEditor {...props} />
		</Suspense>
	);
}

/** Loads the field once the page has nothing else to do, so that it opens at once, and without a connection. */
export function usePreloadedNoteField(): void {
	useEffect(() => {
		const timer = setTimeout(() => void load().catch(() => undefined), 1000);
		return () => clearTimeout(timer);
	}, []);
}

/** Tries again until there is a connection: what cannot be loaded would take the whole page with it. */
async function loadAtLast(): Promise<{ default: typeof NoteEditor }> {
	try {
		return { default: (await load()).NoteEditor };
	} catch {
		await new Promise((resolve) => setTimeout(resolve, 2000));
		return loadAtLast();
	}
}

/** The place of the field until it is loaded: letters typed meanwhile do not reach the keys of the desk. */
function NoteSpace({ label, autoFocus }: NoteFieldProps) {
	const { desk } = useMessages();
	return (
		<textarea
			aria-label={label ?? desk.note}
			aria-busy
			readOnly
			// biome-ignore lint/a11y/noAutofocus: it stands for the field that was asked for.
			autoFocus={autoFocus}
			className="min-h-16 rounded-card border border-line-3 bg-sheet"
		/>
	);
}
