import { type Command, type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import type { Span } from "@/lib/text/span";
import { type TrimmedSelection, trimSelection } from "@/lib/text/trim-selection";
import { annotationsOf } from "./annotation-plugin";
import { toSpan } from "./positions";

/** The words that are selected, and what was left off them. */
export interface SelectedWords extends TrimmedSelection {
	/** Whether what is round the words was asked to stay with them. */
	readonly isWhole: boolean;
}

const key = new PluginKey<boolean>("whole-selection");

/** Remembers whether the present selection is meant as it is, spaces and quotation marks at its edges included. */
export function wholeSelectionPlugin(): Plugin<boolean> {
	return new Plugin<boolean>({
		key,
		state: {
			init: () => false,
			apply: (transaction, isWhole, before, after) => {
				const asked: boolean | undefined = transaction.getMeta(key);
				if (asked !== undefined) return asked;
				return isWhole && before.selection.eq(after.selection);
			},
		},
	});
}

/** Means the selection as it is, or again only its words; possible where that is a difference. */
export function keepWhole(isWhole: boolean): Command {
	return (state, dispatch) => {
		if (state.selection.empty || (key.getState(state) ?? false) === isWhole) return false;
		dispatch?.(state.tr.setMeta(key, isWhole));
		return true;
	};
}

/** What is selected in the canonical text `text`, and the words of it that are meant. Null when there are none. */
export function selectedWords(state: EditorState, text: string): SelectedWords | null {
	const layer = annotationsOf(state);
	const { from, to, empty } = state.selection;
	if (layer === null || empty) return null;
	const span = toSpan(layer.positions, { from, to });
	const selection = trimSelection(text, span.start, span.end);
	const { start, end } = selection.words;
	if (text.slice(start, end).trim() === "") return null;
	return { ...selection, isWhole: key.getState(state) ?? false };
}

/**
 * The words that a mark made now would have, as offsets in the canonical text `text`: whole graphemes, without white
 * space and quotation marks at the edges unless they were asked to stay. Null when there are none.
 */
export function selectedSpan(state: EditorState, text: string): Span | null {
	const selected = selectedWords(state, text);
	if (selected === null) return null;
	return selected.isWhole ? selected.whole : selected.words;
}
