"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { findAnnotation } from "@/lib/desk/desk-contents";
import type { DeskView } from "@/lib/domain/desk";
import { findMark } from "./find-mark";
import { useSelectedId } from "./use-selected-id";

/** The mark that is selected, the marks that were clicked at once, and how to select another. */
export function useChosenMark(view: DeskView, sheet: RefObject<HTMLElement | null>) {
	const [selectedId, setSelectedId] = useSelectedId();
	const [overlapIds, setOverlapIds] = useState<readonly string[]>([]);
	const select = useCallback(
		(id: string | null) => {
			setSelectedId(id);
			setOverlapIds([]);
			if (id !== null) reveal(sheet.current, id);
		},
		[setSelectedId, sheet],
	);
	const pick = (ids: readonly string[]) => {
		select(ids[0] ?? null);
		setOverlapIds(ids.length > 1 ? ids : []);
	};
	return {
		selected: findAnnotation(view, selectedId),
		select,
		pick,
		overlapping: overlapIds.flatMap((id) => findAnnotation(view, id) ?? []),
		leaveOverlap: useCallback(() => setOverlapIds([]), []),
	};
}

/** Takes who comes by an address that names a mark to it, when the text `isReady`, and whenever the address names another. */
export function useArrival(
	id: string | null,
	sheet: RefObject<HTMLElement | null>,
	isReady: boolean,
): void {
	useEffect(() => {
		if (isReady && id !== null) reveal(sheet.current, id);
	}, [id, sheet, isReady]);
}

/** Brings an annotation's words into sight, above the sheet that stands at the foot of a narrow screen. */
function reveal(sheet: HTMLElement | null, id: string): void {
	const mark = findMark(sheet, id);
	if (mark === null) return;
	const { top, bottom } = mark.getBoundingClientRect();
	const isNarrow = window.matchMedia("(max-width: 1099px)").matches;
	const room = isNarrow ? window.innerHeight * 0.42 : window.innerHeight - 120;
	if (top < 80 || bottom > room) window.scrollBy({ top: top - Math.max(96, room / 2 - 40) });
}
