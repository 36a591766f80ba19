"use client";

import { useMemo, useState } from "react";
import { inTextOrder } from "@/lib/desk/annotation-pieces";
import { letsThrough, type MarkFilter } from "@/lib/desk/mark-filter";
import type { AnnotationView } from "@/lib/domain/annotation";
import { reviewStateRow } from "@/lib/domain/review";
import { toMarks } from "./article-layout";

/**
 * The marks that are shown, in text order: those that the filter lets through, rejected ones only when they are asked
 * for; and whichever is selected.
 */
export function useVisibleMarks(
	all: readonly AnnotationView[],
	selectedId: string | null,
	filter: MarkFilter,
) {
	const [isShown, setShown] = useState(false);
	const ordered = useMemo(() => inTextOrder(all), [all]);
	const isWanted = ({ state }: AnnotationView) =>
		isShown || reviewStateRow(state).shown || filter.state === state;
	const isThrough = (mark: AnnotationView) => isWanted(mark) && letsThrough(filter, mark);
	const visible = ordered.filter((mark) => mark.id === selectedId || isThrough(mark));
	const key = visible.length === ordered.length ? "all" : visible.map(({ id }) => id).join();
	// The same list again while it holds the same marks, so that selecting one repaints no other.
	// biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what is visible
	const annotations = useMemo(() => visible, [ordered, key]);
	const marks = useMemo(() => toMarks(annotations), [annotations]);
	const count = ordered.filter(({ state }) => !reviewStateRow(state).shown).length;
	return {
		annotations,
		marks,
		rejected: { count, isShown, toggle: () => setShown(!isShown) },
		/** How many marks there are, how many the filter lets through, and whether the selected one is not among these. */
		filtered: {
			all: ordered.filter(isWanted).length,
			through: ordered.filter(isThrough).length,
			isSelectedOutside: ordered.some(
				(mark) => mark.id === selectedId && !letsThrough(filter, mark),
			),
		},
	};
}
