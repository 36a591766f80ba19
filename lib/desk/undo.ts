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

/** An operation that was given up, of something that was done in one go. */
interface Forgotten {
	readonly changeId: string;
	readonly operation: DeskOperation;
}

/**
 * The stack without operations that were given up because the server refused them. What else was done in the same go
 * can still be undone; a change of which nothing is left to undo goes.
 */
export function forgetOperations(stack: UndoStack, forgotten: readonly Forgotten[]): UndoStack {
	const without = (change: Change): readonly Change[] => {
		const ids = forgotten
			.filter(({ changeId }) => changeId === change.id)
			.map(({ operation }) => operation.id);
		if (ids.length === 0) return [change];
		const isLeft = ({ id }: DeskOperation) => !ids.includes(id);
		const redo = change.redo.filter(isLeft);
		const undo = redo.length === 0 ? [] : change.undo.filter(isLeft);
		return undo.length === 0 ? [] : [{ ...change, undo, redo }];
	};
	return { past: stack.past.flatMap(without), future: stack.future.flatMap(without) };
}
