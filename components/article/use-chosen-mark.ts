"use client";

import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { bodyOf, findAnnotation } from "@/lib/desk/desk-contents";
import type { DeskView } from "@/lib/domain/desk";
import { rectOfSpan } from "./block-boxes";
import { useSelectedId } from "./use-selected-id";

/** The mark that is selected, the marks that were clicked at once, and how to select another. */
export function useChosenMark(view: DeskView, sheet: RefObject<HTMLElement | null>) {
	const [selectedId, setSelectedId] = useSelectedId();
	const [overlapIds, setOverlapIds] = useState<readonly string[]>([]);
	const latest = useLatest(view);
	const select = useCallback(
		(id: string | null) => {
			setSelectedId(id);
			setOverlapIds([]);
			if (id !== null) reveal(sheet.current, latest.current, id);
		},
		[setSelectedId, sheet, latest],
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
	view: DeskView,
	sheet: RefObject<HTMLElement | null>,
	isReady: boolean,
): void {
	const arrive = useEffectEvent((at: string) => reveal(sheet.current, view, at));
	useEffect(() => {
		if (isReady && id !== null) arrive(id);
	}, [id, isReady]);
}

/** What is shown now, for what happens later: it need not happen again because of it. */
function useLatest(view: DeskView): RefObject<DeskView> {
	const latest = useRef(view);
	useEffect(() => {
		latest.current = view;
	});
	return latest;
}

/** Brings an annotation's words into sight, above the sheet that stands at the foot of a narrow screen. */
function reveal(sheet: HTMLElement | null, view: DeskView, id: string): void {
	const annotation = findAnnotation(view, id);
	const [body] = annotation === null ? [] : bodyOf(annotation);
	const rect = body === undefined ? null : rectOfSpan(sheet, view.version.blocks, body);
	if (rect === null) return;
	const { top, bottom } = rect;
	const isNarrow = window.matchMedia("(max-width: 1099px)").matches;
	const room = isNarrow ? window.innerHeight * 0.42 : window.innerHeight - 120;
	if (top < 80 || bottom > room) window.scrollBy({ top: top - Math.max(96, room / 2 - 40) });
}
