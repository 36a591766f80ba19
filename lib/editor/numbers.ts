import { type Command, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { annotationsOf } from "./annotation-plugin";
import { toPosition } from "./positions";

const key = new PluginKey<DecorationSet>("numbers");

/** Holds the numbers that paper needs to say which note is about which words. */
export function numbersPlugin(): Plugin<DecorationSet> {
	return new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply: (transaction, shown) => {
				const change: DecorationSet | undefined = transaction.getMeta(key);
				return change ?? shown;
			},
		},
		props: { decorations: (state) => key.getState(state) },
	});
}

/** Puts 1, 2, 3 … behind the last words of these annotations; none takes the numbers away. Possible if that changes anything. */
export function showNumbers(ids: readonly string[]): Command {
	return (state, dispatch) => {
		const layer = annotationsOf(state);
		const before = key.getState(state);
		if (layer === null || before === undefined) return false;
		const ends = new Map<string, number>();
		for (const { id, end } of layer.marks) ends.set(id, Math.max(end, ends.get(id) ?? 0));
		const numbers = ids.flatMap((id, n) => {
			const end = ends.get(id);
			return end === undefined ? [] : numberAt(toPosition(layer.positions, end, "end"), n + 1);
		});
		if (numbers.length === 0 && before === DecorationSet.empty) return false;
		dispatch?.(state.tr.setMeta(key, DecorationSet.create(state.doc, numbers)));
		return true;
	};
}

function numberAt(position: number, n: number): Decoration {
	const toElement = () => {
		const element = document.createElement("sup");
		element.dataset.number = "";
		element.textContent = String(n);
		return element;
	};
	return Decoration.widget(position, toElement, { key: String(n), side: 1 });
}
