"use client";

import { useMemo, useState } from "react";
import { inTextOrder } from "@/lib/desk/annotation-pieces";
import type { AnnotationView } from "@/lib/domain/annotation";
import { reviewStateRow } from "@/lib/domain/review";
import { toMarks } from "./article-layout";

/** The marks that are shown, in text order: rejected ones only when asked for, or when one is selected. */
export function useVisibleMarks(all: readonly AnnotationView[], selectedId: string | null) {
	const [isShown, setShown] = useState(false);
	const ordered = useMemo(() => inTextOrder(all), [all]);
	const isVisible = ({ id, state }: AnnotationView) =>
		isShown || reviewStateRow(state).shown || id === selectedId;
	const visible = ordered.filter(isVisible);
	const key = visible.length === ordered.length ? "all" : visible.map(({ id }) => id).join();
	// The same list again while it holds the same marks, so that selecting one repaints no other.
	// biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what is visible
	const annotations = useMemo(() => visible, [ordered, key]);
	const marks = useMemo(() => toMarks(annotations), [annotations]);
	const count = ordered.filter(({ state }) => !reviewStateRow(state).shown).length;
	return { annotations, marks, rejected: { count, isShown, toggle: () => setShown(!isShown) } };
}
