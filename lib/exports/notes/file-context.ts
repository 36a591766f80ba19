import type { NumberedNote, NumberedStatement } from "@/lib/exports/notes/numbering";
import { numberNotes, numberStatements } from "@/lib/exports/notes/numbering";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { type Messages, messagesFor } from "@/lib/i18n/messages";

/** What every part of the HTML file is written from. */
export interface FileContext {
	readonly selected: SelectedArticle;
	readonly words: Messages;
	readonly notes: readonly NumberedNote[];
	/** By annotation. */
	readonly noteOf: ReadonlyMap<string, NumberedNote>;
	readonly statements: readonly NumberedStatement[];
}

/** The context of an article's file: its words, its notes and statements numbered. */
export function fileContextOf(selected: SelectedArticle): FileContext {
	const notes = numberNotes(selected.annotations);
	return {
		selected,
		words: messagesFor(selected.language),
		notes,
		noteOf: new Map(notes.map((note) => [note.annotation.id, note])),
		statements: numberStatements(selected.statements),
	};
}
