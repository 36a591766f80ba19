import type { EditorView } from "@tiptap/pm/view";
import { annotationsOf } from "./annotation-plugin";
import { toOffset } from "./positions";

/**
 * The offset in the canonical text of the character that is drawn at a point of the window; null where none is, such as
 * beside the end of a line.
 */
export function offsetAt(view: EditorView, x: number, y: number): number | null {
	const layer = annotationsOf(view.state);
	const caret = caretAt(view.dom.ownerDocument, x, y);
	if (layer === null || caret === null || !view.dom.contains(caret.node)) return null;
	// A caret stands between two characters: the point is over one of them, or over neither.
	const { node, offset } = caret;
	const at = [offset, offset - 1].find((candidate) => isOver(node, candidate, x, y));
	return at === undefined ? null : toOffset(layer.positions, view.posAtDOM(node, at), "start");
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
	const range = new Range();
	range.setStart(node, start);
	range.setEnd(node, start + 1);
	return Array.from(range.getClientRects()).some(
		({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
	);
}
