import { isSafeAddress } from "@/lib/domain/note";
import type { BlockKind } from "@/lib/domain/text";
import { escapeMarkdown } from "@/lib/exports/markdown/escape-markdown";
import { type FileContext, fileContextOf } from "@/lib/exports/notes/file-context";
import { fileRows } from "@/lib/exports/notes/file-rows";
import { fullQuote, noteHeading, noteLines } from "@/lib/exports/notes/note-lines";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import { type RelatedMarks, relatedMarksOf } from "@/lib/exports/notes/related-marks";
import { statementLines } from "@/lib/exports/notes/statement-lines";
import { cutBlocks, placePieces, type Stretch } from "@/lib/exports/notes/stretches";
import type { SelectedArticle } from "@/lib/exports/select-marks";

/**
 * An article as Markdown: what it is, its text with a reference after each piece of a mark, its notes as footnotes, its
 * statements. Footnotes are named after the article's number in the file, so that those of several do not mix.
 */
export function* articleLines(selected: SelectedArticle, number: string): Iterable<string> {
	const context = fileContextOf(selected);
	const { file } = context.words.exports;
	for (const { name, words } of fileRows(selected))
		yield `- **${escapeMarkdown(file.naming(name).trimEnd())}** ${oneLine(words)}\n`;
	yield "\n";
	const { blocks } = selected.version;
	if (!blocks.some(({ kind }) => kind === "headline"))
		yield `# ${oneLine(selected.article.title)}\n\n`;
	for (const { block, stretches } of cutBlocks(selected, placePieces(selected, context.notes))) {
		const words = stretches.map((stretch) => stretchText(stretch, number)).join("");
		if (words.trim() !== "") yield `${shapes[block.kind](words.trim())}\n\n`;
	}
	yield* statements(context);
	const related = relatedMarksOf(context);
	for (const note of context.notes) yield footnote(context, related, note, number);
}

const hardBreak = "\\\n";

const shapes: Record<BlockKind, (words: string) => string> = {
	headline: (words) => `# ${words.replaceAll("\n", " ")}`,
	heading: (words) => `## ${words.replaceAll("\n", " ")}`,
	paragraph: (words) => words.replaceAll("\n", hardBreak),
	quote: (words) => `> ${words.replaceAll("\n", `${hardBreak}> `)}`,
	"list-item": (words) => `- ${words.replaceAll("\n", `${hardBreak}  `)}`,
	caption: (words) => words.replaceAll("\n", hardBreak),
	aside: (words) => words.replaceAll("\n", hardBreak),
};

function stretchText({ ends, looks, words }: Stretch, article: string): string {
	const kinds = new Set(looks.map(({ kind }) => kind));
	const address = looks.find(({ href }) => href !== undefined && isSafeAddress(href))?.href;
	const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? [];
	const sign = `${kinds.has("strong") ? "**" : ""}${kinds.has("emphasis") ? "*" : ""}`;
	const closing = [...sign].reverse().join("");
	const shown = inner === "" ? "" : `${sign}${escapeMarkdown(inner)}${closing}`;
	const linked =
		address === undefined || inner === ""
			? shown
			: `[${shown}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)`;
	const references = ends.map(({ note }) => `[^${article}-${note.number}]`).join("");
	return `${before}${linked}${references}${after}`;
}

function footnote(
	context: FileContext,
	related: RelatedMarks,
	note: NumberedNote,
	article: string,
): string {
	const { everywhere, exports } = context.words;
	const heading = oneLine(noteHeading(context, note));
	const quote = oneLine(everywhere.quote(fullQuote(context, note.annotation)));
	const lines = noteLines(context, related, note).map(
		({ name, words }) =>
			`    - **${escapeMarkdown(exports.file.naming(name).trimEnd())}** ${escapeMarkdown(words).replaceAll(/\n+/g, `${hardBreak}      `)}\n`,
	);
	return `[^${article}-${note.number}]: **${heading}** — ${quote}\n\n${lines.join("")}\n`;
}

function* statements(context: FileContext): Iterable<string> {
	if (context.statements.length === 0) return;
	yield `## ${context.words.exports.file.statements}\n\n`;
	for (const numbered of context.statements) {
		const { counts, passages, title, verdict } = statementLines(context, numbered);
		yield `### ${oneLine(title)}\n\n${oneLine(counts)}\n\n`;
		if (verdict !== null) yield `**${oneLine(verdict)}**\n\n`;
		yield `${passages.map((passage) => `- ${oneLine(passage)}\n`).join("")}\n`;
	}
}

function oneLine(words: string): string {
	return escapeMarkdown(words.replaceAll(/\s*\n\s*/g, " "));
}
