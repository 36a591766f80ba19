import type { Spool } from "@/lib/domain/spool";
import { articleParagraphs } from "@/lib/exports/docx/article-paragraphs";
import { commentElements } from "@/lib/exports/docx/comment-elements";
import { numberComments } from "@/lib/exports/docx/comment-numbers";
import { fixedFiles } from "@/lib/exports/docx/fixed-files";
import { wordNamespaces, xmlDeclaration } from "@/lib/exports/docx/names";
import type { ExportSelection } from "@/lib/exports/export-source";
import { fileContextOf } from "@/lib/exports/notes/file-context";
import { relatedMarksOf } from "@/lib/exports/notes/related-marks";
import { placePieces } from "@/lib/exports/notes/stretches";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { toChunks } from "@/lib/exports/to-chunks";
import type { ArchivedFile } from "@/lib/exports/zip/archive";

/**
 * The files of a Word document, in the order in which they are written. Each article is read once: the comments wait
 * outside the memory until the text has been written to its end.
 */
export async function* documentFiles(selection: ExportSelection): AsyncIterable<ArchivedFile> {
	const comments = await selection.openSpool();
	try {
		for (const { path, content } of fixedFiles(selection))
			yield { path, mediaType: "application/xml", chunks: toChunks([content]) };
		yield {
			path: "word/document.xml",
			mediaType: "application/xml",
			chunks: toChunks(documentText(selection, comments)),
		};
		yield {
			path: "word/comments.xml",
			mediaType: "application/xml",
			chunks: comments.read(),
		};
	} finally {
		await comments.close();
	}
}

const pageSetup =
	'<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** The text of all articles, made as it is read; what their comments say is put aside on the way. */
async function* documentText(selection: ExportSelection, comments: Spool): AsyncIterable<string> {
	await put(comments, [`${xmlDeclaration}<w:comments ${wordNamespaces}>\n`]);
	yield `${xmlDeclaration}<w:document ${wordNamespaces}><w:body>\n`;
	let number = 0;
	let isFirst = true;
	for await (const article of selection.articles()) {
		const parts = articleParts(article, number, isFirst);
		yield* parts.paragraphs();
		await put(comments, parts.comments());
		number += parts.count;
		isFirst = false;
	}
	yield `${pageSetup}</w:body></w:document>\n`;
	await put(comments, ["</w:comments>\n"]);
}

function articleParts(article: SelectedArticle, from: number, isFirst: boolean) {
	const context = fileContextOf(article);
	const pieces = placePieces(article, context.notes);
	const numberOf = numberComments(pieces, from);
	return {
		count: pieces.length,
		*paragraphs(): Iterable<string> {
			for (const one of articleParagraphs(context, pieces, numberOf, isFirst)) yield one.toString();
		},
		*comments(): Iterable<string> {
			const related = relatedMarksOf(context);
			for (const one of commentElements(context, related, pieces, numberOf)) yield one.toString();
		},
	};
}

async function put(spool: Spool, parts: Iterable<string>): Promise<void> {
	for await (const chunk of toChunks(parts)) await spool.append(chunk);
}
