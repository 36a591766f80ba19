import type { Span } from "@/lib/text/span";
import { alignTexts } from "./align-texts";
import { type BlockedText, entryAt, type Tokens, toTokens } from "./tokens";

/** The words of either text that the other has not, neighbours joined; what moved is in both. About O(n log n). */
export function differingWords(
	before: BlockedText,
	after: BlockedText,
): { readonly before: readonly Span[]; readonly after: readonly Span[] } {
	const [old, is] = toTokens(before, after);
	const { toNew, toOld } = alignTexts(old, is);
	return { before: spansOf(old, toNew), after: spansOf(is, toOld) };
}

function spansOf(tokens: Tokens, partners: Int32Array): Span[] {
	const spans: Span[] = [];
	for (let n = 0; n < tokens.length; n += 1) {
		if (entryAt(partners, n) >= 0) continue;
		const [start, end] = [entryAt(tokens.starts, n), entryAt(tokens.ends, n)];
		const last = spans.at(-1);
		const isBeside = n > 0 && last !== undefined && last.end === entryAt(tokens.ends, n - 1);
		if (isBeside && tokens.blocks[n] === tokens.blocks[n - 1])
			spans[spans.length - 1] = { start: last.start, end };
		else spans.push({ start, end });
	}
	return spans;
}
