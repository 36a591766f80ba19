import "server-only";
import { languageNames } from "@/lib/domain/languages";
import { type NoteNode, noteText } from "@/lib/domain/note";
import type { SearchKind } from "@/lib/domain/search";
import type { SearchRow, SearchSubject } from "@/lib/server/store/search-index";
import type { Span } from "@/lib/text/span";
import { cutStretches } from "@/lib/text/stretches";
import { toSearchVector } from "./search-vector";

/** Things by the words of which they are found: each subject with the rows that say them. */
export interface SearchRows {
	readonly subjects: readonly SearchSubject[];
	readonly rows: readonly SearchRow[];
}

/** The rows of several things together. */
export function joinRows(all: readonly SearchRows[]): SearchRows {
	return {
		subjects: all.flatMap(({ subjects }) => subjects),
		rows: all.flatMap(({ rows }) => rows),
	};
}

/** What an article is found by: its title, and who wrote and published it. */
export function articleRows(article: {
	readonly id: string;
	readonly dossierId: string;
	readonly title: string;
	readonly author: string | null;
	readonly outlet: string | null;
}): SearchRows {
	const { id, dossierId, title, author, outlet } = article;
	const place = { dossierId, articleId: id };
	return rowsOf("article", id, place, toLines([title, author, outlet]));
}

/** What the text of a version is found by: its blocks. */
export function textRows(version: {
	readonly id: string;
	readonly dossierId: string;
	readonly articleId: string;
	readonly text: string;
	readonly blocks: readonly Span[];
}): SearchRows {
	const { id, dossierId, articleId, text, blocks } = version;
	return rowsOf("text", id, { dossierId, articleId }, text, blocks);
}

/** What an annotation is found by: the words of its body, and those of its note. */
export function annotationRows(annotation: {
	readonly id: string;
	readonly dossierId: string;
	readonly articleId: string;
	readonly quotes: readonly string[];
	readonly note: { readonly doc: NoteNode } | null;
}): SearchRows {
	const { id, dossierId, articleId, quotes, note } = annotation;
	const place = { dossierId, articleId };
	return joinRows([
		rowsOf("annotation", id, place, quotes.join(" […] ")),
		rowsOf("note", id, place, noteText(note)),
	]);
}

/** What a speaker is found by: the name and the other names. */
export function speakerRows(speaker: {
	readonly id: string;
	readonly dossierId: string;
	readonly name: string;
	readonly aliases: readonly string[];
}): SearchRows {
	const { id, dossierId, name, aliases } = speaker;
	return rowsOf("speaker", id, { dossierId, articleId: null }, toLines([name, ...aliases]));
}

/** What a statement is found by: its wordings, in the order of the languages. */
export function statementRows(statement: {
	readonly id: string;
	readonly dossierId: string;
	readonly titles: readonly { readonly language: string; readonly title: string }[];
}): SearchRows {
	const { id, dossierId, titles } = statement;
	const wordings = languageNames.map(
		(name) => titles.find(({ language }) => language === name)?.title ?? null,
	);
	return rowsOf("statement", id, { dossierId, articleId: null }, toLines(wordings));
}

function rowsOf(
	kind: SearchKind,
	subjectId: string,
	place: { readonly dossierId: string; readonly articleId: string | null },
	text: string,
	spans: readonly Span[] = [{ start: 0, end: text.length }],
): SearchRows {
	const subject = { kind, subjectId, ...place };
	const rows = cutStretches(text, spans).map(({ start, end }, n) => {
		const words = text.slice(start, end);
		return { ...subject, n, start, text: words, words: toSearchVector(words) };
	});
	return { subjects: [subject], rows };
}

function toLines(parts: readonly (string | null)[]): string {
	const lines = parts.flatMap((part) => (part === null ? [] : [part.replace(/\s/gu, " ")]));
	return lines.join("\n");
}
