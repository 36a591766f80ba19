import type { EditorView } from "@tiptap/pm/view";
import { marksAt } from "@/lib/text/hit";
import { annotationsOf } from "./annotation-plugin";
import { offsetAt } from "./offset-at";

/** What a click at a point of the window would open. */
export interface MarkUnder {
	readonly id: string;
	/** Of the character at the point, in the canonical text. */
	readonly offset: number;
}

/** The shortest mark over the words at a point of the window; null on plain words and beside the text. */
export function markUnder(view: EditorView, x: number, y: number): MarkUnder | null {
	const layer = annotationsOf(view.state);
	const offset = offsetAt(view, x, y);
	if (layer === null || offset === null) return null;
	const [id] = marksAt(layer.index, offset);
	return id === undefined ? null : { id, offset };
}
