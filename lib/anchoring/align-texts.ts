import { type Alignment, alignRanges, emptyAlignment } from "./alignment";
import { dropChance } from "./drop-chance";
import { findMoves } from "./find-moves";
import { slideGaps } from "./slide-gaps";
import type { Tokens } from "./tokens";
import { toLevels } from "./unique-runs";

/**
 * Which word of an old text is which of the new one: first what stands in the same order in both, then what moved.
 * A word has a partner only where its sentence, or a long stretch round it, has come along. About O(n log n).
 */
export function alignTexts(before: Tokens, after: Tokens): Alignment {
	const alignment = emptyAlignment(before, after);
	const levels = toLevels(before.keys, after.keys);
	alignRanges(alignment, levels, { from: 0, to: before.length }, { from: 0, to: after.length });
	slideGaps(before, after, alignment);
	dropChance(before, after, alignment);
	findMoves(before, after, levels, alignment);
	return alignment;
}
