"use client";

import { useKeyDown } from "@/components/keys/use-key-down";
import { useKeys } from "@/components/keys/use-keys";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import { type Asked, askedBy } from "@/lib/desk/asked-by";
import type { KeyPlace } from "@/lib/desk/shortcuts";

/**
 * Hears the keys of a screen wherever the focus is, except in a field, a dialog or a menu, or where `isLeft` says. `act`
 * says whether it did something; then the browser does nothing more.
 */
export function useDeskKeys(
	act: (asked: Asked) => boolean,
	place: KeyPlace = "desk",
	isLeft: (target: EventTarget | null) => boolean = isElsewhere,
): void {
	const { choices } = useKeys();
	useKeyDown((event) => {
		if (event.isComposing || isLeft(event.target)) return;
		const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
		const altGraph = event.getModifierState("AltGraph");
		const stroke = { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph };
		const asked = askedBy(stroke, choices, place);
		if (asked !== null && act(asked)) event.preventDefault();
	});
}
