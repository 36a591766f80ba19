import type { VersionView } from "@/lib/domain/article";
import { sentencesOf } from "@/lib/text/sentence-around";
import type { Span } from "@/lib/text/span";
import { findSigns } from "@/lib/text/words";

/** A sentence of a text with its tokens; the first of them begins where it does. */
export interface Sentence extends Span {
	readonly tokens: readonly Span[];
}

/**
 * A text as sentences of tokens, block by block: words, pictographs and signs, cut where a span begins or ends, so that
 * each span is whole tokens. Between two sentences there are line feeds alone, and no span begins or ends among them:
 * other white space belongs to the sentence before it. O(n log n).
 */
export function sentencesWithTokens(
	{ text, blocks, language }: Pick<VersionView, "text" | "blocks"> & { readonly language: string },
	spans: readonly Span[],
): Sentence[] {
	const edges: Edges = {
		starts: new Set(spans.map(({ start }) => start)),
		ends: new Set(spans.map(({ end }) => end)),
		sorted: [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b),
	};
	const bare = blocks.flatMap((block) => sentencesOf(text, block, language));
	const whole = widen(text, bare, edges);
	let next = 0;
	return whole.map((sentence) => {
		const cuts = [sentence.start];
		for (; (edges.sorted[next] ?? Number.POSITIVE_INFINITY) < sentence.end; next += 1) {
			const cut = edges.sorted[next] ?? 0;
			if (cut > sentence.start) cuts.push(cut);
		}
		return { ...sentence, tokens: tokensOf(text, sentence, cuts, edges) };
	});
}

interface Edges {
	readonly starts: ReadonlySet<number>;
	readonly ends: ReadonlySet<number>;
	readonly sorted: readonly number[];
}

/** Sentences with the white space behind them that has to be in one, and with what stands before the first. */
function widen(text: string, bare: readonly Span[], edges: Edges): Span[] {
	return bare.map(({ start, end }, n) => {
		const gap = { start: end, end: bare[n + 1]?.start ?? text.length };
		const lead = { start: 0, end: start };
		return {
			start: n === 0 && isNeeded(text, lead, edges) ? 0 : start,
			end: isNeeded(text, gap, edges) ? gap.end : end,
		};
	});
}

function isNeeded(text: string, { start, end }: Span, { starts, ends }: Edges): boolean {
	for (let at = start; at < end; at += 1) {
		if (text[at] !== "\n" || starts.has(at) || ends.has(at + 1)) return true;
	}
	return false;
}

function tokensOf(text: string, sentence: Span, cuts: readonly number[], edges: Edges): Span[] {
	return cuts.flatMap((from, n) => {
		const to = cuts[n + 1] ?? sentence.end;
		return findSigns(text.slice(from, to))
			.map(({ start, end }) => ({ start: start + from, end: end + from }))
			.filter((token) => {
				if (text.slice(token.start, token.end).trim() !== "") return true;
				const isFirst = token.start === sentence.start;
				return isFirst || edges.starts.has(token.start) || edges.ends.has(token.end);
			});
	});
}
