/** Where one is in a graph that is walked through, kept beside React's tree: a step draws only what it leaves and comes to. */
export interface WalkStore {
	/** The node that was gone to; null before the first. */
	readonly lookedAt: () => string | null;
	/** The node that the Tab key comes to. */
	readonly tabStop: () => string | null;
	/** Goes to a node, or back to the beginning when that one is no longer there. */
	readonly goTo: (id: string | null) => void;
	readonly subscribe: (listener: () => void) => () => void;
}

/** A walk that has not begun; the Tab key comes to the first node. */
export function createWalk(firstId: string | null): WalkStore {
	let now: string | null = null;
	const listeners = new Set<() => void>();
	return {
		lookedAt: () => now,
		tabStop: () => now ?? firstId,
		goTo: (id) => {
			if (id === now) return;
			now = id;
			for (const listener of listeners) listener();
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
