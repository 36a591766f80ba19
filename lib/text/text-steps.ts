import { sentenceAround, sentencesOf } from "@/lib/text/sentence-around";
import { snapToGraphemes } from "@/lib/text/slice";
import { countLeading, type Span } from "@/lib/text/span";

/** A text as one moves through it. */
export interface SteppedText {
	/** Canonical text; all offsets are UTF-16 units in it. */
	readonly text: string;
	/** Its blocks, in order; a sentence never leaves its block. */
	readonly blocks: readonly Span[];
	/** The article's language, as BCP 47. */
	readonly language: string;
}

/** What a text is gone through by, and picked by with a second and a third click. */
export const textUnits = ["word", "sentence"] as const;
export type TextUnit = (typeof textUnits)[number];

/** Towards the text's beginning, or towards its end. */
export type Direction = "back" | "on";

/**
 * The word or the sentence that holds the character at `offset`; of an offset right behind one, that one. Null between
 * words. Words are those of Intl.Segmenter, those of scripts without spaces included; an elided article stands apart
 * from its noun ("l’|accord"). Sentences are those of `sentenceAround`.
 */
export function unitAt(stepped: SteppedText, offset: number, unit: TextUnit): Span | null {
	return unitsAt[unit](stepped, offset);
}

/**
 * Where the caret goes from `offset` by one unit: on to the end of a word or sentence, back to the beginning of one;
 * to the edge of the text where there is none. Never inside a grapheme, and never the way it did not ask for.
 */
export function stepFrom(
	stepped: SteppedText,
	offset: number,
	unit: TextUnit,
	direction: Direction,
): number {
	return steps[unit](stepped, offset, direction);
}

/** The words round an offset, in text order; those farther away than a few lines may be missing. */
export function wordsNear(text: string, offset: number, language: string): Span[] {
	const from = snapToGraphemes(text, offset - reach, offset).start;
	const to = snapToGraphemes(text, offset, offset + reach).end;
	const words = Array.from(segmenterFor(language).segment(text.slice(from, to)))
		.filter(({ isWordLike }) => isWordLike)
		.map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
	return words
		.flatMap((word) => apart(text, word))
		.map(({ start, end }) => snapToGraphemes(text, start, end));
}

// Words farther than this from a caret are in nobody's way: only the neighbourhood is segmented.
const reach = 400;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
	const known = segmenters.get(language);
	if (known !== undefined) return known;
	const made = new Intl.Segmenter(language, { granularity: "word" });
	segmenters.set(language, made);
	return made;
}

// The article, pronoun or conjunction that is written together with the next word, where its vowel went. English has
// none of these before an apostrophe, so that the rule holds for a French name in an English text too.
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[\p{L}\p{N}])/iu;

function apart(text: string, word: Span): Span[] {
	const [before] = elided.exec(text.slice(word.start, word.end)) ?? [];
	if (before === undefined) return [word];
	const cut = word.start + before.length;
	return [
		{ start: word.start, end: cut },
		{ start: cut, end: word.end },
	];
}

const unitsAt: Record<TextUnit, (stepped: SteppedText, offset: number) => Span | null> = {
	word: ({ text, language }, offset) => {
		const words = wordsNear(text, offset, language);
		return (
			words.find(({ start, end }) => start <= offset && offset < end) ??
			words.find(({ end }) => end === offset) ??
			null
		);
	},
	sentence: ({ text, blocks, language }, offset) => {
		const block = blockAt(blocks, offset);
		if (block === null || block.start >= block.end) return null;
		const at = Math.min(offset, block.end - 1);
		return snapped(text, sentenceAround(text, blocks, at, at + 1, language));
	},
};

const steps: Record<
	TextUnit,
	(stepped: SteppedText, offset: number, direction: Direction) => number
> = {
	word: ({ text, language }, offset, direction) => {
		const edge = nearest(wordsNear(text, offset, language), offset, direction);
		// Without a word in reach there are still a few hundred characters to go on through.
		if (edge !== null) return edge;
		return direction === "on"
			? snapToGraphemes(text, offset, offset + reach).end
			: snapToGraphemes(text, offset - reach, offset).start;
	},
	sentence: ({ text, blocks, language }, offset, direction) => {
		const first = countLeading(blocks.length, (n) => (blocks[n]?.end ?? 0) < offset);
		const order =
			direction === "on"
				? blocks.slice(first)
				: blocks
						.slice(0, first + 1)
						.filter(({ start }) => start < offset)
						.reverse();
		for (const block of order) {
			const sentences = sentencesOf(text, block, language).map((span) => snapped(text, span));
			const edge = nearest(sentences, offset, direction);
			if (edge !== null) return edge;
		}
		return direction === "on" ? text.length : 0;
	},
};

function nearest(units: readonly Span[], offset: number, direction: Direction): number | null {
	return direction === "on"
		? (units.find(({ end }) => end > offset)?.end ?? null)
		: (units.findLast(({ start }) => start < offset)?.start ?? null);
}

function blockAt(blocks: readonly Span[], offset: number): Span | null {
	const index = countLeading(blocks.length, (n) => (blocks[n]?.end ?? 0) < offset);
	const block = blocks[index];
	return block !== undefined && block.start <= offset ? block : null;
}

function snapped(text: string, { start, end }: Span): Span {
	return snapToGraphemes(text, start, end);
}
