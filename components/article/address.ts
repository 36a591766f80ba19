"use client";

const listeners = new Set<() => void>();

/** Tells of every change of the window’s address that the desk makes or the browser tells of. */
export function subscribeToAddress(listener: () => void): () => void {
	listeners.add(listener);
	window.addEventListener("hashchange", listener);
	window.addEventListener("popstate", listener);
	return () => {
		listeners.delete(listener);
		window.removeEventListener("hashchange", listener);
		window.removeEventListener("popstate", listener);
	};
}

/** Changes parts of the address in place: no page is loaded, and there is no step back to it. */
export function replaceAddress(change: { readonly search?: string; readonly hash?: string }): void {
	const { pathname, search, hash } = { ...partsOf(window.location), ...change };
	window.history.replaceState(null, "", `${pathname}${search}${hash}`);
	tell();
}

/** Goes to another place of the same article: a step back leads here again. */
export function pushAddress(address: string): void {
	window.history.pushState(null, "", address);
	tell();
}

function partsOf({ pathname, search, hash }: Location) {
	return { pathname, search, hash };
}

function tell(): void {
	for (const listener of listeners) listener();
}
