import type { DeskOperation } from "./desk-operation";

/** Something a member did in one go, with what undoes it and what does it again. */
export interface Change {
	readonly id: string;
	readonly undo: readonly DeskOperation[];
	readonly redo: readonly DeskOperation[];
}

/** What a member did in this window, latest last, and what they undid, latest last. */
export interface UndoStack {
	readonly past: readonly Change[];
	readonly future: readonly Change[];
}

export const emptyUndoStack: UndoStack = { past: [], future: [] };

/** The stack after something new was done: what had been undone cannot be redone any more. */
export function rememberChange(stack: UndoStack, change: Change): UndoStack {
	return { past: [...stack.past, change], future: [] };
}

/** The change to undo next and the stack without it, or null. */
export function stepBack(stack: UndoStack): { change: Change; stack: UndoStack } | null {
	const change = stack.past.at(-1);
	if (change === undefined) return null;
	return {
		change,
		stack: { past: stack.past.slice(0, -1), future: [...stack.future, change] },
	};
}

/** The change to do again next and the stack without it, or null. */
export function stepForward(stack: UndoStack): { change: Change; stack: UndoStack } | null {
	const change = stack.future.at(-1);
	if (change === undefined) return null;
	return {
		change,
		stack: { past: [...stack.past, change], future: stack.future.slice(0, -1) },
	};
}

/** The stack without changes that were given up because the server refused them. */
export function forgetChanges(stack: UndoStack, ids: readonly string[]): UndoStack {
	const isKept = ({ id }: Change) => !ids.includes(id);
	return { past: stack.past.filter(isKept), future: stack.future.filter(isKept) };
}
