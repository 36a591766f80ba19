import { trimSpaces } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";

/**
 * The sentence or sentences of `text` that hold `[start, end)`, for quoting a passage in its context: from the start
 * of the sentence in which it starts to the end of the one in which it ends, without white space at the edges.
 * A sentence never leaves its block; a passage over several blocks is given whole, with the rest of its first and
 * last sentence. An offset in no block is left where it is.
 * Sentences are those of Intl.Segmenter in `language`, corrected for newspapers: no end after "M." or an initial, a
 * closing quotation mark belongs to what it closes, « Oui ! » dit-il goes on, and sentences run together without a
 * space ("…rétabli.Pour y parvenir", "…sécurité privéesÉvoquant") are parted.
 */
export function sentenceAround(
	text: string,
	blocks: readonly Span[],
	start: number,
	end: number,
	language: string | null,
): Span {
	const last = Math.max(start, end - 1);
	const first = sentenceAt(text, blocks, start, language);
	const final =
		first.start <= last && last < first.end ? first : sentenceAt(text, blocks, last, language);
	return { start: Math.min(start, first.start), end: Math.max(end, final.end) };
}

/** The sentences of one stretch of `text`, in order, trimmed; the rules of `sentenceAround`. */
export function sentencesOf(text: string, stretch: Span, language: string | null): Span[] {
	// A line broken in the middle of a sentence would end it for the segmenter.
	const line = text.slice(stretch.start, stretch.end).replace(/\n/g, " ");
	const cuts = [0, ...sentenceEnds(line, language), line.length];
	return cuts.flatMap((cut, n) => {
		const next = cuts[n + 1];
		if (next === undefined) return [];
		const span = trimSpaces(text, stretch.start + cut, stretch.start + next);
		return span.start < span.end ? [span] : [];
	});
}

function sentenceAt(
	text: string,
	blocks: readonly Span[],
	offset: number,
	language: string | null,
): Span {
	const block = blocks.find(({ start, end }) => start <= offset && offset < end);
	if (block === undefined) return { start: offset, end: offset };
	const sentences = sentencesOf(text, block, language);
	return (
		sentences.find(({ start, end }) => start <= offset && offset < end) ??
		sentences.find(({ end }) => offset < end) ?? { start: offset, end: offset }
	);
}

const segmenters = {
	fr: new Intl.Segmenter("fr", { granularity: "sentence" }),
	en: new Intl.Segmenter("en", { granularity: "sentence" }),
} as const;

/** Offsets in `line` at which one sentence ends and the next begins, ascending. */
function sentenceEnds(line: string, language: string | null): number[] {
	const segmenter = language?.startsWith("en") ? segmenters.en : segmenters.fr;
	const ends = new Set<number>();
	for (const index of segmentStarts(line, segmenter)) {
		const end = afterClosers(line, index);
		if (!isAbbreviated(line, index) && startsSentence(line, end)) ends.add(end);
	}
	for (const end of runTogetherEnds(line)) ends.add(end);
	return [...ends].filter((end) => end < line.length).sort((a, b) => a - b);
}

/**
 * Where the segmenter starts a sentence, the first one excepted. A window at a time, because each step of its
 * iterator costs as much as the whole input is long; a window that is one sentence is widened.
 */
function segmentStarts(line: string, segmenter: Intl.Segmenter): number[] {
	const starts: number[] = [];
	let from = 0;
	let width = 4000;
	while (from < line.length) {
		const indexes = Array.from(
			segmenter.segment(line.slice(from, from + width)),
			({ index }) => index,
		);
		starts.push(...indexes.slice(1).map((index) => from + index));
		if (from + width >= line.length) break;
		const last = indexes.at(-1) ?? 0;
		from += last;
		width = last === 0 ? width * 2 : 4000;
	}
	return starts;
}

// A full stop after a small letter, a digit or a closing mark, and a capital right behind it; or a word of at least
// three small letters that runs into a capitalised word ("privéesÉvoquant", but not "YouTube" or "macOS").
const runTogether =
	/[\p{Ll}\p{N})»”"’][.!?…]{1,3}[»”"]?(?=[«“]?\p{Lu}[\p{Ll}’' ])|(?<![\p{L}\p{N}])\p{Ll}{3,40}(?=\p{Lu}(?:\p{Ll}{1,40}(?!\p{L})|[’']))/gu;

/** A straight quotation mark behind the full stop closes when it is the second of a pair. */
function runTogetherEnds(line: string): number[] {
	let marks = 0;
	let seen = 0;
	return Array.from(line.matchAll(runTogether), (match) => {
		const end = match.index + match[0].length;
		marks += line.slice(seen, end).split('"').length - 1;
		seen = end;
		return match[0].endsWith('"') && marks % 2 === 1 ? end - 1 : end;
	});
}

const closers = "»”’\"')]\u00A0\u202F ";

/** Past the closing marks at `index` that the segmenter left to the next sentence: "… le bruit. ▸» D’après lui". */
function afterClosers(line: string, index: number): number {
	let end = index;
	let at = index;
	while (at < line.length && closers.includes(line.charAt(at))) {
		// A straight quotation mark closes only if something other than a word follows.
		if (line.charAt(at) === '"' && /[\p{L}\p{N}]/u.test(line.slice(at + 1, at + 3))) break;
		at += 1;
		if (line.charAt(at - 1).trim() !== "") end = at;
	}
	return end;
}

function startsSentence(line: string, index: number): boolean {
	// Whether a straight mark between two words opens or closes is for runTogetherEnds to say.
	if (line.charAt(index - 1) === '"' && /\p{L}/u.test(line.charAt(index))) return false;
	const next = line.slice(index, index + 40).trimStart();
	return !/^(?:\p{Ll}|[,;:])/u.test(next);
}

const abbreviated =
	/(?:^|[\s(«“"’'-])(?:\p{Lu}|MM|Mr|Mrs|Ms|Mme|Mlle|Dr|Pr|Prof|Me|St|Ste|Gen|Gov|Sen|Rep|Lt|Col|Cdt|vs|cf|av|env)\.$/u;

function isAbbreviated(line: string, index: number): boolean {
	return abbreviated.test(line.slice(Math.max(0, index - 12), index).trimEnd());
}
