"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { changeAddress } from "@/components/shell/address-line";

/** Words after the `?` of an address; null takes one away. */
export type AddressChanges = Readonly<Record<string, string | null>>;

/**
 * What the address says after its `?`, and how to change it without asking the server for the page
 * again: a reload or a shared address shows the same. A change is seen at once, even while the router
 * is still waiting for something else.
 */
export function useAddress() {
	const given = useSearchParams().toString();
	const [words, setWords] = useState(() => new URLSearchParams(given));
	const change = (changes: AddressChanges) => {
		setWords((before) => withChanges(before, changes));
		changeAddress((before) => withChanges(before, changes));
	};
	return { words, change };
}

function withChanges(before: URLSearchParams, changes: AddressChanges): URLSearchParams {
	const words = new URLSearchParams(before);
	for (const [name, value] of Object.entries(changes))
		if (value === null) words.delete(name);
		else words.set(name, value);
	return words;
}
