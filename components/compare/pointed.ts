import type { PerSide, Side } from "./pairing";

/** What the pointer is over: a passage of one side, or a line and so both its ends. */
export type Pointed =
	| { readonly kind: "mark"; readonly side: Side; readonly id: string }
	| { readonly kind: "line"; readonly id: string; readonly ends: PerSide<string> }
	| null;

/** What is pointed at, kept beside React's tree: only what shows it is drawn anew when the pointer moves. */
export interface PointedStore {
	readonly get: () => Pointed;
	readonly set: (next: Pointed) => void;
	readonly subscribe: (listener: () => void) => () => void;
}

/** Nothing pointed at yet. */
export function createPointed(): PointedStore {
	let now: Pointed = null;
	const listeners = new Set<() => void>();
	return {
		get: () => now,
		set: (next) => {
			if (isSame(now, next)) return;
			now = next;
			for (const listener of listeners) listener();
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/** Whether a line is pointed at, itself or by an end of it. */
export function isPointedAt(pointed: Pointed, id: string, ends: PerSide<string>): boolean {
	if (pointed === null) return false;
	return pointed.kind === "line" ? pointed.id === id : ends[pointed.side] === pointed.id;
}

function isSame(a: Pointed, b: Pointed): boolean {
	if (a === null || b === null) return a === b;
	return a.kind === b.kind && a.id === b.id;
}
