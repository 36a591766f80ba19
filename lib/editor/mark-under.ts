import type { EditorView } from "@tiptap/pm/view";
import { marksAt } from "@/lib/text/hit";
import { annotationsOf } from "./annotation-plugin";
import { offsetAt } from "./offset-at";

/** The shortest mark over the words at a point of the window; null on plain words and beside the text. */
export function markUnder(view: EditorView, x: number, y: number): string | null {
	const layer = annotationsOf(view.state);
	const offset = offsetAt(view, x, y);
	return layer === null || offset === null ? null : (marksAt(layer.index, offset)[0] ?? null);
}
