import type { CommentNumbers } from "@/lib/exports/docx/comment-numbers";
import { paragraph, runs } from "@/lib/exports/docx/runs";
import { type Markup, xml } from "@/lib/exports/markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { fullQuote, type NoteLine, noteHeading, noteLines } from "@/lib/exports/notes/note-lines";
import type { RelatedMarks } from "@/lib/exports/notes/related-marks";
import type { PlacedPiece } from "@/lib/exports/notes/stretches";

/**
 * The comments on some pieces, one for each. The comment on a mark's first piece says all that is known of the mark;
 * those on its other pieces say that they belong to it.
 */
export function* commentElements(
	context: FileContext,
	related: RelatedMarks,
	pieces: readonly PlacedPiece[],
	numberOf: CommentNumbers,
): Iterable<Markup> {
	for (const piece of pieces) {
		const { author, createdAt } = piece.note.annotation;
		const heading = headingOf(context, piece);
		const lines = piece.piece === 1 ? linesOf(context, related, piece) : [];
		yield xml`<w:comment w:id="${numberOf(piece)}" w:author="${author.name}" w:date="${createdAt.slice(0, 19)}Z" w:initials="${initialsOf(author.name)}">${paragraph(
			"CommentText",
			heading,
			[sign, runs(heading, { before: xml`<w:b/>` })],
		)}${lines.map(({ name, words }) =>
			paragraph("CommentText", words, [
				runs(context.words.exports.file.naming(name), { before: xml`<w:b/>` }),
				runs(words),
			]),
		)}</w:comment>\n`;
	}
}

const sign = xml`<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>`;

function headingOf(context: FileContext, { note, of, piece }: PlacedPiece): string {
	const heading = noteHeading(context, note);
	return of === 1 ? heading : `${heading} · ${context.words.exports.file.pieceOf(piece, of)}`;
}

function linesOf(
	context: FileContext,
	related: RelatedMarks,
	{ note, of }: PlacedPiece,
): NoteLine[] {
	const { everywhere, exports } = context.words;
	const quote = everywhere.quote(fullQuote(context, note.annotation));
	return [
		...(of === 1 ? [] : [{ name: exports.file.passage, words: quote }]),
		...noteLines(context, related, note),
	];
}

function initialsOf(name: string): string {
	return (name.match(/(?<!\p{L})\p{L}/gu) ?? []).slice(0, 3).join("").toUpperCase();
}
