"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";

/** Words after the `?` of an address; null takes one away. */
export type AddressChanges = Readonly<Record<string, string | null>>;

/**
 * What the address says after its `?`, and how to change it without asking the server for the page
 * again: a reload or a shared address shows the same. A change is seen at once, even while the router
 * is still waiting for something else.
 */
export function useAddress() {
	const pathname = usePathname();
	const given = useSearchParams().toString();
	const [words, setWords] = useState(() => new URLSearchParams(given));
	const change = (changes: AddressChanges) => {
		// Not `words`: a caller that waited for the server would put back what changed meanwhile.
		const next = new URLSearchParams(window.location.search);
		for (const [name, value] of Object.entries(changes))
			if (value === null) next.delete(name);
			else next.set(name, value);
		const query = next.toString();
		setWords(next);
		window.history.replaceState(null, "", query === "" ? pathname : `${pathname}?${query}`);
	};
	return { words, change };
}
