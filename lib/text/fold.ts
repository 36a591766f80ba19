import type { Span } from "@/lib/text/span";

/** How strictly two texts are compared: by default accents count ("signé" is not "signe"). */
export interface Folding {
	readonly accents?: "keep" | "drop";
}

/** A text folded for comparison, with the way back to the original. Never stored, never shown. */
export interface Folded {
	readonly original: string;
	/** The folded text. */
	readonly text: string;
	/** For each UTF-16 unit of `text`, the offset in `original` at which what it was made from starts. */
	readonly starts: readonly number[];
	/** The same for the end (exclusive). */
	readonly ends: readonly number[];
	readonly folding: Folding;
}

/**
 * Folds what a rewrite or another keyboard changes without changing the words: normalisation form (NFKD: composed
 * and decomposed accents, ligatures, "…" and "..."), case, œ and æ, quotation marks and apostrophes, dashes, runs of
 * white space (no-break ones and line breaks too), invisible characters (soft hyphen, zero-width space, direction
 * marks), and the French spaces inside « » and before : ; ? ! . White space at the edges goes.
 * Folding a slice that starts and ends where folded characters do gives that slice of the folded text. O(n).
 */
export function foldText(original: string, folding: Folding = {}): Folded {
	const parts: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const known = new Map<string, string>();
	for (let start = 0; start < original.length; ) {
		const end = chunkEnd(original, start);
		const part = foldChunk(original, start, end, folding, known);
		parts.push(part);
		for (let n = 0; n < part.length; n += 1) {
			starts.push(start);
			ends.push(end);
		}
		start = end;
	}
	return { original, text: parts.join(""), starts, ends, folding };
}

/** Whether two texts have the same words once folded. */
export function haveSameWords(a: string, b: string, folding: Folding = {}): boolean {
	return foldText(a, folding).text === foldText(b, folding).text;
}

/**
 * Every span of `text` whose folded text equals the folded `quote`; verbatim ones first, then the others, each in
 * text order; they may overlap. None for a quote without words. Linear in both lengths.
 * For many quotes over one text, fold it once and use `findInFolded`.
 */
export function findPassages(text: string, quote: string, folding: Folding = {}): Span[] {
	return findInFolded(foldText(text, folding), quote);
}

/** `findPassages` over a text that is folded already; the quote is folded the same way. */
export function findInFolded(folded: Folded, quote: string): Span[] {
	const wanted = foldText(quote, folded.folding).text;
	if (wanted === "") return [];
	const spans = occurrences(folded.text, wanted)
		.filter((at) => isWhole(folded, at, at + wanted.length))
		.map((at) => ({
			start: folded.starts[at] ?? 0,
			end: folded.ends[at + wanted.length - 1] ?? 0,
		}));
	const verbatim = quote.trim();
	const isVerbatim = (span: Span) => folded.original.slice(span.start, span.end) === verbatim;
	return [...spans.filter(isVerbatim), ...spans.filter((span) => !isVerbatim(span))];
}

const invisible =
	"\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";

// A run of spaces and invisible characters, or a character with its accents (at most 30, the Stream-Safe Text Format
// of UAX #15, because sorting accents is quadratic).
const chunkPattern = new RegExp(
	`[\\s${invisible}]+|[^\\p{M}\\s${invisible}]\\p{M}{0,30}|\\p{M}{1,30}`,
	"uy",
);
const blankPattern = new RegExp(`^[\\s${invisible}]`, "u");
const invisiblePattern = new RegExp(`[${invisible}]`, "gu");

const substitutes: ReadonlyMap<string, string> = new Map([
	...[..."«»“”„‟〝〞"].map((quote) => [quote, '"'] as const),
	...[..."‘’‚‛‹›´`ʼ′"].map((quote) => [quote, "'"] as const),
	...[..."‐‑‒–—―−"].map((dash) => [dash, "-"] as const),
	["œ", "oe"],
	["æ", "ae"],
	["ς", "σ"],
]);

function chunkEnd(text: string, start: number): number {
	// A printable ASCII character that another follows is a chunk: the way of nearly every character of an article.
	if (isGraphic(text.charCodeAt(start)) && isGraphic(text.charCodeAt(start + 1))) return start + 1;
	chunkPattern.lastIndex = start;
	return chunkPattern.test(text) ? chunkPattern.lastIndex : start + 1;
}

function isGraphic(unit: number): boolean {
	return unit > 0x20 && unit < 0x7f;
}

/** Folds one chunk; `known` remembers short ones, of which an article has few. */
function foldChunk(
	text: string,
	start: number,
	end: number,
	folding: Folding,
	known: Map<string, string>,
): string {
	const chunk = text.slice(start, end);
	const remembered = known.get(chunk);
	if (remembered !== undefined) return remembered;
	if (blankPattern.test(chunk)) return foldBlank(text, chunk, start, end);
	const folded = foldWord(chunk, folding);
	if (chunk.length <= 2) known.set(chunk, folded);
	return folded;
}

function foldWord(chunk: string, folding: Folding): string {
	const compatible = chunk.normalize("NFKD");
	// "´" decomposes to a space with an accent, which would make a space where there was none.
	const decomposed = compatible.includes(" ") ? chunk.normalize("NFD") : compatible;
	const kept = folding.accents === "drop" ? decomposed.replace(/\p{M}/gu, "") : decomposed;
	return Array.from(kept.toLowerCase(), (char) => substitutes.get(char) ?? char).join("");
}

function foldBlank(text: string, chunk: string, start: number, end: number): string {
	const atEdge = start === 0 || end === text.length;
	const isSilent = "«‹".includes(text.charAt(start - 1)) || "»›:;?!".includes(text.charAt(end));
	return atEdge || isSilent || chunk.replace(invisiblePattern, "") === "" ? "" : " ";
}

function isWhole(folded: Folded, from: number, to: number): boolean {
	const startsHere = from === 0 || folded.starts[from] !== folded.starts[from - 1];
	const endsHere = to === folded.text.length || folded.ends[to] !== folded.ends[to - 1];
	return startsHere && endsHere;
}

/** Every offset of `wanted` (not empty) in `text`, overlapping ones too, by Knuth, Morris and Pratt: linear whatever the input. */
function occurrences(text: string, wanted: string): number[] {
	const borders = bordersOf(wanted);
	const found: number[] = [];
	let matched = 0;
	for (let at = 0; at < text.length; at += 1) {
		matched = extend(wanted, borders, matched, text.charCodeAt(at));
		if (matched === wanted.length) {
			found.push(at + 1 - matched);
			matched = borders[matched - 1] ?? 0;
		}
	}
	return found;
}

/** For each prefix of `wanted`, the length of the longest proper prefix that is also its suffix. */
function bordersOf(wanted: string): number[] {
	const borders = [0];
	for (let at = 1; at < wanted.length; at += 1)
		borders.push(extend(wanted, borders, borders[at - 1] ?? 0, wanted.charCodeAt(at)));
	return borders;
}

function extend(wanted: string, borders: readonly number[], matched: number, unit: number): number {
	let length = matched;
	while (length > 0 && wanted.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
	return wanted.charCodeAt(length) === unit ? length + 1 : 0;
}
