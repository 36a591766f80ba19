import type { Tag } from "@/lib/domain/tags";
import type { Block } from "@/lib/domain/text";
import type { SharedBlock, SharedStretch } from "@/lib/exports/shared/shared-thing";
import { type Mark, type Segment, toSegments } from "@/lib/text/segments";
import { sentenceAround } from "@/lib/text/sentence-around";
import type { Span } from "@/lib/text/span";

/** A text as it is quoted from. */
export interface QuotedText {
	readonly text: string;
	readonly blocks: readonly Block[];
	/** The language of its sentences. */
	readonly language: string;
}

/** A passage that is quoted: its pieces in the text, in order. */
export interface QuotedMark {
	readonly id: string;
	readonly tag: Tag;
	readonly pieces: readonly Span[];
}

/**
 * The sentences that a passage stands in, its words marked in them and nothing else: of one in several pieces, sentences
 * that do not follow each other are apart.
 */
export function inContext(quoted: QuotedText, mark: QuotedMark): SharedStretch[][] {
	const { text, blocks, language } = quoted;
	const sentences = mark.pieces
		.map(({ start, end }) => sentenceAround(text, blocks, start, end, language))
		.sort((a, b) => a.start - b.start);
	return merged(sentences).map((span) => stretchesIn(quoted, span, [mark]));
}

/** The whole text, block by block, with all marks in it. */
export function wholeText(quoted: QuotedText, marks: readonly QuotedMark[]): SharedBlock[] {
	return quoted.blocks
		.filter(({ start, end }) => start < end)
		.map(({ kind, start, end }) => ({
			kind,
			stretches: stretchesIn(quoted, { start, end }, marks),
		}));
}

/** Spans that overlap or meet become one; in text order before and after. */
function merged(spans: readonly Span[]): Span[] {
	const found: Span[] = [];
	for (const span of spans) {
		const last = found.at(-1);
		if (last !== undefined && span.start <= last.end)
			found.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
		else found.push(span);
	}
	return found;
}

function stretchesIn(
	{ text }: QuotedText,
	{ start, end }: Span,
	marks: readonly QuotedMark[],
): SharedStretch[] {
	const tagOf = new Map(marks.map(({ id, tag }) => [id, tag]));
	const pieces = marks.flatMap(({ id, pieces: own }) =>
		own.flatMap((piece): Mark[] => {
			const [from, to] = [Math.max(piece.start, start), Math.min(piece.end, end)];
			return from < to ? [{ id, start: from, end: to }] : [];
		}),
	);
	const found: SharedStretch[] = [];
	let at = start;
	const plain = (to: number) => {
		if (at < to) found.push({ words: text.slice(at, to), tags: [] });
	};
	for (const segment of toSegments(pieces)) {
		plain(segment.start);
		found.push({ words: text.slice(segment.start, segment.end), tags: tagsOf(segment, tagOf) });
		at = segment.end;
	}
	plain(end);
	return found;
}

function tagsOf({ ids }: Segment, tagOf: ReadonlyMap<string, Tag>): Tag[] {
	return [...new Set(ids.flatMap((id) => tagOf.get(id) ?? []))];
}
