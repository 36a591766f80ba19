/** Passages that begin on about the same line, and the height of their sign in the margin. */
export interface Tick {
	readonly top: number;
	/** In text order. */
	readonly ids: readonly string[];
}

/** Signs in a margin at least `gap` pixels apart: passages nearer to each other than that share one. Sorted by height. */
export function gatherTicks(
	places: readonly { readonly id: string; readonly top: number }[],
	gap: number,
): Tick[] {
	const ticks: { top: number; ids: string[] }[] = [];
	for (const { id, top } of [...places].sort((a, b) => a.top - b.top)) {
		const last = ticks.at(-1);
		if (last !== undefined && top - last.top < gap) last.ids.push(id);
		else ticks.push({ top, ids: [id] });
	}
	return ticks;
}
