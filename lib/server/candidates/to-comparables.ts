import "server-only";
import type { CandidateKind } from "@/lib/domain/candidate";
import { oneOf } from "@/lib/domain/one-of";
import { tagNames } from "@/lib/domain/tags";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import type { CandidateRow } from "@/lib/server/store/candidates";
import type { CandidateEnd } from "@/lib/suggest/rank-ends";
import { sentenceAround, sentencesOf } from "@/lib/text/sentence-around";
import type { Span } from "@/lib/text/span";

/** A candidate as it is compared. */
export interface Comparable extends CandidateEnd {
	/** Equal for what is one candidate: the sentences of an article and its title. */
	readonly key: string;
	readonly kind: CandidateKind;
	/** Of the annotation, the statement or the article. */
	readonly id: string;
	readonly row: CandidateRow;
	readonly sentence: string;
	/** Where it is in its sentence. */
	readonly at: Span;
	/** Where the sentence is in a version, of an article alone. */
	readonly place: (Span & { readonly versionId: string }) | null;
}

/**
 * Found rows as they are compared: a text sentence by sentence, without those in which a found passage is, which
 * stands for them.
 */
export function toComparables(rows: readonly CandidateRow[]): Comparable[] {
	const marked = rows.filter(({ kind }) => kind === "annotation");
	return rows.flatMap((row) => {
		if (row.kind === "annotation") return [ofPassage(row)];
		if (row.kind === "statement") return [ofStatement(row)];
		return row.kind === "text" ? ofText(row, marked) : [ofTitle(row)];
	});
}

/** What stands round a passage, and who says it, count for less than its words. */
const weights = { sentence: 0.3, title: 0.2, names: 0.3 } as const;

function ofPassage(row: CandidateRow): Comparable {
	const { sentence, at } = sentenceOf(row);
	const parts = [
		{ text: row.text, weight: 1 },
		{ text: sentence, weight: weights.sentence },
		{ text: row.articleTitle ?? "", weight: weights.title },
		{ text: row.speakers.join("\n"), weight: weights.names },
	];
	const tag = row.tag === null ? null : oneOf(tagNames, row.tag);
	const text = { language: row.language, parts };
	return { ...endOf("passage", row, row.subjectId), tag, text, sentence, at, place: null };
}

function ofStatement(row: CandidateRow): Comparable {
	const [sentence = ""] = row.text.split("\n");
	const text = { language: null, parts: [{ text: row.text, weight: 1 }] };
	const at = { start: 0, end: sentence.length };
	return { ...endOf("statement", row, row.subjectId), tag: null, text, sentence, at, place: null };
}

function ofTitle(row: CandidateRow): Comparable {
	const sentence = row.articleTitle ?? "";
	const text = { language: row.language, parts: [{ text: sentence, weight: 1 }] };
	const at = { start: 0, end: sentence.length };
	return { ...endOf("article", row, row.subjectId), tag: null, text, sentence, at, place: null };
}

function ofText(row: CandidateRow, marked: readonly CandidateRow[]): Comparable[] {
	const own = marked.filter(({ versionId }) => versionId === row.subjectId);
	const isMarked = ({ start, end }: Span) =>
		own.some(({ pieceStart, pieceEnd }) => (pieceStart ?? 0) < end && start < (pieceEnd ?? 0));
	return sentencesOf(row.text, { start: 0, end: row.text.length }, row.language).flatMap((span) => {
		const [start, end] = [row.start + span.start, row.start + span.end];
		if (isMarked({ start, end })) return [];
		const sentence = row.text.slice(span.start, span.end);
		const parts = [
			{ text: sentence, weight: 1 },
			{ text: row.articleTitle ?? "", weight: weights.title },
		];
		const at = { start: 0, end: sentence.length };
		const place = { versionId: row.subjectId, start, end };
		const text = { language: row.language, parts };
		return [
			{ ...endOf("article", row, row.articleId ?? ""), tag: null, text, sentence, at, place },
		];
	});
}

function endOf(kind: CandidateKind, row: CandidateRow, id: string) {
	return { key: `${kind} ${id}`, kind, id, row, published: publishedOfRow(row) };
}

/** The sentence of a passage’s first piece, as far as its stretch of text goes; its own words where there is none. */
function sentenceOf(row: CandidateRow): { sentence: string; at: Span } {
	const { around, aroundStart, pieceStart, pieceEnd, language, text } = row;
	if (around === null || aroundStart === null || pieceStart === null || pieceEnd === null)
		return { sentence: text, at: { start: 0, end: text.length } };
	const whole = { start: 0, end: around.length };
	const start = Math.min(pieceStart - aroundStart, around.length);
	const end = Math.min(pieceEnd - aroundStart, around.length);
	const span = sentenceAround(around, [whole], start, end, language);
	const at = { start: start - span.start, end: end - span.start };
	return { sentence: around.slice(span.start, span.end), at };
}
