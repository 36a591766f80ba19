import { type Command, TextSelection } from "@tiptap/pm/state";
import type { Span } from "@/lib/text/span";
import { isSelected, type PickedPiece } from "./annotation-layer";
import { annotationsOf, withChange } from "./annotation-plugin";
import type { EditorMark } from "./editor-mark";
import { toRange } from "./positions";

/** Shows these marks instead of those shown; possible whenever they are others. */
export function showMarks(marks: readonly EditorMark[]): Command {
	return (state, dispatch) => {
		const layer = annotationsOf(state);
		if (layer === null || layer.marks === marks) return false;
		dispatch?.(withChange(state.tr, { kind: "marks", marks }));
		return true;
	};
}

/** Highlights an annotation and its picked words, or none; possible whenever that changes anything. */
export function selectMark(id: string | null, picked: readonly PickedPiece[] = []): Command {
	return (state, dispatch) => {
		const layer = annotationsOf(state);
		if (layer === null || isSelected(layer, id, picked)) return false;
		dispatch?.(withChange(state.tr, { kind: "select", id, picked }));
		return true;
	};
}

/** Puts the caret before an annotation's first words, scrolled into view; possible if it is shown. */
export function goToMark(id: string): Command {
	return (state, dispatch) => {
		const layer = annotationsOf(state);
		const mark = layer?.marks.find((candidate) => candidate.id === id);
		if (layer === null || mark === undefined) return false;
		const { from } = toRange(layer.positions, mark);
		const caret = TextSelection.create(state.doc, from);
		dispatch?.(state.tr.setSelection(caret).scrollIntoView());
		return true;
	};
}

/** Selects the words of a span; possible if it holds any. */
export function selectSpan(span: Span): Command {
	return (state, dispatch) => {
		const layer = annotationsOf(state);
		if (layer === null) return false;
		const { from, to } = toRange(layer.positions, span);
		if (from >= to) return false;
		dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
		return true;
	};
}

/**
 * Takes over what the browser shows as selected. The browser tells of a new selection a moment after it shows it;
 * a key pressed in between means the words that are seen. Possible if they are others than the editor knows of.
 */
export const takeShownSelection: Command = (state, dispatch, view) => {
	const shown = view?.dom.ownerDocument.getSelection();
	if (view === undefined || !shown?.anchorNode || !shown.focusNode) return false;
	if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return false;
	const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
	const head = view.posAtDOM(shown.focusNode, shown.focusOffset);
	if (state.selection.anchor === anchor && state.selection.head === head) return false;
	const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
	if (state.selection.eq(selection)) return false;
	dispatch?.(state.tr.setSelection(selection));
	return true;
};

/** Lets go of the selected words, leaving the caret at their end; possible if any are selected. */
export const dropSelection: Command = (state, dispatch) => {
	if (state.selection.empty) return false;
	dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.to)));
	return true;
};
