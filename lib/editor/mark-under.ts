import type { EditorView } from "@tiptap/pm/view";
import { marksAt } from "@/lib/text/hit";
import { annotationsOf } from "./annotation-plugin";
import { offsetAt, type PointedAt } from "./offset-at";

/** The shortest mark over the words at a point; null on plain words and beside the text. */
export function markUnder(view: EditorView, point: PointedAt): string | null {
	const layer = annotationsOf(view.state);
	const offset = offsetAt(view, point);
	return layer === null || offset === null ? null : (marksAt(layer.index, offset)[0] ?? null);
}
