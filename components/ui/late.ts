"use client";

import { useEffect, useSyncExternalStore } from "react";
import { whenSpare } from "./when-spare";

/** Something that a page can be used without at first, and that is loaded by itself. */
export interface Late<Part> {
	/** What was loaded; null before. */
	readonly now: () => Part | null;
	/** Loads it, once; tries again until there is a connection. */
	readonly load: () => void;
	/** Tells `listener` when it is there, until the answer is called. */
	readonly subscribe: (listener: () => void) => () => void;
}

// Milliseconds before it is asked for again: doubling, up to half a minute.
const firstPause = 1000;
const longestPause = 30_000;

/** Names something that is loaded by itself; `fetch` is an `import()` of it. */
export function late<Part>(fetch: () => Promise<Part>): Late<Part> {
	const listeners = new Set<() => void>();
	let part: Part | null = null;
	let isAsked = false;
	const load = async (pause: number): Promise<void> => {
		try {
			part = await fetch();
		} catch {
			await connectionOr(pause);
			return load(Math.min(longestPause, pause * 2));
		}
		for (const listener of listeners) listener();
	};
	return {
		now: () => part,
		load: () => {
			if (!isAsked) void load(firstPause);
			isAsked = true;
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}

/**
 * What was loaded, null until it is there. It is asked for when the page has time to spare, so that it is there before
 * anybody wants it, and without a connection from then on.
 */
export function useLate<Part>(thing: Late<Part>): Part | null {
	useEffect(() => preload([thing]), [thing]);
	return useSyncExternalStore(thing.subscribe, thing.now, () => null);
}

/** Calls `take` with what was loaded, likewise; the answer calls it off. */
export function whenLoaded<Part>(thing: Late<Part>, take: (part: Part) => void): () => void {
	const told = () => {
		const part = thing.now();
		if (part === null) return;
		unsubscribe();
		take(part);
	};
	const unsubscribe = thing.subscribe(told);
	const cancel = preload([thing]);
	told();
	return () => {
		unsubscribe();
		cancel?.();
	};
}

/** Asks for things likewise that belong to parts of the page that are not shown yet; the same list each time. */
export function usePreloaded(things: readonly Late<unknown>[]): void {
	useEffect(() => preload(things), [things]);
}

function preload(things: readonly Late<unknown>[]): (() => void) | undefined {
	const missing = things.filter((thing) => thing.now() === null);
	if (missing.length === 0) return;
	return whenSpare(() => {
		for (const thing of missing) thing.load();
	});
}

/** After `pause` milliseconds, or as soon as the machine is connected again. */
function connectionOr(pause: number): Promise<void> {
	return new Promise((resolve) => {
		const go = () => {
			clearTimeout(timer);
			window.removeEventListener("online", go);
			resolve();
		};
		const timer = setTimeout(go, pause);
		window.addEventListener("online", go);
	});
}
