"use client";

import { useEffect } from "react";
import { replaceAddress } from "./address";

/** What an address ends with that opens the picker of the other end on the mark it names (`#a=…&do=link`). */
export const askForLink = "&do=link";

/** Opens the picker for who comes by an address that asks for it, once the mark is there; a page read again does not ask again. */
export function useAskedLink(selectedId: string | null, isReady: boolean, open: () => void): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: `open` is another at each rendering and does the same
	useEffect(() => {
		if (!isReady || selectedId === null || !window.location.hash.endsWith(askForLink)) return;
		replaceAddress({ hash: `#a=${selectedId}` });
		open();
	}, [selectedId, isReady]);
}
