import { haveSameWords } from "@/lib/text/fold";
import { snapToGraphemes } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";
import { joinedAfter, joinedBefore } from "./joined-words";
import { type AlignedTexts, type PlacedWords, placeWords } from "./place-words";
import { entryAt, gapBefore, type TokenRange, type Tokens, tokensIn } from "./tokens";

/** Where a passage is in the new text. */
export interface PlacedSpan {
	readonly span: Span;
	readonly isMoved: boolean;
	/** The words it has there; null where it has none, as of a passage of signs alone. */
	readonly words: { readonly old: TokenRange; readonly is: PlacedWords } | null;
}

/**
 * Where a span of the old text is in the new one, on edges of graphemes. Where a word or a number is now written together with
 * what stands beside the span ("5" in "1,5", "signed" in "unsigned", "can" in "can’t"), all of it belongs to
 * the span, so that nobody takes it for the same.
 */
export function placeSpan(texts: AlignedTexts, span: Span): PlacedSpan | null {
	const { before, after } = texts;
	const old = tokensIn(before, span);
	if (old.from === old.to) return placeSigns(texts, span, old.from);
	const words = placeWords(texts, old);
	if (words === null) return null;
	const start = startIn(texts, span.start, old.from, words);
	const end = endIn(texts, span.end, old.to - 1, words);
	const snapped = withJoined(before.text, span, after.text, { start, end: Math.max(start, end) });
	if (snapped.start >= snapped.end) return null;
	return { span: snapped, isMoved: words.isMoved, words: { old, is: words } };
}

/** The span of the new text that stands for `old`, with what is now joined to its edges, on edges of graphemes. */
export function withJoined(before: string, old: Span, after: string, { start, end }: Span): Span {
	const wasJoined = joinedBefore(before, old.start) < old.start;
	const wasJoinedOn = joinedAfter(before, old.end) > old.end;
	return snapToGraphemes(
		after,
		wasJoined ? start : joinedBefore(after, start),
		wasJoinedOn ? end : joinedAfter(after, end),
	);
}

function startIn(texts: AlignedTexts, start: number, first: number, words: PlacedWords): number {
	const { before, after, alignment } = texts;
	const at = entryAt(before.starts, first);
	const is = entryAt(after.starts, words.from);
	if (start > at) {
		if (entryAt(alignment.toNew, first) !== words.from) return is;
		return is + offsetIn(wordAt(before, first), wordAt(after, words.from), start - at, 0);
	}
	const lead = before.text.slice(start, at);
	const gap = gapBefore(after, words.from);
	return is - edgeLength(lead, after.text.slice(Math.max(gap.start, is - widest), is), "end");
}

function endIn(texts: AlignedTexts, end: number, last: number, words: PlacedWords): number {
	const { before, after, alignment } = texts;
	const at = entryAt(before.ends, last);
	const is = entryAt(after.ends, words.to - 1);
	if (end < at) {
		if (entryAt(alignment.toNew, last) !== words.to - 1) return is;
		const [was, now] = [wordAt(before, last), wordAt(after, words.to - 1)];
		return is - now.length + offsetIn(was, now, end - at + was.length, now.length);
	}
	const trail = before.text.slice(at, end);
	const gap = gapBefore(after, words.to);
	return is + edgeLength(trail, after.text.slice(is, Math.min(gap.end, is + widest)), "start");
}

// No passage begins or ends with more signs between words.
const widest = 200;

/** How much of `gap`, counted from its `side`, are the signs with which a passage begins or ends; other quotation marks too. */
function edgeLength(signs: string, gap: string, side: "start" | "end"): number {
	const take = (length: number) =>
		side === "start" ? gap.slice(0, length) : gap.slice(gap.length - length);
	if (take(signs.length) === signs) return signs.length;
	if (signs.trim() === "") return 0;
	for (let length = 1; length <= gap.length; length += 1)
		if (haveSameWords(take(length), signs)) return length;
	return 0;
}

/** An offset within a word in another form of the word: by what both begin or end with, else `otherwise`. */
function offsetIn(was: string, is: string, offset: number, otherwise: number): number {
	if (was === is || is.startsWith(was.slice(0, offset))) return Math.min(offset, is.length);
	return is.endsWith(was.slice(offset)) ? is.length - (was.length - offset) : otherwise;
}

function wordAt(tokens: Tokens, n: number): string {
	return tokens.text.slice(entryAt(tokens.starts, n), entryAt(tokens.ends, n));
}

/** Signs between two words: beside the one of these that has a partner, where each text has them once. */
function placeSigns(texts: AlignedTexts, span: Span, next: number): PlacedSpan | null {
	const { before, after, alignment } = texts;
	const was = gapBefore(before, next);
	const left = entryAt(alignment.toNew, next - 1);
	const right = next === before.length ? after.length : entryAt(alignment.toNew, next);
	const isLeftSure = next === 0 || left >= 0;
	if (!isLeftSure && right < 0) return null;
	const is = gapBefore(after, isLeftSure ? left + 1 : right);
	const isMoved = alignment.isMoved[isLeftSure ? next - 1 : next] === 1;
	const [gap, other] = [before.text.slice(was.start, was.end), after.text.slice(is.start, is.end)];
	if (gap === other) {
		const start = is.start + span.start - was.start;
		return { span: { start, end: start + span.end - span.start }, isMoved, words: null };
	}
	// In a text of signs alone, looking for each of many passages would take as long as all of them.
	if (Math.max(gap.length, other.length) > widest * 10) return null;
	const quote = before.text.slice(span.start, span.end);
	if (gap.split(quote).length !== 2 || other.split(quote).length !== 2) return null;
	const start = is.start + other.indexOf(quote);
	return { span: { start, end: start + quote.length }, isMoved, words: null };
}
