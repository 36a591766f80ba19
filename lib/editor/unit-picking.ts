import { type Command, Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Span } from "@/lib/text/span";
import { type SteppedText, type TextUnit, unitAt } from "@/lib/text/text-steps";
import { annotationsOf } from "./annotation-plugin";
import { toOffset, toRange } from "./positions";

/**
 * A double click picks a word, a triple click a sentence, by the article's language; moved on with the button held,
 * the pointer takes more of them. A sentence and not the paragraph: a paragraph of an article says several things, a
 * mark is about one.
 */
export function unitPickingPlugin(stepped: SteppedText): Plugin {
	return new Plugin({
		props: {
			handleDoubleClick: (view, position, event) => begin(view, stepped, position, "word", event),
			handleTripleClick: (view, position, event) =>
				begin(view, stepped, position, "sentence", event),
		},
	});
}

/** Selects the units from one that holds an offset to one that holds another; possible where there are any. */
export function pickUnits(stepped: SteppedText, unit: TextUnit, from: number, to: number): Command {
	return (state, dispatch) => {
		const layer = annotationsOf(state);
		const first = unitAt(stepped, from, unit);
		const last = unitAt(stepped, to, unit) ?? { start: to, end: to };
		if (layer === null || first === null) return false;
		const isBack = last.start < first.start;
		const range = toRange(layer.positions, around(first, last));
		const [anchor, head] = isBack ? [range.to, range.from] : [range.from, range.to];
		dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
		return true;
	};
}

function around(a: Span, b: Span): Span {
	return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function begin(
	view: EditorView,
	stepped: SteppedText,
	position: number,
	unit: TextUnit,
	event: MouseEvent,
): boolean {
	const from = offsetOf(view, position);
	if (event.button !== 0 || from === null) return false;
	const pick = (to: number) => pickUnits(stepped, unit, from, to)(view.state, view.dispatch, view);
	if (!pick(from)) return false;
	view.focus();
	followPointer(view, pick);
	return true;
}

/** Tells the offsets the pointer comes to, until its button is let go. */
function followPointer(view: EditorView, tell: (offset: number) => void): void {
	const { ownerDocument } = view.dom;
	const move = ({ clientX, clientY }: MouseEvent) => {
		const found = view.posAtCoords({ left: clientX, top: clientY });
		const offset = found === null ? null : offsetOf(view, found.pos);
		if (offset !== null) tell(offset);
	};
	const leave = () => {
		ownerDocument.removeEventListener("mousemove", move);
		ownerDocument.removeEventListener("mouseup", leave);
	};
	ownerDocument.addEventListener("mousemove", move);
	ownerDocument.addEventListener("mouseup", leave);
}

function offsetOf(view: EditorView, position: number): number | null {
	const layer = annotationsOf(view.state);
	return layer === null ? null : toOffset(layer.positions, position, "start");
}
