import { noteText } from "@/lib/domain/note";
import type { PieceRole } from "@/lib/domain/text";
import type { AnnotationRow } from "@/lib/exports/csv/annotation-rows";
import {
	dateColumns,
	listSeparator,
	passageAddress,
	pieceSeparator,
} from "@/lib/exports/csv/article-columns";
import type { CellValue } from "@/lib/exports/csv/cell";
import { originColumns } from "@/lib/exports/csv/origin-columns";
import { reviewColumns } from "@/lib/exports/csv/review-columns";
import type { Column } from "@/lib/exports/csv/table";

type AnnotationColumn = Column<AnnotationRow>;

const ofThing: AnnotationColumn[] = [
	column("annotation_id", "identifier of the mark", ({ annotation }) => annotation.id),
	column("tag", "claim, denial or attribution", ({ annotation }) => annotation.tag),
	column(
		"quote",
		`the words of the passage; pieces are joined by “${pieceSeparator}”`,
		({ body }) => body.map(({ quote }) => quote).join(pieceSeparator),
	),
	column("source_quote", "the source words of an attribution", wordsIn("source")),
	column("cue_quote", "its cue words", wordsIn("cue")),
	column("pieces", "how many pieces the passage has", ({ body }) => body.length),
];

const ofPlace: AnnotationColumn[] = [
	column("start_utf16", "where the passage begins, in UTF-16 units", ({ body }) => startOf(body)),
	column("end_utf16", "where its last piece ends", ({ body }) => endOf(body)),
	column("spans_utf16", "beginning and end of each piece, as JSON", ({ body }) =>
		spansOf(body, (offset) => offset),
	),
	column("start_code_point", "the same in code points", ({ body, points }) =>
		convert(startOf(body), points.toCodePoint),
	),
	column("end_code_point", "the same in code points", ({ body, points }) =>
		convert(endOf(body), points.toCodePoint),
	),
	column("spans_code_point", "the same in code points", ({ body, points }) =>
		spansOf(body, points.toCodePoint),
	),
];

const ofContent: AnnotationColumn[] = [
	column("speakers", `whose words they are; names are joined by “${listSeparator}”`, (row) =>
		row.speakers.join(listSeparator),
	),
	column("speaker_ids", "identifiers of the speakers", ({ annotation }) =>
		annotation.speakerIds.join(listSeparator),
	),
	column("certainty", "how certain the passage is", ({ annotation }) => annotation.certainty),
	column("quote_type", "direct, indirect and so on", ({ annotation }) => annotation.quoteType),
	column(
		"check_worthiness",
		"how much it is worth checking",
		(row) => row.annotation.checkWorthiness,
	),
	column("note", "the words of the note", ({ annotation }) => noteText(annotation.note)),
	column("statements", "stance and wording of each statement it is put into", (row) =>
		row.statements
			.map(({ membership, title }) => `${membership.stance}: ${title}`)
			.join(listSeparator),
	),
	column("statement_ids", "identifiers of those statements", ({ statements }) =>
		statements.map(({ membership }) => membership.statementId).join(listSeparator),
	),
	column("verdicts", "the verdict that stands on each of those statements, as a code", (row) =>
		row.statements.map(({ verdict }) => verdict ?? "").join(listSeparator),
	),
	column("links", "how many links of this export it is an end of", ({ links }) => links),
];

const ofOrigin: AnnotationColumn[] = [
	column(
		"updated_at",
		"when its present revision was made, in UTC",
		(row) => row.annotation.updatedAt,
	),
	...originColumns<AnnotationRow>(({ annotation }) => annotation.origin),
];

const ofArticle: AnnotationColumn[] = [
	column("article_id", "identifier of the article", ({ selected }) => selected.article.id),
	column("article_title", "its title", ({ selected }) => selected.article.title),
	column("outlet", "who published it", ({ selected }) => selected.article.outlet),
	...dateColumns<AnnotationRow>("published", ({ selected }) => selected.article.published),
	column("article_author", "its author", ({ selected }) => selected.article.author),
	column("article_language", "its language", ({ selected }) => selected.article.language),
	column("article_address", "where it was published", ({ selected }) => selected.article.address),
	column("version_id", "identifier of the version", ({ selected }) => selected.version.id),
	column("version_number", "which version of the text", ({ selected }) => selected.version.number),
	column("dossier_id", "identifier of the dossier", ({ selected }) => selected.dossier.id),
	column("dossier_title", "its title", ({ selected }) => selected.dossier.title),
	column("address", "where the passage is shown", ({ selected, annotation }) =>
		passageAddress(selected, { articleId: selected.article.id, annotationId: annotation.id }),
	),
];

/** The columns of the table of annotations. */
export const annotationColumns: readonly AnnotationColumn[] = [
	...ofThing,
	...ofPlace,
	...ofContent,
	...reviewColumns<AnnotationRow>(({ annotation }) => annotation),
	...ofOrigin,
	...ofArticle,
];

function column(
	name: string,
	meaning: string,
	value: (row: AnnotationRow) => CellValue,
): AnnotationColumn {
	return { name, meaning, value };
}

function wordsIn(role: PieceRole): (row: AnnotationRow) => CellValue {
	return ({ annotation }) =>
		annotation.pieces
			.filter((piece) => piece.role === role)
			.map(({ quote }) => quote)
			.join(pieceSeparator);
}

function startOf(body: AnnotationRow["body"]): number | null {
	return body[0]?.start ?? null;
}

function endOf(body: AnnotationRow["body"]): number | null {
	return body.length === 0 ? null : Math.max(...body.map(({ end }) => end));
}

function convert(offset: number | null, to: (offset: number) => number): number | null {
	return offset === null ? null : to(offset);
}

function spansOf(body: AnnotationRow["body"], to: (offset: number) => number): string {
	return JSON.stringify(body.map(({ start, end }) => [to(start), to(end)]));
}
