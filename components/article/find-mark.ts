/** The first mark of a passage inside an element, or null where it is not drawn. */
export function findMark(root: ParentNode | null, id: string): HTMLElement | null {
	return root?.querySelector<HTMLElement>(`[data-ids~="${CSS.escape(id)}"]`) ?? null;
}

/**
 * Scrolls `scroller`, and nothing around it, so that the passage stands a third of the way down.
 * False where it is not drawn.
 */
export function revealMark(scroller: HTMLElement | null, id: string): boolean {
	const mark = findMark(scroller, id);
	if (scroller === null || mark === null) return false;
	const top = mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
	scroller.scrollTo({ top: scroller.scrollTop + top - scroller.clientHeight / 3 });
	return true;
}
