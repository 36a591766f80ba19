import type { EditorState } from "@tiptap/pm/state";
import { marksAt } from "@/lib/text/hit";
import { annotationsOf } from "./annotation-plugin";
import { toOffset } from "./positions";

/**
 * The ids of the marks over the character behind the caret, or behind the beginning of what is selected; where there
 * are none, over the character before it. The shortest mark first, then by text order.
 */
export function marksAtCaret(state: EditorState): readonly string[] {
	const layer = annotationsOf(state);
	if (layer === null) return [];
	const offset = toOffset(layer.positions, state.selection.from, "start");
	const behind = marksAt(layer.index, offset);
	return behind.length > 0 ? behind : marksAt(layer.index, offset - 1);
}
