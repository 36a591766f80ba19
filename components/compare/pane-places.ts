import {
	type BlockBox,
	estimateTop,
	measureBlocks,
	rectOfSpan,
} from "@/components/article/block-boxes";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Block, Piece } from "@/lib/domain/text";
import { countLeading } from "@/lib/text/span";

/** Where the passages of a scrolled text are. Heights are pixels from the top of what is scrolled. */
export interface PanePlaces {
	/** About where a passage begins, without asking the browser; null for what is not in the text. */
	readonly near: (id: string) => number | null;
	/** The middle of its first line, measured once for as long as the text is laid out the same. */
	readonly exact: (id: string) => number | null;
	/** The number of the block in which it begins, from 1. */
	readonly blockOf: (id: string) => number | null;
	/** The text is laid out anew. */
	readonly forget: () => void;
}

/** Measures the passages of a text inside `scroller` as they are asked for. */
export function placesIn(
	scroller: HTMLElement,
	blocks: readonly Block[],
	annotations: readonly AnnotationView[],
): PanePlaces {
	const pieces = new Map<string, Piece>();
	for (const { id, pieces: all } of annotations) {
		const body = all.filter(({ role }) => role === "body").sort((a, b) => a.start - b.start)[0];
		if (body !== undefined) pieces.set(id, body);
	}
	let boxes: readonly BlockBox[] | null = null;
	const measured = new Map<string, number | null>();
	const near = (id: string) => {
		const piece = pieces.get(id);
		if (piece === undefined) return null;
		boxes ??= measureBlocks(scroller, blocks).map((box) => ({
			...box,
			top: box.top + scroller.scrollTop,
		}));
		return boxes.length === 0 ? null : estimateTop(boxes, piece.start);
	};
	return {
		near,
		exact: (id) => {
			const known = measured.get(id);
			if (known !== undefined) return known;
			const piece = pieces.get(id);
			const rect = piece === undefined ? null : rectOfSpan(scroller, blocks, piece);
			const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
			const top = rect === null ? null : rect.top + rect.height / 2 - origin;
			measured.set(id, top);
			return top;
		},
		blockOf: (id) => {
			const start = pieces.get(id)?.start;
			if (start === undefined) return null;
			return countLeading(blocks.length, (n) => (blocks[n]?.end ?? 0) <= start) + 1;
		},
		forget: () => {
			boxes = null;
			measured.clear();
		},
	};
}
