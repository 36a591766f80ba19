import type { EditorView } from "@tiptap/pm/view";
import { countLeading } from "@/lib/text/span";
import { annotationsOf } from "./annotation-plugin";
import { readBlockText } from "./block-text";

/**
 * The offset in the canonical text of the character that is drawn at a point of the window; null where none is, such as
 * beside the end of a line. Looks at one block only.
 */
export function offsetAt(view: EditorView, x: number, y: number): number | null {
	const layer = annotationsOf(view.state);
	const caret = caretAt(view.dom.ownerDocument, x, y);
	if (layer === null || caret === null || !view.dom.contains(caret.node)) return null;
	// A caret stands between two characters: the point is over one of them, or over neither.
	const { node, offset } = caret;
	const at = [offset, offset - 1].find((candidate) => isOver(node, candidate, x, y));
	const n = childAround(view.dom, node);
	const [block, element] = [layer.positions.blocks[n], view.dom.children[n]];
	if (at === undefined || block === undefined || element === undefined) return null;
	const { nodes, starts } = readBlockText(element);
	const before = starts[nodes.indexOf(node)];
	return before === undefined ? null : block.start + before + at;
}

/** The number of the child of `parent` that holds `node`. O(log n). */
function childAround(parent: Element, node: Node): number {
	const { children } = parent;
	return countLeading(children.length, (n) => {
		const child = children[n];
		if (child === undefined || child.contains(node)) return false;
		return (child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
	});
}

function caretAt(document: Document, x: number, y: number): { node: Text; offset: number } | null {
	// Not every browser that can paint highlights has the first of the two.
	const caret = document.caretPositionFromPoint?.(x, y);
	const range = caret === undefined ? document.caretRangeFromPoint?.(x, y) : null;
	const node = caret?.offsetNode ?? range?.startContainer;
	const offset = caret?.offset ?? range?.startOffset ?? 0;
	return node instanceof Text ? { node, offset } : null;
}

function isOver(node: Text, start: number, x: number, y: number): boolean {
	if (start < 0 || start >= node.data.length) return false;
	const range = node.ownerDocument.createRange();
	range.setStart(node, start);
	range.setEnd(node, start + 1);
	return Array.from(range.getClientRects()).some(
		({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
	);
}
