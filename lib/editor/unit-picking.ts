import { type Command, Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Span } from "@/lib/text/span";
import { type SteppedText, type TextUnit, unitAt } from "@/lib/text/text-steps";
import { annotationsOf } from "./annotation-plugin";
import { toOffset, toRange } from "./positions";

/**
 * A double click picks a word, a triple click a sentence, by the article's language; moved on with the button held,
 * the pointer takes more of them. A sentence and not the paragraph: a paragraph of an article says several things, a
 * mark is about one. How fast is a double click is for the system to say, where those who need more time can set it.
 */
export function unitPickingPlugin(stepped: SteppedText): Plugin {
	return new Plugin({
		props: {
			handleDOMEvents: {
				mousedown: (view, event) => {
					const unit = units[event.detail];
					if (unit === undefined || !begin(view, stepped, unit, event)) return false;
					event.preventDefault();
					return true;
				},
			},
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

/** By the count of the click. */
const units: Readonly<Record<number, TextUnit>> = { 2: "word", 3: "sentence" };

function around(a: Span, b: Span): Span {
	return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function begin(view: EditorView, stepped: SteppedText, unit: TextUnit, event: MouseEvent): boolean {
	const from = offsetUnder(view, event);
	if (event.button !== 0 || event.shiftKey || from === null) return false;
	const pick = (to: number) => pickUnits(stepped, unit, from, to)(view.state, view.dispatch, view);
	if (!pick(from)) return false;
	view.focus();
	followPointer(view, pick);
	return true;
}

/** Tells the offsets the pointer comes to, until its button is let go. */
function followPointer(view: EditorView, tell: (offset: number) => void): void {
	const { ownerDocument } = view.dom;
	const move = (event: MouseEvent) => {
		const offset = offsetUnder(view, event);
		if (offset !== null) tell(offset);
	};
	const leave = () => {
		ownerDocument.removeEventListener("mousemove", move);
		ownerDocument.removeEventListener("mouseup", leave);
	};
	ownerDocument.addEventListener("mousemove", move);
	ownerDocument.addEventListener("mouseup", leave);
}

function offsetUnder(view: EditorView, { clientX, clientY }: MouseEvent): number | null {
	const layer = annotationsOf(view.state);
	const found = view.posAtCoords({ left: clientX, top: clientY });
	return layer === null || found === null ? null : toOffset(layer.positions, found.pos, "start");
}
