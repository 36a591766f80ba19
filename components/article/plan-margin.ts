/** A mark that wants a card beside its words. */
export interface WishedMark {
	readonly id: string;
	/** Where its words begin, in pixels from the top of the margin. */
	readonly wish: number;
}

/** What stands in the margin at a height: the card of one mark, or one line for several that have no room. */
export interface MarginEntry {
	/** The mark's id; for several, the first one's. */
	readonly id: string;
	/** The marks it stands for, in text order: one for a card. */
	readonly ids: readonly string[];
	readonly top: number;
}

/** How much room the things of the margin take, in pixels. */
export interface MarginMeasures {
	readonly card: number;
	readonly more: number;
	readonly gap: number;
	/** How far below its words a card may stand before it is gathered into a line with others. */
	readonly drift: number;
}

/**
 * Which marks get a card and which are gathered, so that no card stands far from its words, however crowded they are.
 * Marks come in text order, and each is in exactly one entry, in that order; the chosen mark always has a card. O(n).
 */
export function planMargin(
	marks: readonly WishedMark[],
	chosenId: string | null,
	{ card, more, gap, drift }: MarginMeasures,
): MarginEntry[] {
	const entries: { id: string; ids: string[]; top: number }[] = [];
	let floor = 0;
	let gathering: string[] | null = null;
	for (const { id, wish } of marks) {
		const top = Math.max(0, wish, floor);
		const isNear = top - Math.max(0, wish) <= drift;
		if (isNear || id === chosenId) {
			entries.push({ id, ids: [id], top });
			floor = top + card + gap;
			gathering = null;
		} else if (gathering === null) {
			gathering = [id];
			entries.push({ id, ids: gathering, top });
			floor = top + more + gap;
		} else gathering.push(id);
	}
	return entries;
}
