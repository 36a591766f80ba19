/** A card that wants to stand beside its words. */
export interface WishedCard {
	readonly id: string;
	/** Where its words begin, in pixels from the top of the margin. */
	readonly wish: number;
	readonly height: number;
}

/**
 * Where cards stand so that none covers another: each as near below its words as those before it
 * allow. The pinned one stands exactly at its words and the others make room, as far as the top of
 * the margin allows. Cards come in text order and keep it; the answer is by id.
 */
export function placeCards(
	cards: readonly WishedCard[],
	gap: number,
	pinnedId: string | null,
): ReadonlyMap<string, number> {
	const pinned = cards.findIndex(({ id }) => id === pinnedId);
	const wishes = cards.map(({ wish }) => Math.max(0, wish));
	for (let n = pinned - 1; n >= 0; n -= 1) {
		const card = cards[n];
		const next = wishes[n + 1];
		if (card === undefined || next === undefined) break;
		wishes[n] = Math.max(0, Math.min(wishes[n] ?? 0, next - gap - card.height));
	}
	const placed = new Map<string, number>();
	let floor = 0;
	for (const [n, card] of cards.entries()) {
		const top = Math.max(wishes[n] ?? 0, floor);
		placed.set(card.id, top);
		floor = top + card.height + gap;
	}
	return placed;
}
