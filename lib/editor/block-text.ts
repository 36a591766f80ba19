import { countLeading, type Span } from "@/lib/text/span";

/** The text nodes of a block's element and how many characters stand before each. */
export interface BlockText {
	readonly nodes: readonly Text[];
	readonly starts: readonly number[];
	readonly length: number;
}

/** Reads the characters of a block off its element; what an editor's widgets say is not among them. */
export function readBlockText(block: Element): BlockText {
	const walker = block.ownerDocument.createTreeWalker(
		block,
		NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
		(node) => {
			if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
			const isWidget = node instanceof Element && node.classList.contains("ProseMirror-widget");
			return isWidget ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
		},
	);
	const nodes: Text[] = [];
	const starts: number[] = [];
	let length = 0;
	while (walker.nextNode()) {
		const { currentNode } = walker;
		if (!(currentNode instanceof Text)) continue;
		nodes.push(currentNode);
		starts.push(length);
		length += currentNode.data.length;
	}
	return { nodes, starts, length };
}

/** The range of some of a block's characters, counted from its beginning; null where it has not as many. */
export function rangeIn(text: BlockText, { start, end }: Span): StaticRange | null {
	if (start < 0 || end > text.length || start >= end) return null;
	const first = countLeading(text.starts.length, (n) => (text.starts[n] ?? 0) <= start) - 1;
	const last = countLeading(text.starts.length, (n) => (text.starts[n] ?? 0) < end) - 1;
	const [startContainer, endContainer] = [text.nodes[first], text.nodes[last]];
	if (startContainer === undefined || endContainer === undefined) return null;
	return new StaticRange({
		startContainer,
		startOffset: start - (text.starts[first] ?? 0),
		endContainer,
		endOffset: end - (text.starts[last] ?? 0),
	});
}
