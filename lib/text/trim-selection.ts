import { isGraphemeBoundary, snapToGraphemes, trimSpaces } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";

/** What somebody selected, and the words of it that are meant. */
export interface TrimmedSelection {
	/** Everything that was selected, in whole graphemes. */
	readonly whole: Span;
	/** The same without white space and quotation marks round it; never empty unless `whole` is. */
	readonly words: Span;
}

/**
 * The words that are meant by a selection from `start` to `end`: whole graphemes, without white space at the edges,
 * and without quotation marks round them. A quotation mark goes only with its partner, when that is at the other edge
 * or not selected at all: of « Non », dit-il nothing goes. An apostrophe is no quotation mark, unless one that
 * opens stands at the other edge. Where nothing would be left, only white space goes; of white space alone, nothing.
 */
export function trimSelection(text: string, start: number, end: number): TrimmedSelection {
	const whole = snapToGraphemes(text, start, end);
	const spaceless = trimSpaces(text, whole.start, whole.end);
	if (spaceless.start >= spaceless.end) return { whole, words: whole };
	let words = spaceless;
	for (;;) {
		const inner = withoutMarks(text, words);
		if (inner === null) return { whole, words };
		words = inner;
	}
}

/** Closing marks by the mark that opens; several where languages differ. */
const closers: ReadonlyMap<string, string> = new Map([
	["«", "»"],
	["‹", "›"],
	["“", "”"],
	["„", "“”"],
	["‘", "’"],
	["‚", "‘’"],
	["「", "」"],
	["『", "』"],
]);
const closing: ReadonlySet<string> = new Set("»›”」』");
/** Marks that look the same at both ends. */
const straight: ReadonlySet<string> = new Set("\"'");

/** The words inside the marks at their edges, one pair or one lone mark fewer; null where there is none to go. */
function withoutMarks(text: string, span: Span): Span | null {
	const words = text.slice(span.start, span.end);
	const { first, last } = looseMarks(words);
	if (!first && !last) return null;
	const from = span.start + Number(first);
	const to = span.end - Number(last);
	if (from >= to || !isGraphemeBoundary(text, from) || !isGraphemeBoundary(text, to)) return null;
	const inner = trimSpaces(text, from, to);
	return inner.start < inner.end ? inner : null;
}

interface Loose {
	/** Whether the first character is a mark that can go. */
	readonly first: boolean;
	readonly last: boolean;
}

function looseMarks(words: string): Loose {
	const [head, tail] = [words.charAt(0), words.charAt(words.length - 1)];
	if (straight.has(head) || straight.has(tail)) return looseStraight(words, head, tail);
	if (!isMark(head) && !isMark(tail)) return { first: false, last: false };
	const partners = partnersIn(words);
	const last = words.length - 1;
	const isPair = last > 0 && partners.get(0) === last;
	return {
		first: isPair || (isMark(head) && !partners.has(0)),
		last: isPair || (isMark(tail) && !partners.has(last)),
	};
}

/** Whether it is a quotation mark wherever it stands: one that closes like an apostrophe is so only with its partner. */
function isMark(char: string): boolean {
	return closers.has(char) || closing.has(char);
}

/** A straight mark opens and closes alike: what stands between tells whether those at the edges are partners. */
function looseStraight(words: string, head: string, tail: string): Loose {
	if (head === tail) {
		const count = words.split(head).length - 1;
		const isPair = words.length > 1 && (head === "'" || count === 2);
		return { first: isPair, last: isPair };
	}
	const isLone = (mark: string) => mark === '"' && words.split(mark).length === 2;
	return { first: isLone(head), last: isLone(tail) };
}

/** Where the partner of each mark stands, for those that have one. */
function partnersIn(words: string): ReadonlyMap<number, number> {
	const partners = new Map<number, number>();
	const open: number[] = [];
	for (let at = 0; at < words.length; at += 1) {
		const char = words.charAt(at);
		if (char === "’" && /\p{L}/u.test(words.charAt(at + 1))) continue;
		const opener = open.at(-1);
		if (opener !== undefined && closers.get(words.charAt(opener))?.includes(char)) {
			open.pop();
			partners.set(opener, at).set(at, opener);
		} else if (closers.has(char)) open.push(at);
	}
	return partners;
}
