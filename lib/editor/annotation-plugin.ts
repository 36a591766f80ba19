import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import {
	type AnnotationLayer,
	type LayerChange,
	layerOf,
	type Painting,
	reduceLayer,
} from "./annotation-layer";
import type { EditorMark } from "./editor-mark";
import { canHighlight, paintHighlights } from "./highlight-painter";
import type { Positions } from "./positions";

const key = new PluginKey<AnnotationLayer>("annotations");

/** How the plugin begins: the marks that are shown from the first frame on, and what draws them. */
export interface AnnotationSetUp {
	readonly marks?: readonly EditorMark[];
	/** By default highlights, and elements where the browser knows none. */
	readonly painting?: Painting;
}

/**
 * Holds the annotations over an article beside its text and paints them. The text is the outlet's:
 * a transaction that would change the document is refused, so that positions never have to be mapped.
 */
export function annotationPlugin(
	positions: Positions,
	setUp: AnnotationSetUp = {},
): Plugin<AnnotationLayer> {
	const { marks = [], painting = canHighlight() ? "highlights" : "elements" } = setUp;
	return new Plugin<AnnotationLayer>({
		key,
		state: {
			init: (_config, { doc }) =>
				reduceLayer(layerOf(positions, painting), { kind: "marks", marks }, doc),
			apply: (transaction, layer) =>
				changesOf(transaction).reduce(
					(before, change) => reduceLayer(before, change, transaction.doc),
					layer,
				),
		},
		filterTransaction: (transaction) => !transaction.docChanged,
		props: { decorations: (state) => key.getState(state)?.decorations },
		view: (view) =>
			painting === "highlights" ? paintHighlights(view, ({ state }) => annotationsOf(state)) : {},
	});
}

/** The annotations over the document of a state; null where the plugin is not in. */
export function annotationsOf(state: EditorState): AnnotationLayer | null {
	return key.getState(state) ?? null;
}

/** The transaction with one more change of the annotations; changes are applied in order. */
export function withChange(transaction: Transaction, change: LayerChange): Transaction {
	return transaction.setMeta(key, [...changesOf(transaction), change]);
}

function changesOf(transaction: Transaction): readonly LayerChange[] {
	const changes: readonly LayerChange[] | undefined = transaction.getMeta(key);
	return changes ?? [];
}
