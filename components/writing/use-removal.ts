"use client";

import { api, type RemovableNoun } from "@/lib/desk/api";
import { useUndoable } from "./use-undoable";

/** Removes a thing at once and offers to bring it back, with what is said about either. */
export function useRemoval() {
	const undoable = useUndoable();
	return (
		noun: RemovableNoun,
		id: string,
		words: { readonly removed: string; readonly restored: string },
	) =>
		undoable(
			id,
			{ call: (opId) => api.remove(noun, id, opId), words: words.removed },
			{ call: (opId) => api.restore(noun, id, opId), words: words.restored },
		);
}
