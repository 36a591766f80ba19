import type { Block } from "@/lib/domain/text";
import { foldText } from "@/lib/text/fold";
import { countLeading, type Span } from "@/lib/text/span";
import { findComparedParts } from "@/lib/text/words";

/** A version's canonical text and the blocks over it. */
export interface BlockedText {
	readonly text: string;
	readonly blocks: readonly Pick<Block, "start" | "end">[];
}

/** The words of one of two texts that are compared, in flat lists, an entry for each word. */
export interface Tokens {
	readonly text: string;
	readonly length: number;
	/** UTF-16 offsets in the text; `ends` is exclusive. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Equal where words are equal once folded (case, quotation marks, form of accents), in both texts. */
	readonly keys: Int32Array;
	/** The number of its block, and of its sentence in the whole text. */
	readonly blocks: Int32Array;
	readonly sentences: Int32Array;
}

/** A run of words: `from` inclusive, `to` exclusive. */
export interface TokenRange {
	readonly from: number;
	readonly to: number;
}

/** Both texts cut into words that can be compared by number. O(n). */
export function toTokens(before: BlockedText, after: BlockedText): readonly [Tokens, Tokens] {
	const interner: Interner = { byWord: new Map(), byFolded: new Map() };
	return [cut(before, interner), cut(after, interner)];
}

/** An entry of a flat list, -1 outside it. */
export function entryAt(list: Int32Array, n: number): number {
	return list[n] ?? -1;
}

/** The words that a span touches; empty, at the place of the next word, where it touches none. */
export function tokensIn(tokens: Tokens, span: Span): TokenRange {
	const from = countLeading(tokens.length, (n) => entryAt(tokens.ends, n) <= span.start);
	const to = countLeading(tokens.length, (n) => entryAt(tokens.starts, n) < span.end);
	return { from, to: Math.max(from, to) };
}

/** Whether a block begins with word `n`: the ends of the text are such places. */
export function isBlockEdge(tokens: Tokens, n: number): boolean {
	return entryAt(tokens.blocks, n - 1) !== entryAt(tokens.blocks, n);
}

/** Whether a sentence begins with word `n`: the ends of the text are such places. */
export function isSentenceEdge(tokens: Tokens, n: number): boolean {
	return entryAt(tokens.sentences, n - 1) !== entryAt(tokens.sentences, n);
}

/** What stands between word `n` and the word before it. */
export function gapBefore(tokens: Tokens, n: number): Span {
	const start = n <= 0 ? 0 : entryAt(tokens.ends, n - 1);
	return { start, end: n >= tokens.length ? tokens.text.length : entryAt(tokens.starts, n) };
}

interface Interner {
	readonly byWord: Map<string, number>;
	readonly byFolded: Map<string, number>;
}

function keyOf(word: string, { byWord, byFolded }: Interner): number {
	const known = byWord.get(word);
	if (known !== undefined) return known;
	const folded = foldText(word).text;
	const key = byFolded.get(folded) ?? byFolded.size;
	byFolded.set(folded, key);
	byWord.set(word, key);
	return key;
}

// Shorter ones are joined to the next: "M. Dupont" is no sentence, and "Non." says little about its place.
const shortestSentence = 3;
const sentenceEnd = /[.!?…؟。！？][^\p{L}\p{N}]*\s/u;

function cut({ text, blocks }: BlockedText, interner: Interner): Tokens {
	const spans = findComparedParts(text);
	const list = () => new Int32Array(spans.length);
	const tokens = {
		...{ text, length: spans.length, starts: list(), ends: list() },
		...{ keys: list(), blocks: list(), sentences: list() },
	};
	let [block, sentence, since, end] = [0, 0, 0, 0];
	for (const [n, span] of spans.entries()) {
		const first = block;
		while (block + 1 < blocks.length && (blocks[block + 1]?.start ?? 0) <= span.start) block += 1;
		const ends = n - since >= shortestSentence && sentenceEnd.test(text.slice(end, span.start));
		if (n > 0 && (block !== first || ends)) [sentence, since] = [sentence + 1, n];
		tokens.starts[n] = span.start;
		tokens.ends[n] = span.end;
		tokens.keys[n] = keyOf(text.slice(span.start, span.end), interner);
		tokens.blocks[n] = block;
		tokens.sentences[n] = sentence;
		end = span.end;
	}
	return tokens;
}
