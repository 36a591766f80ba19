"use client";

import { useEffectEvent, useLayoutEffect } from "react";

/** Hears the keys of the page, from the moment the screen is drawn: a key is about what it shows, not about what stood there. */
export function useKeyDown(hear: (event: KeyboardEvent) => void): void {
	const latest = useEffectEvent(hear);
	useLayoutEffect(() => {
		const heard = (event: KeyboardEvent) => latest(event);
		document.addEventListener("keydown", heard);
		return () => document.removeEventListener("keydown", heard);
	}, []);
}
