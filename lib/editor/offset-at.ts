import type { EditorView } from "@tiptap/pm/view";
import { countLeading } from "@/lib/text/span";
import { annotationsOf } from "./annotation-plugin";
import { type BlockText, readBlockText } from "./block-text";
import { toOffset } from "./positions";

/** A point of the window and the element that is drawn there, as the browser tells with each event of a pointer. */
export type PointedAt = Pick<MouseEvent, "clientX" | "clientY" | "target">;

interface Character {
	readonly node: Text;
	readonly offset: number;
}

/**
 * The offset in the canonical text of the character that is drawn at a point; null where none is, such as beside the end
 * of a line. O(log n) in the characters of the paragraph: the browser, asked for a point, goes through all of the text.
 */
export function offsetAt(view: EditorView, point: PointedAt): number | null {
	const layer = annotationsOf(view.state);
	const block = childAround(view.dom, point.target);
	if (layer === null || block === null) return null;
	const over = characterAt(block, point.clientX, point.clientY);
	if (over === null) return null;
	return toOffset(layer.positions, view.posAtDOM(over.node, over.offset), "start");
}

function childAround(parent: Element, target: EventTarget | null): Element | null {
	let node = target instanceof Node ? target : null;
	while (node !== null && node.parentNode !== parent) node = node.parentNode;
	return node instanceof Element ? node : null;
}

function characterAt(block: Element, x: number, y: number): Character | null {
	const range = new Range();
	range.selectNodeContents(block);
	if (!isWithin(range, x, y)) return null;
	return searchLine(readBlockText(block), range, x, y) ?? askBrowser(block, range, x, y);
}

/** The character at a point where all follow each other from left to right and line by line; null where they do not. */
function searchLine(text: BlockText, range: Range, x: number, y: number): Character | null {
	let [from, to] = [0, text.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		const n = countLeading(text.starts.length, (at) => (text.starts[at] ?? 0) <= middle) - 1;
		const node = text.nodes[n];
		const offset = middle - (text.starts[n] ?? 0);
		if (node === undefined) return null;
		range.setStart(node, offset);
		range.setEnd(node, offset + 1);
		const [rect] = range.getClientRects();
		if (rect === undefined) return null;
		if (y < rect.top || (y <= rect.bottom && x < rect.left)) to = middle;
		else if (y > rect.bottom || x > rect.right) from = middle + 1;
		else return { node, offset };
	}
	return null;
}

/** The same in any direction: a caret stands between two characters, and the point is over one of them, or over neither. */
function askBrowser(block: Element, range: Range, x: number, y: number): Character | null {
	const document = block.ownerDocument;
	// Not every browser that can paint highlights has the first of the two.
	const caret = document.caretPositionFromPoint?.(x, y);
	const other = caret === undefined ? document.caretRangeFromPoint?.(x, y) : null;
	const node = caret?.offsetNode ?? other?.startContainer;
	const after = caret?.offset ?? other?.startOffset ?? 0;
	if (!(node instanceof Text && block.contains(node))) return null;
	const offset = [after, after - 1].find((candidate) => {
		if (candidate < 0 || candidate >= node.data.length) return false;
		range.setStart(node, candidate);
		range.setEnd(node, candidate + 1);
		return isWithin(range, x, y);
	});
	return offset === undefined ? null : { node, offset };
}

function isWithin(range: Range, x: number, y: number): boolean {
	return Array.from(range.getClientRects()).some(
		({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
	);
}
