"use client";

import { useEffect, useRef } from "react";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import { type Asked, askedBy } from "@/lib/desk/shortcuts";

/**
 * Hears the keys of the desk wherever the focus is, except in a field, a dialog or a menu. `act` says
 * whether it did something; then the browser does nothing more.
 */
export function useDeskKeys(act: (asked: Asked) => boolean): void {
	const latest = useRef(act);
	useEffect(() => {
		latest.current = act;
	});
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			if (event.isComposing || isElsewhere(event.target)) return;
			const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
			const altGraph = event.getModifierState("AltGraph");
			const asked = askedBy({ key, ctrlKey, metaKey, altKey, shiftKey, altGraph });
			if (asked !== null && latest.current(asked)) event.preventDefault();
		};
		document.addEventListener("keydown", hear);
		return () => document.removeEventListener("keydown", hear);
	}, []);
}
