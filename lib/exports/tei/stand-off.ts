import type { PassageView } from "@/lib/domain/link";
import { noteText } from "@/lib/domain/note";
import type { DecisionView } from "@/lib/domain/people";
import type { ReviewState } from "@/lib/domain/review";
import { type Content, type Markup, xml } from "@/lib/exports/markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { fullQuote, noteLines } from "@/lib/exports/notes/note-lines";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import { passageWords } from "@/lib/exports/notes/passage-words";
import { type RelatedMarks, relatedMarksOf } from "@/lib/exports/notes/related-marks";
import { decisionPlain } from "@/lib/exports/notes/review-lines";
import { statementLines } from "@/lib/exports/notes/statement-lines";
import { bodyPieces } from "@/lib/exports/select-marks";
import { anchorsOf, categoryOf, nameOf } from "@/lib/exports/tei/names";

/** What is said of the text: speakers, statements, and as annotations the marks, their links and memberships. */
export function* standOff(context: FileContext): Iterable<Markup> {
	const { links, speakers } = context.selected;
	const members = context.statements.flatMap(({ statement }) => statement.members);
	if (context.notes.length === 0) return;
	yield xml`<standOff>\n`;
	if (speakers.length > 0) yield xml`<listPerson>${speakers.map(person)}</listPerson>\n`;
	if (context.statements.length > 0) yield statements(context);
	yield xml`<listAnnotation>\n`;
	const related = relatedMarksOf(context);
	for (const note of context.notes) yield mark(context, related, note);
	for (const { certainty, from, id, note, to, type, ...review } of links)
		yield xml`<annotation xml:id="${nameOf(id)}" motivation="linking" ana="#${categoryOf("link-type", type)} #${categoryOf("certainty", certainty)}" target="#${nameOf(from.annotationId)} #${nameOf(to.annotationId)}">${reviewed(context, review)}${noteOrNot("comment", noteText(note))}</annotation>\n`;
	for (const { id, passage, stance, statementId, ...review } of members)
		yield xml`<annotation xml:id="${nameOf(id)}" motivation="identifying" ana="#${categoryOf("stance", stance)}" target="#${nameOf(passage.annotationId)}">${reviewed(context, review)}<ptr target="#${nameOf(statementId)}"/></annotation>\n`;
	for (const passage of farPassages(context))
		yield xml`<annotation xml:id="${nameOf(passage.annotationId)}" motivation="describing" ana="#${categoryOf("tag", passage.tag)}" target="urn:uuid:${passage.annotationId}"><note type="far">${passageWords(context, passage)}</note></annotation>\n`;
	yield xml`</listAnnotation>\n</standOff>\n`;
}

function mark(context: FileContext, related: RelatedMarks, note: NumberedNote): Markup {
	const { annotation } = note;
	const { certainty, id, speakerIds, tag } = annotation;
	const targets = bodyPieces(annotation).map((_, n) => {
		const { after, before } = anchorsOf({ note, piece: n + 1 });
		return `#range(${before},${after})`;
	});
	const known = new Set(context.selected.speakers.map((speaker) => speaker.id));
	const said = speakerIds.filter((one) => known.has(one)).map((one) => `#${nameOf(one)}`);
	return xml`<annotation xml:id="${nameOf(id)}" motivation="classifying" ana="#${categoryOf("tag", tag)} #${categoryOf("certainty", certainty)}" target="${targets.join(" ")}">${reviewed(context, annotation)}<note type="quote">${fullQuote(context, annotation)}</note>${
		said.length === 0 ? null : xml`<ptr type="speaker" target="${said.join(" ")}"/>`
	}${noteLines(context, related, note).map(
		({ name, words }) => xml`<note type="known"><label>${name}</label> ${words}</note>`,
	)}</annotation>\n`;
}

interface Reviewed {
	readonly author: { readonly name: string };
	readonly createdAt: string;
	readonly state: ReviewState;
	readonly decision: DecisionView | null;
}

/** Who made it and how far it is reviewed. */
function reviewed(context: FileContext, { author, createdAt, decision, state }: Reviewed): Content {
	const made = xml`<respStmt><resp when="${createdAt}">${context.words.exports.file.markedBy}</resp><name>${author.name}</name></respStmt>`;
	const change =
		decision === null
			? xml`<change when="${createdAt}">${context.words.vocabulary.reviewState[state]}</change>`
			: xml`<change when="${decision.at}">${decisionPlain(context, decision)}</change>`;
	return [made, xml`<revisionDesc status="${state}">${change}</revisionDesc>`];
}

function person({
	aliases,
	id,
	name,
}: {
	id: string;
	name: string;
	aliases: readonly string[];
}): Markup {
	return xml`<person xml:id="${nameOf(id)}"><persName>${name}</persName>${aliases.map(
		(alias) => xml`<persName type="alias">${alias}</persName>`,
	)}</person>`;
}

function statements(context: FileContext): Markup {
	return xml`<interpGrp type="statement">${context.statements.map((numbered) => {
		const { counts, title, verdict } = statementLines(context, numbered);
		const words = [title, counts, ...(verdict === null ? [] : [verdict])].join(" · ");
		return xml`<interp xml:id="${nameOf(numbered.statement.id)}">${words}</interp>`;
	})}</interpGrp>\n`;
}

function farPassages({ selected, statements: numbered }: FileContext): Iterable<PassageView> {
	const own = new Set(selected.annotations.map(({ id }) => id));
	const passages = [
		...selected.links.flatMap(({ from, to }) => [from, to]),
		...numbered.flatMap(({ statement }) => statement.members.map(({ passage }) => passage)),
	].filter(({ annotationId }) => !own.has(annotationId));
	return new Map(passages.map((passage) => [passage.annotationId, passage])).values();
}

function noteOrNot(type: string, words: string): Content {
	return words === "" ? null : xml`<note type="${type}">${words}</note>`;
}
