import { type Command, Plugin, TextSelection } from "@tiptap/pm/state";
import { type Direction, type SteppedText, stepFrom, type TextUnit } from "@/lib/text/text-steps";
import { annotationsOf } from "./annotation-plugin";
import { takeShownSelection } from "./commands";
import { toOffset, toPosition } from "./positions";

/** A step of the caret; with `extend` the selection grows or shrinks with it. */
export interface CaretStep {
	readonly unit: TextUnit;
	readonly direction: Direction;
	readonly extend: boolean;
}

/** Moves the caret by a word or a sentence of the article's language; possible unless it stands at that end already. */
export function stepCaret(stepped: SteppedText, step: CaretStep): Command {
	return (state, dispatch) => {
		const layer = annotationsOf(state);
		if (layer === null) return false;
		const { head, anchor } = state.selection;
		const edge = step.direction === "on" ? "end" : "start";
		const from = toOffset(layer.positions, head, edge);
		const to = stepFrom(stepped, from, step.unit, step.direction);
		const target = toPosition(layer.positions, to, edge);
		if (target === head && (step.extend || state.selection.empty)) return false;
		const caret = TextSelection.create(state.doc, step.extend ? anchor : target, target);
		dispatch?.(state.tr.setSelection(caret).scrollIntoView());
		return true;
	};
}

/** What was pressed, as a keyboard event tells it. */
interface Pressed {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
}

/** How the keyboard and the text lie. */
export interface CaretSetting {
	/** Whether words are gone through with Option, as on a Mac, or with Ctrl. */
	readonly isMac: boolean;
	/** Whether the line the caret is in runs from right to left. */
	readonly isRightToLeft: boolean;
}

/**
 * The step that a key asks for: an arrow to the side with Ctrl (Option on a Mac) goes by words, an arrow up or down
 * with Alt by sentences, with Shift the selection follows. Null for all others: the browser moves the caret by
 * characters, lines and pages, to the ends of a line and of the text.
 */
export function caretStepOf(pressed: Pressed, setting: CaretSetting): CaretStep | null {
	const unit = unitOf(pressed, setting.isMac);
	if (unit === null || pressed.metaKey) return null;
	const towardsEnd = pressed.key === "ArrowDown" || isOnwards(pressed.key, setting);
	return { unit, direction: towardsEnd ? "on" : "back", extend: pressed.shiftKey };
}

/** Moves the caret of a text by the keys of `caretStepOf`; what the browser does not know yet is what is shown. */
export function caretStepsPlugin(stepped: SteppedText, isMac: boolean): Plugin {
	return new Plugin({
		props: {
			handleKeyDown: (view, event) => {
				const isRightToLeft = runsRightToLeft(view.domAtPos(view.state.selection.head));
				const step = caretStepOf(event, { isMac, isRightToLeft });
				if (step === null) return false;
				takeShownSelection(view.state, view.dispatch, view);
				stepCaret(stepped, step)(view.state, view.dispatch, view);
				return true;
			},
		},
	});
}

const sideways: ReadonlySet<string> = new Set(["ArrowLeft", "ArrowRight"]);
const upAndDown: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown"]);

function unitOf({ key, ctrlKey, altKey }: Pressed, isMac: boolean): TextUnit | null {
	if (sideways.has(key) && ctrlKey !== altKey && ctrlKey === !isMac) return "word";
	return upAndDown.has(key) && altKey && !ctrlKey ? "sentence" : null;
}

function isOnwards(key: string, { isRightToLeft }: CaretSetting): boolean {
	return key === (isRightToLeft ? "ArrowLeft" : "ArrowRight");
}

function runsRightToLeft({ node }: { readonly node: Node }): boolean {
	const element = node instanceof Element ? node : node.parentElement;
	return element !== null && getComputedStyle(element).direction === "rtl";
}
