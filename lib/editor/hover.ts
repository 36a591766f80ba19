import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { countLeading, type Span } from "@/lib/text/span";
import { annotationsOf } from "./annotation-plugin";
import { rangeIn, readBlockText } from "./block-text";
import { canHighlight } from "./highlight-painter";
import { markUnder } from "./mark-under";

// Its looks are in app/highlights.css.
const name = "hover";

/**
 * Shows which mark a click would open: the words of the shortest one under the mouse get a shade, and the pointer says
 * that they can be pressed. Asked once for each frame at most; nothing happens while a button is held.
 */
export function hoverPlugin(): Plugin {
	let frame = 0;
	let shown: string | null = null;
	const show = (view: EditorView, id: string | null) => {
		if (id === shown) return;
		shown = id;
		view.dom.toggleAttribute("data-over", id !== null);
		shade(view, id);
	};
	return new Plugin({
		props: {
			handleDOMEvents: {
				mousemove: (view, event) => {
					const { clientX, clientY, target, buttons } = event;
					cancelAnimationFrame(frame);
					frame = requestAnimationFrame(() => {
						show(view, buttons === 0 ? markUnder(view, { clientX, clientY, target }) : null);
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
				if (shown !== null && spansOf(view, shown).length === 0) show(view, null);
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
