"use client";

import { dropSelection } from "@/lib/editor/commands";
import { across, type PerSide, type Side } from "./pairing";
import type { CompareDesks } from "./use-compare-desks";
import { useCompareKeys } from "./use-compare-keys";
import type { Comparison } from "./use-comparison";
import type { LinkingDesk } from "./use-linking";
import type { Pane } from "./use-pane";

/** Joins the keys to what the comparison can do. */
export function useComparisonKeys(at: {
	desks: CompareDesks;
	comparison: Comparison;
	panes: PerSide<Pane>;
	linking: LinkingDesk;
	onGather: () => void;
	onHelp: () => void;
}): void {
	const { desks, comparison, panes, linking } = at;
	const { activeSide, pair } = comparison;
	const always = (act: () => void) => () => {
		act();
		return true;
	};
	const { editing } = panes[activeSide];
	useCompareKeys({
		acts: {
			next: always(() => comparison.step(1)),
			previous: always(() => comparison.step(-1)),
			otherEdge: always(() => comparison.turnTo(across(activeSide))),
			link: () =>
				openChosen(comparison, linking, activeSide) ||
				openChosen(comparison, linking, across(activeSide)),
			statement: () => {
				at.onGather();
				return pair !== null;
			},
			text: always(() => editing.editor?.view.focus()),
			marksHere: () => {
				const ids = editing.marksHere() ?? [];
				if (ids.length > 0) comparison.pick(activeSide, ids);
				return ids.length > 0;
			},
			remove: linking.removeChosen,
			undo: always(desks.undo),
			redo: always(desks.redo),
			swap: () => {
				if (pair !== null) comparison.swap();
				return pair !== null;
			},
			help: always(at.onHelp),
			escape: () => {
				if (!editing.run(dropSelection)) comparison.clear();
				return true;
			},
		},
		onTag: linking.mark,
		onType: linking.placeType,
	});
}

/** Asks what the passage chosen on a side is to be linked to; false where none is. */
export function openChosen({ chosen }: Comparison, linking: LinkingDesk, side: Side): boolean {
	const id = chosen[side]?.id ?? null;
	return id !== null && linking.open(side, id);
}
