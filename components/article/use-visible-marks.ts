"use client";

import { useMemo, useState } from "react";
import { inTextOrder } from "@/lib/desk/annotation-pieces";
import { isFiltering, letsThrough, type MarkFilter } from "@/lib/desk/mark-filter";
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
	const { wanted, through } = useMemo(() => {
		const isWanted = ({ state }: AnnotationView) =>
			isShown || reviewStateRow(state).shown || filter.state === state;
		const those = ordered.filter(isWanted);
		const some = those.filter((mark) => letsThrough(filter, mark));
		return { wanted: those.length, through: new Set(some.map(({ id }) => id)) };
	}, [ordered, filter, isShown]);
	const visible = ordered.filter(({ id }) => id === selectedId || through.has(id));
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
			all: wanted,
			through: through.size,
			isSelectedOutside:
				isFiltering(filter) &&
				selectedId !== null &&
				!through.has(selectedId) &&
				visible.some(({ id }) => id === selectedId),
		},
	};
}
