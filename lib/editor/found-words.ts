import { type Command, type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Span } from "@/lib/text/span";
import { annotationsOf } from "./annotation-plugin";
import { toRange } from "./positions";

const key = new PluginKey<DecorationSet>("found-words");

/** Paints the words that somebody came to by a search, beside the annotations. */
export function foundWordsPlugin(): Plugin<DecorationSet> {
	return new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply: (transaction, painted) => {
				const change: DecorationSet | undefined = transaction.getMeta(key);
				return change ?? painted;
			},
		},
		props: { decorations: (state) => key.getState(state) },
	});
}

/** Paints these words as found, or none; possible whenever that changes anything. */
export function showFound(span: Span | null): Command {
	return (state, dispatch) => {
		const before = key.getState(state);
		const painted = paint(state, span);
		if (before === undefined || sameWords(before, painted)) return false;
		dispatch?.(state.tr.setMeta(key, painted));
		return true;
	};
}

function paint(state: EditorState, span: Span | null): DecorationSet {
	const layer = annotationsOf(state);
	if (layer === null || span === null) return DecorationSet.empty;
	const { from, to } = toRange(layer.positions, span);
	if (from >= to) return DecorationSet.empty;
	const words = Decoration.inline(from, to, { nodeName: "mark", "data-found": "" });
	return DecorationSet.create(state.doc, [words]);
}

function sameWords(a: DecorationSet, b: DecorationSet): boolean {
	const [[one], [other]] = [a.find(), b.find()];
	return one?.from === other?.from && one?.to === other?.to;
}
