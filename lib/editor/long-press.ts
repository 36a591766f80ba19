import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { SteppedText } from "@/lib/text/text-steps";
import { annotationsOf } from "./annotation-plugin";
import { toOffset } from "./positions";
import { pickUnits } from "./unit-picking";

// A little longer than browsers take it for a long press: where they select a word themselves, theirs stays.
const longPress = 600;
/** How far a finger that stays may tremble, in CSS pixels. */
const tremble = 10;

interface Touch {
	readonly x: number;
	readonly y: number;
	readonly timer: ReturnType<typeof setTimeout>;
}

/** A finger that stays on a word selects it, in browsers too that do not do so by themselves. */
export function longPressPlugin(stepped: SteppedText): Plugin {
	let touch: Touch | null = null;
	let hasPicked = false;
	const leave = () => {
		if (touch !== null) clearTimeout(touch.timer);
		touch = null;
		return false;
	};
	return new Plugin({
		props: {
			handleDOMEvents: {
				pointerdown: (view, event) => {
					leave();
					hasPicked = false;
					if (event.pointerType !== "touch" || !event.isPrimary) return false;
					const { clientX: x, clientY: y } = event;
					const timer = setTimeout(() => {
						touch = null;
						hasPicked = pickAt(view, stepped, x, y);
					}, longPress);
					touch = { x, y, timer };
					return false;
				},
				pointermove: (_view, event) => {
					const { x, y } = touch ?? { x: event.clientX, y: event.clientY };
					return Math.hypot(event.clientX - x, event.clientY - y) > tremble ? leave() : false;
				},
				pointerup: leave,
				pointercancel: leave,
				touchend: (_view, event) => {
					// Otherwise the browser makes a click of it, which would let go of the word.
					if (hasPicked) event.preventDefault();
					const wasPicked = hasPicked;
					hasPicked = false;
					return wasPicked;
				},
			},
		},
		view: () => ({ destroy: () => void leave() }),
	});
}

function pickAt(view: EditorView, stepped: SteppedText, left: number, top: number): boolean {
	const shown = view.dom.ownerDocument.getSelection();
	const layer = annotationsOf(view.state);
	const found = view.posAtCoords({ left, top });
	if (layer === null || found === null || shown?.isCollapsed === false) return false;
	const offset = toOffset(layer.positions, found.pos, "start");
	if (!pickUnits(stepped, "word", offset, offset)(view.state, view.dispatch, view)) return false;
	view.focus();
	return true;
}
