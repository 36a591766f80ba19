"use client";

import { useMemo, useSyncExternalStore } from "react";
import { useSelf } from "@/components/shell/self-provider";
import { type KeyChoices, type KeyedAct, keysOf, parseKeyChoices } from "@/lib/desk/key-choices";

/** The keys of the member who is signed in, on this device, and how to choose others. */
export interface Keys {
	readonly choices: KeyChoices;
	/** The key that does something, as it is shown; null when none does. */
	readonly keyOf: (act: KeyedAct) => string | null;
	readonly save: (choices: KeyChoices) => void;
}

/** Keeps the choice of keys in this browser: another keyboard has other keys. */
export function useKeys(): Keys {
	const self = useSelf();
	const name = `recoupe.keys.${self?.id ?? ""}`;
	const kept = useSyncExternalStore(
		subscribe,
		() => read(name),
		() => null,
	);
	return useMemo(() => {
		const choices = parseKeyChoices(kept);
		return {
			choices,
			keyOf: (act) => keysOf(act, choices)[0] ?? null,
			save: (chosen) => write(name, chosen),
		};
	}, [kept, name]);
}

const listeners = new Set<() => void>();
/** What was chosen in a browser that keeps nothing: it holds for this window. */
const unkept = new Map<string, string>();

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	window.addEventListener("storage", listener);
	return () => {
		listeners.delete(listener);
		window.removeEventListener("storage", listener);
	};
}

function read(name: string): string | null {
	try {
		return unkept.get(name) ?? localStorage.getItem(name);
	} catch {
		return null;
	}
}

function write(name: string, choices: KeyChoices): void {
	const words = JSON.stringify(choices);
	try {
		localStorage.setItem(name, words);
	} catch {
		unkept.set(name, words);
	}
	for (const listener of listeners) listener();
}
