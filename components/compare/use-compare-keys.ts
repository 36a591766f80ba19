"use client";

import { useHotkeys } from "react-hotkeys-hook";
import { type LinkType, linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { linkBarKeys } from "./link-bar";

/** The keys of the comparison. Digits go by the place of the key, so that they work without Shift on every keyboard. */
export function useCompareKeys(actions: {
	enabled: boolean;
	onStep: (by: -1 | 1) => void;
	onType: (type: LinkType) => void;
	onSwap: () => void;
	onGather: () => void;
	onClear: () => void;
}) {
	const letters = { enabled: actions.enabled, useKey: true, preventDefault: true };
	useHotkeys("j", () => actions.onStep(1), letters);
	useHotkeys("k", () => actions.onStep(-1), letters);
	useHotkeys(linkBarKeys.swap, actions.onSwap, letters);
	useHotkeys(linkBarKeys.sameStatement, actions.onGather, letters);
	useHotkeys(linkBarKeys.clear, actions.onClear, { enabled: actions.enabled });
	useHotkeys(
		linkTypeNames.map((type) => linkTypeRow(type).key),
		(_event, { keys }) => {
			const type = linkTypeNames.find((one) => keys?.includes(linkTypeRow(one).key));
			if (type !== undefined) actions.onType(type);
		},
		{ enabled: actions.enabled },
	);
}
