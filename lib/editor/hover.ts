import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { countLeading, type Span } from "@/lib/text/span";
import { annotationsOf } from "./annotation-plugin";
import { rangeIn, readBlockText } from "./block-text";
import { takeShownSelection } from "./commands";
import { canHighlight } from "./highlight-painter";
import { type MarkUnder, markUnder } from "./mark-under";

// Its looks are in app/highlights.css.
const name = "hover";

/** The block whose words can be pressed where the mouse is. */
const key = new PluginKey<DecorationSet>("hover");

/**
 * Shows which mark a click would open: the words of the shortest one under the mouse get a shade, and the pointer says
 * that they can be pressed. Asked once for each frame at most; nothing happens while a button is held.
 */
export function hoverPlugin(): Plugin<DecorationSet> {
	let frame = 0;
	let shown: string | null = null;
	const show = (view: EditorView, under: MarkUnder | null) => {
		point(view, under);
		const id = under?.id ?? null;
		if (id === shown) return;
		shown = id;
		shade(view, id);
	};
	return new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply: (transaction, before) => {
				const change: DecorationSet | undefined = transaction.getMeta(key);
				return change ?? before;
			},
		},
		props: {
			decorations: (state) => key.getState(state),
			handleDOMEvents: {
				mousemove: (view, { clientX, clientY, buttons }) => {
					cancelAnimationFrame(frame);
					frame = requestAnimationFrame(() => {
						show(view, buttons === 0 ? markUnder(view, clientX, clientY) : null);
					});
					return false;
				},
				mouseleave: (view) => {
					cancelAnimationFrame(frame);
					show(view, null);
					return false;
				},
			},
		},
		view: (view) => ({
			update: () => {
				// Whose marks changed may have lost this one; the next movement tells.
				if (shown === null || spansOf(view, shown).length > 0) return;
				shown = null;
				shade(view, null);
			},
			destroy: () => {
				cancelAnimationFrame(frame);
				if (canHighlight()) CSS.highlights.delete(name);
			},
		}),
	});
}

/** Gives the words of a mark the shade of what the mouse is over, or takes it away. */
export function shade(view: EditorView, id: string | null): void {
	if (!canHighlight()) return;
	if (id === null) {
		CSS.highlights.delete(name);
		return;
	}
	const highlight = new Highlight(...spansOf(view, id).flatMap((span) => rangesOf(view, span)));
	highlight.priority = 100;
	CSS.highlights.set(name, highlight);
}

/**
 * Says by the pointer that words can be pressed. Said of their block alone: whatever all blocks inherit is worked out
 * anew for each look that a highlight of theirs may have.
 */
function point(view: EditorView, under: MarkUnder | null): void {
	const before = key.getState(view.state)?.find()[0];
	const block = under === null ? undefined : blockAt(view, under.offset);
	if (before?.from === block?.from) return;
	// The browser may show words as selected that the editor has not heard of yet.
	if (view.hasFocus()) takeShownSelection(view.state, view.dispatch, view);
	const { doc, tr } = view.state;
	const painted =
		block === undefined
			? DecorationSet.empty
			: DecorationSet.create(doc, [Decoration.node(block.from, block.to, { "data-over": "" })]);
	view.dispatch(tr.setMeta(key, painted));
}

function blockAt(view: EditorView, offset: number) {
	const blocks = annotationsOf(view.state)?.positions.blocks ?? [];
	const block = blocks[countLeading(blocks.length, (n) => (blocks[n]?.end ?? 0) <= offset)];
	if (block === undefined) return undefined;
	return { from: block.from - 1, to: block.from + block.end - block.start + 1 };
}

function spansOf(view: EditorView, id: string): readonly Span[] {
	return annotationsOf(view.state)?.marks.filter((mark) => mark.id === id) ?? [];
}

/** The drawn characters of a span, block by block. */
function rangesOf(view: EditorView, span: Span): AbstractRange[] {
	const blocks = annotationsOf(view.state)?.positions.blocks ?? [];
	const ranges: AbstractRange[] = [];
	const first = countLeading(blocks.length, (n) => (blocks[n]?.end ?? 0) <= span.start);
	for (let n = first; n < blocks.length; n += 1) {
		const [block, element] = [blocks[n], view.dom.children[n]];
		if (block === undefined || element === undefined || block.start >= span.end) break;
		const start = Math.max(span.start, block.start) - block.start;
		const end = Math.min(span.end, block.end) - block.start;
		const range = rangeIn(readBlockText(element), { start, end });
		if (range !== null) ranges.push(range);
	}
	return ranges;
}
