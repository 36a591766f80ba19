"use client";

import { useCallback, useSyncExternalStore } from "react";
import { replaceAddress, subscribeToAddress } from "./address";

/** Which annotation is selected: the one the address names after `#a=` (what follows an `&` is about it). Choosing one changes the address in place. */
export function useSelectedId(): readonly [string | null, (id: string | null) => void] {
	const id = useSyncExternalStore(subscribeToAddress, readId, () => null);
	const choose = useCallback(
		(chosen: string | null) => replaceAddress({ hash: chosen === null ? "" : `#a=${chosen}` }),
		[],
	);
	return [id, choose];
}

function readId(): string | null {
	return /^#a=([^&]+)/.exec(window.location.hash)?.[1] ?? null;
}
