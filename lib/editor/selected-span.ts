import type { EditorState } from "@tiptap/pm/state";
import { snapToGraphemes, trimSpaces } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";
import { annotationsOf } from "./annotation-plugin";
import { toSpan } from "./positions";

/**
 * The words that are selected, as offsets in the canonical text `text`: whole graphemes, without
 * white space at the edges. Null when there are none.
 */
export function selectedSpan(state: EditorState, text: string): Span | null {
	const layer = annotationsOf(state);
	const { from, to, empty } = state.selection;
	if (layer === null || empty) return null;
	const whole = toSpan(layer.positions, { from, to });
	const snapped = snapToGraphemes(text, whole.start, whole.end);
	const span = trimSpaces(text, snapped.start, snapped.end);
	return span.start < span.end ? span : null;
}
