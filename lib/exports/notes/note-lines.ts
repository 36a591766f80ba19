import type { AnnotationView } from "@/lib/domain/annotation";
import { noteText } from "@/lib/domain/note";
import type { PieceRole } from "@/lib/domain/text";
import type { FileContext } from "@/lib/exports/notes/file-context";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import { passageWords } from "@/lib/exports/notes/passage-words";
import type { Belonging, LinkEnd, RelatedMarks } from "@/lib/exports/notes/related-marks";
import { decisionPlain, reviewPlain, statePlain } from "@/lib/exports/notes/review-lines";
import { bodyPieces } from "@/lib/exports/select-marks";
import { titleOf } from "@/lib/exports/statement-title";

/** One thing a note says: what it is, and the words, never empty. */
export interface NoteLine {
	readonly name: string;
	readonly words: string;
}

/** The line that opens a note: its number, its tag, and how far it is reviewed. */
export function noteHeading(context: FileContext, { annotation, number }: NumberedNote): string {
	const { exports, vocabulary } = context.words;
	const name = exports.file.note(number, vocabulary.tag[annotation.tag]);
	return `${name} · ${statePlain(context, annotation)}`;
}

/** The words of a mark, its pieces joined. */
export function fullQuote({ words }: FileContext, annotation: AnnotationView): string {
	return bodyPieces(annotation)
		.map(({ quote }) => quote)
		.join(words.everywhere.gap);
}

/** What is known of a mark besides its words, in plain words: as the note in the margin says it, line by line. */
export function noteLines(
	context: FileContext,
	related: RelatedMarks,
	{ annotation }: NumberedNote,
): NoteLine[] {
	const { everywhere, exports, vocabulary } = context.words;
	const { file } = exports;
	const { author, certainty, checkWorthiness, decision, id, note, quoteType } = annotation;
	const speakers = annotation.speakerIds.flatMap((one) => related.speakerOf.get(one) ?? []);
	const isOpen = context.selected.openIds.has(id);
	return [
		...line(file.speaker(speakers.length), speakers.join(", ")),
		...line(file.source, quotesIn(context, annotation, "source")),
		...line(file.cue, quotesIn(context, annotation, "cue")),
		...line(file.quoteType, quoteType && vocabulary.quoteType[quoteType]),
		...line(file.certainty, certainty === "unspecified" ? "" : vocabulary.certainty[certainty]),
		...line(file.checkWorthiness, checkWorthiness && vocabulary.checkWorthiness[checkWorthiness]),
		...line(file.noteText, noteText(note)),
		...(related.linksOf.get(id) ?? []).flatMap((end) => line(file.links, linkWords(context, end))),
		...line(file.openQuestion, isOpen ? everywhere.openDenial : ""),
		...(related.membershipsOf.get(id) ?? []).flatMap((one) =>
			line(file.statements, membershipWords(context, one)),
		),
		...line(file.markedBy, author.name),
		...line(file.decision, decisionPlain(context, decision)),
	];
}

function linkWords(context: FileContext, { far, link, reads }: LinkEnd): string {
	const { vocabulary } = context.words;
	const { certainty, note, type } = link;
	const said = certainty === "unspecified" ? "" : ` (${vocabulary.certainty[certainty]})`;
	const parts = [
		`${vocabulary[reads][type]}${said} ${passageWords(context, far)}`,
		noteText(note),
		reviewPlain(context, link),
	];
	return parts.filter((part) => part !== "").join(" · ");
}

function membershipWords(context: FileContext, { member, numbered }: Belonging): string {
	const { everywhere, vocabulary } = context.words;
	const title = everywhere.quote(titleOf(numbered.statement, context.selected.language));
	const parts = [`${vocabulary.stance[member.stance]} ${title}`, reviewPlain(context, member)];
	return parts.filter((part) => part !== "").join(" · ");
}

function quotesIn({ words }: FileContext, { pieces }: AnnotationView, role: PieceRole): string {
	const quotes = pieces.filter((piece) => piece.role === role).map(({ quote }) => quote);
	const { gap, quote } = words.everywhere;
	return quotes.length === 0 ? "" : quote(quotes.join(gap));
}

function line(name: string, words: string | null): NoteLine[] {
	return words === null || words === "" ? [] : [{ name, words }];
}
