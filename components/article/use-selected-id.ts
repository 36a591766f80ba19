"use client";

import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** Which annotation is selected: the one the address names after `#a=`. Choosing one changes the address in place. */
export function useSelectedId(): readonly [string | null, (id: string | null) => void] {
	const id = useSyncExternalStore(subscribe, readId, () => null);
	const choose = useCallback((chosen: string | null) => {
		const { pathname, search } = window.location;
		const hash = chosen === null ? "" : `#a=${chosen}`;
		window.history.replaceState(null, "", `${pathname}${search}${hash}`);
		for (const listener of listeners) listener();
	}, []);
	return [id, choose];
}

function readId(): string | null {
	return /^#a=(.+)$/.exec(window.location.hash)?.[1] ?? null;
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	window.addEventListener("hashchange", listener);
	return () => {
		listeners.delete(listener);
		window.removeEventListener("hashchange", listener);
	};
}
