import type { DeskStore } from "./desk-store";

/** Undoes what was done last at any of these desks; changes are numbered by when they were made. */
export function undoAcross(stores: readonly DeskStore[]): void {
	pick(stores, "undo", (a, b) => a > b)?.undo();
}

/** Does again what was undone last at any of these desks. */
export function redoAcross(stores: readonly DeskStore[]): void {
	pick(stores, "redo", (a, b) => a < b)?.redo();
}

function pick(
	stores: readonly DeskStore[],
	way: "undo" | "redo",
	isNearer: (id: string, other: string) => boolean,
): DeskStore | null {
	let found: { store: DeskStore; id: string } | null = null;
	for (const store of stores) {
		const id = store.snapshot().nextSteps[way];
		if (id !== null && (found === null || isNearer(id, found.id))) found = { store, id };
	}
	return found?.store ?? null;
}
