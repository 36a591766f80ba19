import type { VersionMarks } from "@/lib/domain/version";
import type { EditorMark } from "@/lib/editor/editor-mark";

/** The body pieces of a version's marks as the text shows them. */
export function toEditorMarks({ marks }: VersionMarks): EditorMark[] {
	return marks.flatMap(([id, tag, state, stale, , , pieces]) =>
		pieces.flatMap(([role, start, end]) =>
			role === "body" ? [{ id, tag, state, stale, start, end }] : [],
		),
	);
}

/** The words of one mark in a text, its pieces joined by `gap`. */
export function wordsOfMark(
	text: string,
	[, , , , , , pieces]: VersionMarks["marks"][number],
	gap: string,
): string {
	return pieces
		.flatMap(([role, start, end]) => (role === "body" ? [text.slice(start, end)] : []))
		.join(gap);
}
