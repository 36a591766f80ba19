import type { Block } from "@/lib/domain/text";
import { rangeIn, readBlockText } from "@/lib/editor/block-text";
import { countLeading, type Span } from "@/lib/text/span";

/** Where a block of the text is drawn: pixels from the top of the text's element. */
export interface BlockBox extends Span {
	readonly top: number;
	readonly height: number;
}

/** The elements of an article's blocks, whoever drew them: the server or the editor. */
export function blockElementsIn(sheet: Element | null): HTMLCollection | null {
	return sheet?.querySelector(".article-text")?.children ?? null;
}

/** Where all blocks are; one measurement each. */
export function measureBlocks(sheet: Element, blocks: readonly Block[]): BlockBox[] {
	const elements = blockElementsIn(sheet);
	const origin = sheet.getBoundingClientRect().top;
	return blocks.flatMap(({ start, end }, n) => {
		const box = elements?.[n]?.getBoundingClientRect();
		return box === undefined ? [] : [{ start, end, top: box.top - origin, height: box.height }];
	});
}

/** About where the characters at an offset are, without asking the browser: right to within a line or two. */
export function estimateTop(boxes: readonly BlockBox[], offset: number): number {
	const n = countLeading(boxes.length, (at) => (boxes[at]?.end ?? 0) <= offset);
	const box = boxes[n] ?? boxes.at(-1);
	if (box === undefined) return 0;
	const share = (offset - box.start) / Math.max(1, box.end - box.start);
	return box.top + box.height * Math.min(1, Math.max(0, share));
}

/** Where the characters of a span are drawn, seen from the window; null where the text is not there. */
export function rectOfSpan(
	sheet: Element | null,
	blocks: readonly Block[],
	span: Span,
): DOMRect | null {
	const n = countLeading(blocks.length, (at) => (blocks[at]?.end ?? 0) <= span.start);
	const [block, element] = [blocks[n], blockElementsIn(sheet)?.[n]];
	if (block === undefined || element === undefined) return null;
	const start = Math.max(0, span.start - block.start);
	const end = Math.min(span.end, block.end) - block.start;
	const place = rangeIn(readBlockText(element), { start, end });
	if (place === null) return null;
	const range = element.ownerDocument.createRange();
	range.setStart(place.startContainer, place.startOffset);
	range.setEnd(place.endContainer, place.endOffset);
	return range.getClientRects()[0] ?? range.getBoundingClientRect();
}
