"use client";

import { useSyncExternalStore } from "react";
import type { Tag } from "@/lib/domain/tags";

let last: Tag | null = null;
const listeners = new Set<() => void>();

/** The tag that words were marked with last in this window, in whichever article; null before the first. */
export function useLastTag(): Tag | null {
	return useSyncExternalStore(subscribe, readLastTag, () => null);
}

/** The same, asked once. */
export function readLastTag(): Tag | null {
	return last;
}

/** Remembers the tag that words were marked with. */
export function rememberTag(tag: Tag): void {
	last = tag;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
