import { fail, type Result } from "@/lib/domain/result";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { draftFromDocument } from "@/lib/imports/draft-from-document";
import { layOutPages } from "@/lib/imports/pdf-layout";
import { readPdfPages } from "@/lib/imports/pdf-pages";
import { type Declared, Drops } from "@/lib/imports/source-document";

/**
 * A draft from a PDF with text in it: lines joined to paragraphs, words divided at a line's end joined again, running
 * heads and page numbers left out, both with notices.
 * Fails as `unsupported-media` (`not-this-format`), `invalid` (`empty`, `damaged`, `encrypted`, `too-complex`,
 * `no-words`: pictures of pages), and like `draftFromDocument`.
 */
export async function parsePdf(file: SourceFile): Promise<Result<ArticleDraft>> {
	if (file.bytes.length === 0) return refuse("invalid", "empty");
	const head = String.fromCharCode(...file.bytes.subarray(0, 5));
	if (head !== "%PDF-")
		return refuse(
			"unsupported-media",
			head.startsWith("PK") ? "looks-like-zip" : "not-this-format",
		);
	const read = await readPdfPages(new Uint8Array(file.bytes));
	if (typeof read === "string") return refuse("invalid", read);
	const drops = new Drops();
	const blocks = layOutPages(read.pages, drops);
	if (blocks.length === 0) return refuse("invalid", "no-words");
	const declared = [...properties("title", read.title), ...properties("author", read.author)];
	return draftFromDocument({ blocks, declared, drops }, file, null);
}

function refuse(code: "invalid" | "unsupported-media", problem: string): Result<never> {
	return fail(code, { fields: [{ path: "file", code: problem }] });
}

function properties(field: "title" | "author", value: string): Declared[] {
	return value.trim() === "" ? [] : [{ field, value, from: "properties" }];
}
