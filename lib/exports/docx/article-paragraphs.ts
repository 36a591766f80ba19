import { isSafeAddress } from "@/lib/domain/note";
import { reviewStateRow } from "@/lib/domain/review";
import { type TagRow, tagRow } from "@/lib/domain/tags";
import type { BlockKind } from "@/lib/domain/text";
import type { CommentNumbers } from "@/lib/exports/docx/comment-numbers";
import { paragraph, runs } from "@/lib/exports/docx/runs";
import { type Content, type Markup, xml } from "@/lib/exports/markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { fileRows } from "@/lib/exports/notes/file-rows";
import { statementLines } from "@/lib/exports/notes/statement-lines";
import { cutBlocks, type PlacedPiece, type Stretch } from "@/lib/exports/notes/stretches";
import { light } from "@/lib/exports/tag-colours";

/** The paragraphs of an article: what it is, its text with the places of its comments, its statements. */
export function* articleParagraphs(
	context: FileContext,
	pieces: readonly PlacedPiece[],
	numberOf: CommentNumbers,
	isFirst: boolean,
): Iterable<Markup> {
	yield* heading(context, isFirst);
	for (const { block, stretches } of cutBlocks(context.selected, pieces)) {
		const words = context.selected.version.text.slice(block.start, block.end);
		const inner = stretches.map((stretch) => stretchRuns(context, stretch, numberOf));
		yield paragraph(styleOf[block.kind], words, inner, numbering[block.kind]);
	}
	yield* statements(context);
}

const styleOf: Record<BlockKind, string> = {
	headline: "Title",
	heading: "Heading2",
	paragraph: "BodyText",
	quote: "Quote",
	"list-item": "ListBullet",
	caption: "Caption",
	aside: "Aside",
};

const numbering: Partial<Record<BlockKind, Markup>> = {
	"list-item": xml`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`,
};

function* heading({ selected }: FileContext, isFirst: boolean): Iterable<Markup> {
	const rows = fileRows(selected);
	for (const [n, { name, words }] of rows.entries()) {
		const onNewPage = n === 0 && !isFirst ? xml`<w:pageBreakBefore/>` : null;
		const inner = [runs(`${name}\t`, { before: xml`<w:b/>` }), runs(words)];
		yield paragraph("FileRow", "", inner, onNewPage);
	}
	if (selected.version.blocks.some(({ kind }) => kind === "headline")) return;
	const { title } = selected.article;
	yield paragraph("Title", title, runs(title));
}

const lines: Record<TagRow["underline"], string> = {
	solid: "single",
	wavy: "wave",
	dotted: "dotted",
};

/** Words with the marks that lie over them; comments begin before and end after. */
function stretchRuns(
	{ selected }: FileContext,
	{ begins, ends, looks, over, words }: Stretch,
	numberOf: CommentNumbers,
): Content {
	const kinds = new Set(looks.map(({ kind }) => kind));
	const address = looks.find(({ href }) => href !== undefined && isSafeAddress(href))?.href;
	const text = runs(words, {
		before: [kinds.has("strong") && xml`<w:b/>`, kinds.has("emphasis") && xml`<w:i/>`].map(
			(look) => look || null,
		),
		after: markLooks(over.at(-1)),
		language: selected.article.language,
	});
	return [
		begins.map((piece) => xml`<w:commentRangeStart w:id="${numberOf(piece)}"/>`),
		address === undefined
			? text
			: xml`<w:fldSimple w:instr="${`HYPERLINK "${address.replace(/["\\]/g, encodeURIComponent)}"`}">${text}</w:fldSimple>`,
		ends.map((piece) => reference(numberOf(piece))),
	];
}

function reference(number: number): Markup {
	return xml`<w:commentRangeEnd w:id="${number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${number}"/></w:r>`;
}

function markLooks(innermost: PlacedPiece | undefined): Content {
	if (innermost === undefined) return null;
	const { state, tag } = innermost.note.annotation;
	const { full, ink, tint } = light[tag];
	const fill = reviewStateRow(state).exported ? full : tint;
	return xml`<w:u w:val="${lines[tagRow(tag).underline]}" w:color="${ink.slice(1)}"/><w:shd w:val="clear" w:color="auto" w:fill="${fill.slice(1)}"/>`;
}

function* statements(context: FileContext): Iterable<Markup> {
	if (context.statements.length === 0) return;
	const { file } = context.words.exports;
	yield paragraph("Heading1", file.statements, runs(file.statements));
	for (const numbered of context.statements) {
		const { counts, passages, title, verdict } = statementLines(context, numbered);
		yield paragraph("Heading2", title, runs(title));
		yield paragraph("FileRow", counts, runs(counts));
		if (verdict !== null) yield paragraph("BodyText", verdict, runs(verdict));
		for (const passage of passages)
			yield paragraph("ListBullet", passage, runs(passage), numbering["list-item"]);
	}
}
