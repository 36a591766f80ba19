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
 * other white space belongs to the sentence before it. Made as they are asked for; O(n log n).
 */
export function* sentencesWithTokens(
	{ text, blocks, language }: Pick<VersionView, "text" | "blocks"> & { readonly language: string },
	spans: readonly Span[],
): Iterable<Sentence> {
	const edges: Edges = {
		starts: new Set(spans.map(({ start }) => start)),
		ends: new Set(spans.map(({ end }) => end)),
		sorted: [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b),
	};
	let next = 0;
	for (const sentence of widened(text, bareSentences(text, blocks, language), edges)) {
		const cuts = [sentence.start];
		for (; (edges.sorted[next] ?? Number.POSITIVE_INFINITY) < sentence.end; next += 1) {
			const cut = edges.sorted[next] ?? 0;
			if (cut > sentence.start) cuts.push(cut);
		}
		yield { ...sentence, tokens: tokensOf(text, sentence, cuts, edges) };
	}
}

function* bareSentences(text: string, blocks: readonly Span[], language: string): Iterable<Span> {
	for (const block of blocks) yield* sentencesOf(text, block, language);
}

interface Edges {
	readonly starts: ReadonlySet<number>;
	readonly ends: ReadonlySet<number>;
	readonly sorted: readonly number[];
}

/** Sentences with the white space behind them that has to be in one, and with what stands before the first. */
function* widened(text: string, bare: Iterable<Span>, edges: Edges): Iterable<Span> {
	let held: Span | null = null;
	for (const sentence of bare) {
		if (held !== null) yield withGap(text, held, sentence.start, edges);
		const lead: Span = { start: 0, end: sentence.start };
		const isLed: boolean = held === null && isNeeded(text, lead, edges);
		held = isLed ? { start: 0, end: sentence.end } : sentence;
	}
	if (held !== null) yield withGap(text, held, text.length, edges);
}

function withGap(text: string, { start, end }: Span, next: number, edges: Edges): Span {
	return { start, end: isNeeded(text, { start: end, end: next }, edges) ? next : end };
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
