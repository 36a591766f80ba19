"use client";

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useDesk } from "@/components/article/use-desk";
import { useDeskActions } from "@/components/article/use-desk-actions";
import type { DeskSnapshot } from "@/lib/desk/desk-snapshot";
import type { DeskStore } from "@/lib/desk/desk-store";
import { type OnDisk, type SaveState, saveStateOf } from "@/lib/desk/outbox-entry";
import { shownAcross } from "@/lib/desk/shown-across";
import { redoAcross, undoAcross } from "@/lib/desk/undo-across";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { PersonView } from "@/lib/domain/people";
import type { PerSide } from "./pairing";

/** Both articles of the screen. */
export type Desks = PerSide<DeskView>;

/**
 * Two desks beside each other, the same that the articles have alone. All that is done here goes through the desk on
 * the left, in one order: words marked on the right reach the server before the link that goes to them.
 */
export function useCompareDesks(initial: Desks, self: PersonView) {
	const left = useDesk(initial.left, self);
	const right = useDesk(initial.right, self);
	const across = useAcross(left.shown, right);
	const stores = useMemo(() => [left.store, right.store], [left.store, right.store]);
	const entries = [...left.shown.entries, ...right.shown.entries];
	const saveState: SaveState = saveStateOf(
		entries,
		onBothDisks(left.shown.onDisk, right.shown.onDisk),
	);
	return {
		views: useMemo(
			() => ({ left: left.shown.view, right: across }),
			[left.shown.view, across],
		) satisfies Desks,
		/** The desk that does what is done here. */
		writer: left.store,
		actions: useDeskActions(left.store),
		/** Each desk with its unsent work. */
		desks: [left, right] as const,
		entries,
		onDisk: left.shown.onDisk,
		live: left.live === "live" ? right.live : left.live,
		others: left.others,
		saveState,
		canUndo: left.shown.canUndo || right.shown.canUndo,
		canRedo: left.shown.canRedo || right.shown.canRedo,
		undo: () => undoAcross(stores),
		redo: () => redoAcross(stores),
	};
}

/** What the comparison does and shows by. */
export type CompareDesks = ReturnType<typeof useCompareDesks>;

function onBothDisks(a: OnDisk, b: OnDisk): OnDisk {
	return a === null || b === null ? null : new Set([...a, ...b]);
}

/**
 * The article on the right with what is under way about it on the left. When that has reached the server, the right
 * desk reads it; until it has, it is shown as it was.
 */
function useAcross(
	writer: DeskSnapshot,
	right: { readonly store: DeskStore; readonly shown: DeskSnapshot },
): DeskView {
	const { shown, store } = right;
	const contents = useMemo(() => shownAcross(shown, writer.entries), [shown, writer.entries]);
	const isUnderWay = contents !== shown;
	const last = useRef<readonly AnnotationView[] | null>(null);
	const [held, setHeld] = useState<readonly AnnotationView[] | null>(null);
	useLayoutEffect(() => {
		if (!isUnderWay && last.current !== null) setHeld(last.current);
		last.current = isUnderWay ? contents.view.annotations : null;
	}, [isUnderWay, contents]);
	useEffect(() => {
		if (held === null) return;
		void store.refresh().finally(() => setHeld(null));
	}, [held, store]);
	return useMemo(
		() => (held === null || isUnderWay ? contents.view : { ...contents.view, annotations: held }),
		[held, isUnderWay, contents],
	);
}
