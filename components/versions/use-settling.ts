"use client";

import { useMessages } from "@/components/language/language-provider";
import { useRemoval } from "@/components/writing/use-removal";
import { useUndoable } from "@/components/writing/use-undoable";
import { api } from "@/lib/desk/api";
import type { FatedMark } from "@/lib/domain/fate-report";
import type { Piece } from "@/lib/domain/text";

/** What can be done about marks that a new text changed or lost; each says what it did and offers to take it back. */
export function useSettling(versionId: string) {
	const words = useMessages().versions.fates;
	const undoable = useUndoable();
	const remove = useRemoval();
	const settle = (mark: FatedMark, pieces: readonly Piece[], said: string) =>
		undoable(
			mark.annotationId,
			{
				call: (opId) => settleFate(mark, mark.revision, { opId, pieces, stale: false }),
				words: said,
			},
			{
				call: (opId) =>
					settleFate(mark, mark.revision + 1, { opId, pieces: mark.is, stale: mark.stale }),
				words: words.back,
			},
		);
	const settleFate = (
		mark: FatedMark,
		revision: number,
		body: { opId: string; pieces: readonly Piece[]; stale: boolean },
	) => api.settleFate(mark.annotationId, { ...body, revision, versionId });
	return {
		confirm: (mark: FatedMark) => settle(mark, mark.is, words.confirmed),
		place: (mark: FatedMark, pieces: readonly Piece[]) =>
			settle(mark, pieces, mark.is.length === 0 ? words.placed : words.adjusted),
		giveUp: (mark: FatedMark) =>
			remove("annotations", mark.annotationId, { removed: words.givenUp, restored: words.back }),
	};
}
