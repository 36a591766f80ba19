"use client";

import { useEffect, useRef } from "react";
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
	const latest = useRef({ act, choices, place, isLeft });
	useEffect(() => {
		latest.current = { act, choices, place, isLeft };
	});
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			const { choices, place, ...now } = latest.current;
			if (event.isComposing || now.isLeft(event.target)) return;
			const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
			const altGraph = event.getModifierState("AltGraph");
			const stroke = { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph };
			const asked = askedBy(stroke, choices, place);
			if (asked !== null && now.act(asked)) event.preventDefault();
		};
		document.addEventListener("keydown", hear);
		return () => document.removeEventListener("keydown", hear);
	}, []);
}
