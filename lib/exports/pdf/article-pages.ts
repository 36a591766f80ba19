import { tagNames, tagRow } from "@/lib/domain/tags";
import { type FileContext, fileContextOf } from "@/lib/exports/notes/file-context";
import { fileRows } from "@/lib/exports/notes/file-rows";
import { relatedMarksOf } from "@/lib/exports/notes/related-marks";
import { statementLines } from "@/lib/exports/notes/statement-lines";
import { cutBlocks, placePieces } from "@/lib/exports/notes/stretches";
import type { Run } from "@/lib/exports/pdf/atoms";
import { blockParagraph } from "@/lib/exports/pdf/block-paragraphs";
import type { Highlights, Speaking } from "@/lib/exports/pdf/highlights";
import type { Look } from "@/lib/exports/pdf/looks";
import { markerOf } from "@/lib/exports/pdf/marked-lines";
import { noteParagraphs } from "@/lib/exports/pdf/note-paragraphs";
import type { Bookmark, Paper, Paragraph } from "@/lib/exports/pdf/paper";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { light } from "@/lib/exports/tag-colours";

/** Draws an article on pages of its own, a line at a time: what it is, its text with its marks, notes, statements. */
export function* articlePages(
	paper: Paper,
	highlights: Highlights,
	selected: SelectedArticle,
): Iterable<void> {
	const context = fileContextOf(selected);
	const speaking = { context, related: relatedMarksOf(context) };
	paper.turn();
	const bookmark = paper.bookmark(selected.article.title);
	for (const paragraph of head(context)) yield* lines(paper, paragraph);
	const pageOf = yield* text(paper, highlights, speaking, bookmark);
	yield* notes(paper, speaking, bookmark, pageOf);
	yield* statements(paper, context, bookmark);
}

function* lines(paper: Paper, paragraph: Paragraph): Iterable<void> {
	for (const _ of paper.draw(paragraph)) yield;
}

const grey = "#57534b";
const ink = "#1b1a17";
const row: Look = { face: "Sans", size: 7.5, ink: grey };
const rowName: Look = { ...row, face: "Sans-Bold" };
const rowShape = { lineHeight: 11, before: 0, after: 1, indent: 110 };
const titleLook: Look = { face: "Serif-Bold", size: 18, ink };
const sectionLook: Look = { face: "Sans-Bold", size: 12, ink };
const itemLook: Look = { face: "Serif", size: 9, ink };

function* head({ selected, words }: FileContext): Iterable<Paragraph> {
	for (const { name, words: value } of fileRows(selected))
		yield {
			...rowShape,
			runs: [{ words: value, look: row }],
			label: { words: name, look: rowName },
		};
	const { legend } = words.exports.file;
	yield {
		...rowShape,
		after: 10,
		runs: legendRuns(words.vocabulary.tag),
		label: { words: legend, look: rowName },
	};
	if (selected.version.blocks.some(({ kind }) => kind === "headline")) return;
	const runs = [{ words: selected.article.title, look: titleLook }];
	yield { runs, lineHeight: 26, before: 14, after: 12, needs: 40 };
}

/** The sign and the name of each tag, in its colour. */
function legendRuns(names: Record<(typeof tagNames)[number], string>): Run[] {
	return tagNames.map((tag) => ({
		words: `${tagRow(tag).sign} ${names[tag]}     `,
		look: { ...rowName, ink: light[tag].ink },
	}));
}

/** The text; answers on which page each note's words begin. */
function* text(
	paper: Paper,
	highlights: Highlights,
	speaking: Speaking,
	bookmark: Bookmark,
): Generator<void, ReadonlyMap<number, number>> {
	const { notes, selected, words } = speaking.context;
	const pageOf = new Map<number, number>();
	const missingBefore = paper.missing;
	for (const cut of cutBlocks(selected, placePieces(selected, notes))) {
		const { covers, paragraph, size } = blockParagraph(cut);
		const mark = markerOf(paper, highlights, speaking, covers, size);
		let isFirst = true;
		for (const drawn of paper.draw(paragraph)) {
			if (isFirst && cut.block.kind === "heading")
				paper.bookmark(selected.version.text.slice(cut.block.start, cut.block.end), bookmark);
			isFirst = false;
			for (const { number } of mark(drawn)) if (!pageOf.has(number)) pageOf.set(number, paper.page);
			yield;
		}
	}
	const missing = paper.missing - missingBefore;
	if (missing > 0) yield* lines(paper, remark(words.exports.file.missingSigns(missing)));
	return pageOf;
}

function remark(words: string): Paragraph {
	return { runs: [{ words, look: row }], lineHeight: 11, before: 6, after: 6 };
}

function section(words: string): Paragraph {
	const runs = [{ words, look: sectionLook }];
	return { runs, lineHeight: 18, before: 18, after: 6, needs: 70 };
}

function* notes(
	paper: Paper,
	{ context, related }: Speaking,
	bookmark: Bookmark,
	pageOf: ReadonlyMap<number, number>,
): Iterable<void> {
	const { file } = context.words.exports;
	yield* lines(paper, section(file.notes));
	paper.bookmark(file.notes, bookmark);
	if (context.notes.length === 0) yield* lines(paper, remark(file.noNotes));
	for (const note of context.notes)
		for (const paragraph of noteParagraphs(context, related, note, pageOf.get(note.number)))
			yield* lines(paper, paragraph);
}

function* statements(paper: Paper, context: FileContext, bookmark: Bookmark): Iterable<void> {
	if (context.statements.length === 0) return;
	const { file } = context.words.exports;
	yield* lines(paper, section(file.statements));
	paper.bookmark(file.statements, bookmark);
	const item = { lineHeight: 13.5, before: 0, after: 3, indent: 12 };
	for (const numbered of context.statements) {
		const { counts, passages, title, verdict } = statementLines(context, numbered);
		const runs = [{ words: title, look: { ...itemLook, face: "Serif-Bold", size: 10.5 } as const }];
		yield* lines(paper, { runs, lineHeight: 16, before: 8, after: 2, needs: 40 });
		yield* lines(paper, remark(counts));
		if (verdict !== null)
			yield* lines(paper, { ...item, indent: 0, runs: [{ words: verdict, look: itemLook }] });
		const label = { words: "•", look: itemLook };
		for (const words of passages)
			yield* lines(paper, { ...item, label, runs: [{ words, look: itemLook }] });
	}
}
