"use client";

import { useSyncExternalStore } from "react";

export interface ToastWords {
	readonly words: string;
	readonly tone?: "plain" | "danger";
	/** What can be done about it, such as taking it back. */
	readonly action?: { readonly label: string; readonly onAction: () => void };
}

/** A toast that stands. */
export interface ShownToast extends ToastWords {
	readonly id: number;
}

let shown: readonly ShownToast[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says something that just happened, for a few seconds, at the foot of the window. */
export function toast(words: ToastWords): void {
	last += 1;
	show([...shown.slice(-2), { ...words, id: last }]);
}

/** Takes away the toasts that offer something: it has been done in another way. */
export function withdrawOffers(): void {
	show(shown.filter(({ action }) => action === undefined));
}

/** Takes one away. */
export function withdrawToast(id: number): void {
	show(shown.filter((other) => other.id !== id));
}

/** The toasts that stand now, oldest first. */
export function useToasts(): readonly ShownToast[] {
	return useSyncExternalStore(
		subscribe,
		() => shown,
		() => none,
	);
}

const none: readonly ShownToast[] = [];

function show(next: readonly ShownToast[]): void {
	shown = next;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
