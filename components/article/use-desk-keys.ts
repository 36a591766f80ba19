"use client";

import { useEffect, useRef } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import { type Asked, askedBy } from "@/lib/desk/asked-by";

/**
 * Hears the keys of the desk wherever the focus is, except in a field, a dialog or a menu. `act` says
 * whether it did something; then the browser does nothing more.
 */
export function useDeskKeys(act: (asked: Asked) => boolean): void {
	const { choices } = useKeys();
	const latest = useRef({ act, choices });
	useEffect(() => {
		latest.current = { act, choices };
	});
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			if (event.isComposing || isElsewhere(event.target)) return;
			const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
			const altGraph = event.getModifierState("AltGraph");
			const stroke = { key, ctrlKey, metaKey, altKey, shiftKey, altGraph };
			const asked = askedBy(stroke, latest.current.choices);
			if (asked !== null && latest.current.act(asked)) event.preventDefault();
		};
		document.addEventListener("keydown", hear);
		return () => document.removeEventListener("keydown", hear);
	}, []);
}
