import { eachArticle } from "@/lib/exports/each-article";
import type { ExportFormat } from "@/lib/exports/export-format";
import { articleText } from "@/lib/exports/html/article-text";
import { fileHeader } from "@/lib/exports/html/file-header";
import { notesList } from "@/lib/exports/html/notes";
import { statementsSection } from "@/lib/exports/html/statements";
import { styleSheet } from "@/lib/exports/html/style";
import { markup } from "@/lib/exports/markup";
import { fileContextOf } from "@/lib/exports/notes/file-context";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { messagesFor } from "@/lib/i18n/messages";

// Said in the file itself, for it is opened from a disk: no script, no network.
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One HTML file that needs nothing else: the article with its marks, and numbered notes that say what each one is. */
export const htmlFormat = {
	extension: "html",
	mediaType: "text/html; charset=utf-8",
	cannotCarry: [
		"aliases",
		"offsets",
		"ids",
		"revisions",
		"origin",
		"linkOrigin",
		"work",
		"earlierDecisions",
		"otherVersions",
		"original",
		"history",
	],
	write: eachArticle(writePage),
} as const satisfies ExportFormat;

/** The page of one article. */
export function* writePage(selected: SelectedArticle): Iterable<string> {
	const { article } = selected;
	const context = fileContextOf(selected);
	const { file } = context.words.exports;
	yield headOf(selected);
	yield markup`<body>
${fileHeader(selected)}<main>
<article lang="${article.language}" aria-label="${file.article}">
`.toString();
	for (const block of articleText(context)) yield block.toString();
	yield markup`</article>
<section class="notes" role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">${file.notes}</h2>
${context.notes.length === 0 ? markup`<p>${file.noNotes}</p>\n` : null}<ol>
`.toString();
	for (const note of notesList(context)) yield note.toString();
	yield "</ol>\n</section>\n";
	for (const part of statementsSection(context)) yield part.toString();
	yield "</main>\n</body>\n</html>\n";
}

function headOf({ article, language, softwareVersion }: SelectedArticle): string {
	const { everywhere, exports } = messagesFor(language);
	const title = exports.file.subject(article.outlet ?? everywhere.unknownOutlet, article.title);
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
${markup`<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Recoupe ${softwareVersion}">
<title>${title}</title>
`}<style>
${styleSheet()}
</style>
</head>
`;
}
