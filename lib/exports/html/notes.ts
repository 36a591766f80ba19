import type { AnnotationView } from "@/lib/domain/annotation";
import type { PieceRole } from "@/lib/domain/text";
import { isolated, listed, quotedPassage } from "@/lib/exports/html/quoted-passage";
import { decisionWords, reviewLine, stateWords } from "@/lib/exports/html/review-words";
import { statementTitle } from "@/lib/exports/html/statements";
import { tagChip } from "@/lib/exports/html/tag-chip";
import { type Content, type Markup, markup } from "@/lib/exports/markup";
import { noteMarkup } from "@/lib/exports/note-markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import {
	type Belonging,
	type LinkEnd,
	type RelatedMarks,
	relatedMarksOf,
} from "@/lib/exports/notes/related-marks";
import { bodyPieces } from "@/lib/exports/select-marks";

/** The numbered notes, one part a note: what each mark says, and the far ends of its links in their own words. */
export function* notesList(context: FileContext): Iterable<Markup> {
	const related = relatedMarksOf(context);
	for (const note of context.notes) yield noteElement(context, related, note);
}

function noteElement(context: FileContext, related: RelatedMarks, note: NumberedNote): Markup {
	const { annotation, number } = note;
	const { everywhere, exports, vocabulary } = context.words;
	const pieces = bodyPieces(annotation);
	const back = pieces.map((_, n) => {
		const { backTo, backToPiece } = exports.file;
		const label = n === 0 ? backTo(number) : backToPiece(number, n + 1);
		return markup`<a class="back" href="#${note.anchorOf(n + 1)}" role="doc-backlink" aria-label="${label}">↩</a>`;
	});
	const quote = pieces.map((piece) => piece.quote).join(everywhere.gap);
	return markup`<li id="${note.id}" class="note tag-${annotation.tag}">
<h3><span class="number">${number}</span> ${tagChip(annotation.tag, vocabulary.tag[annotation.tag])} ${stateWords(context, annotation)} ${back}</h3>
<blockquote lang="${context.selected.article.language}" dir="auto">${quote}</blockquote>
<dl>
${facts(context, related, annotation)}</dl>
</li>
`;
}

function facts(context: FileContext, related: RelatedMarks, annotation: AnnotationView): Content {
	const { everywhere, exports, vocabulary } = context.words;
	const { file } = exports;
	const speakers = annotation.speakerIds.flatMap((id) => related.speakerOf.get(id) ?? []);
	const { certainty, checkWorthiness, note, quoteType } = annotation;
	const isOpen = context.selected.openIds.has(annotation.id);
	return [
		fact(file.speaker(speakers.length), listed(speakers.map(isolated))),
		fact(file.source, quotesIn(context, annotation, "source")),
		fact(file.cue, quotesIn(context, annotation, "cue")),
		fact(file.quoteType, quoteType && vocabulary.quoteType[quoteType]),
		fact(file.certainty, certainty === "unspecified" ? null : vocabulary.certainty[certainty]),
		fact(file.checkWorthiness, checkWorthiness && vocabulary.checkWorthiness[checkWorthiness]),
		fact(file.noteText, note && markup`<div class="words">${noteMarkup(note)}</div>`),
		fact(file.links, linkList(context, related.linksOf.get(annotation.id) ?? [])),
		fact(file.openQuestion, isOpen ? everywhere.openDenial : null),
		fact(file.statements, statementList(context, related.membershipsOf.get(annotation.id) ?? [])),
		fact(file.markedBy, isolated(annotation.author.name)),
		fact(file.decision, decisionWords(context, annotation.decision)),
	];
}

function linkList(context: FileContext, ends: readonly LinkEnd[]): Content {
	if (ends.length === 0) return null;
	const entries = ends.map(({ link, far, reads }) => {
		const { vocabulary } = context.words;
		const type = vocabulary[reads][link.type];
		const certainty =
			link.certainty === "unspecified"
				? null
				: markup` <span class="certainty">(${vocabulary.certainty[link.certainty]})</span>`;
		const note = link.note && markup`<div class="words">${noteMarkup(link.note)}</div>`;
		return markup`<li><span class="type">${type}</span>${certainty} ${quotedPassage(context, far)}${note}${reviewLine(context, link)}</li>\n`;
	});
	return markup`<ul>${entries}</ul>`;
}

function statementList(context: FileContext, belongings: readonly Belonging[]): Content {
	if (belongings.length === 0) return null;
	const { exports, vocabulary } = context.words;
	const entries = belongings.map(({ numbered, member }) => {
		const stance = vocabulary.stance[member.stance];
		const place = markup`<a href="#${numbered.id}">${exports.file.statementOf(numbered.number)}</a>`;
		return markup`<li><span class="type">${stance}</span> ${statementTitle(context, numbered.statement)} (${place})${reviewLine(context, member)}</li>\n`;
	});
	return markup`<ul>${entries}</ul>`;
}

function quotesIn(
	{ words, selected }: FileContext,
	{ pieces }: AnnotationView,
	role: PieceRole,
): Content {
	const quotes = pieces.filter((piece) => piece.role === role).map(({ quote }) => quote);
	if (quotes.length === 0) return null;
	const { gap, quote } = words.everywhere;
	return markup`<q lang="${selected.article.language}" dir="auto">${quote(quotes.join(gap))}</q>`;
}

function fact(name: string, value: Content): Content {
	const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
	return isEmpty ? null : markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
}
