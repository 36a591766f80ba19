"use client";

import { useEffect, useSyncExternalStore } from "react";
import { blockElementsIn } from "@/components/article/block-boxes";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Block } from "@/lib/domain/text";
import { rangeIn, readBlockText } from "@/lib/editor/block-text";
import { canHighlight } from "@/lib/editor/highlight-painter";
import { type PerSide, type Side, sides } from "./pairing";
import { isPointedAt, type PointedStore } from "./pointed";
import type { Line } from "./use-gutter";
import type { Pane } from "./use-pane";

const name = "pointed-ends";

/** Paints both ends of the lines that are pointed at, beside the document. */
export function usePointedEnds(
	{ get, subscribe }: PointedStore,
	lines: readonly Line[],
	panes: PerSide<Pane>,
	texts: PerSide<{
		readonly blocks: readonly Block[];
		readonly annotations: readonly AnnotationView[];
	}>,
): void {
	const pointed = useSyncExternalStore(subscribe, get, get);
	useEffect(() => {
		if (!canHighlight()) return;
		const lit = lines.filter(({ id, ends }) => isPointedAt(pointed, id, ends));
		if (lit.length === 0) return;
		const rangesOf = (side: Side) => {
			const ids = new Set(lit.map(({ ends }) => ends[side]));
			const marked = texts[side].annotations.filter(({ id }) => ids.has(id));
			return marked.flatMap((annotation) =>
				rangesIn(panes[side].scroller.current, texts[side].blocks, annotation),
			);
		};
		CSS.highlights.set(name, new Highlight(...sides.flatMap(rangesOf)));
		return () => {
			CSS.highlights.delete(name);
		};
	}, [pointed, lines, panes, texts]);
}

function rangesIn(
	scroller: HTMLElement | null,
	blocks: readonly Block[],
	annotation: AnnotationView,
): AbstractRange[] {
	const elements = blockElementsIn(scroller);
	return bodyOf(annotation).flatMap((piece) =>
		blocks.flatMap((block, n) => {
			const element = elements?.[n];
			if (element === undefined || block.end <= piece.start || block.start >= piece.end) return [];
			const start = Math.max(piece.start, block.start) - block.start;
			const end = Math.min(piece.end, block.end) - block.start;
			return rangeIn(readBlockText(element), { start, end }) ?? [];
		}),
	);
}
