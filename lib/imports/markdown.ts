import MarkdownIt, { type Token } from "markdown-it";
import { fail, type Result } from "@/lib/domain/result";
import type { BlockKind } from "@/lib/domain/text";
import { textLimits } from "@/lib/domain/text-parts";
import { BlockWriter } from "@/lib/imports/block-writer";
import { decodeBytes } from "@/lib/imports/decode-bytes";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { draftFromDocument } from "@/lib/imports/draft-from-document";
import { type Declared, type DeclaredField, Drops, safeHref } from "@/lib/imports/source-document";

/**
 * A draft from Markdown (CommonMark with tables): headings, quotes, lists and links become blocks and looks, tags of
 * HTML in it stay the words they are, pictures are left out with a notice. What stands in front between two lines of
 * dashes is read for title, author, date, outlet and address, and is no text.
 * Fails like `decodeBytes` and `draftFromDocument`, and as `unsupported-media` (`looks-like-html`).
 */
export function parseMarkdown(file: SourceFile): Result<ArticleDraft> {
	const decoded = decodeBytes(file.bytes, file.charset);
	if (!decoded.ok) return decoded;
	const text = decoded.value.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
	if (text.length > textLimits.articleUnits) return fail("too-large");
	if (/^\s{0,200}<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 400)))
		return fail("unsupported-media", { fields: [{ path: "file", code: "looks-like-html" }] });
	const drops = new Drops();
	const front = readFrontMatter(text);
	if (front.length > 0) drops.add("dropped-front-matter");
	const blocks = readBlocks(text.slice(front.length), drops);
	const document = { blocks, declared: front.declared, drops };
	return draftFromDocument(document, file, decoded.value.charset);
}

// Without HTML, and without what makes other characters or links of those that are written.
const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false });

function readBlocks(text: string, drops: Drops) {
	const writer = new BlockWriter();
	const around: BlockKind[] = [];
	for (const token of markdown.parse(text, {})) {
		const kind = Object.hasOwn(containers, token.type) ? containers[token.type] : undefined;
		if (kind !== undefined) around.push(kind);
		else if (closers.has(token.type)) around.pop();
		else if (token.type === "heading_open")
			writer.begin(token.tag === "h1" ? "headline" : "heading");
		else if (openers.has(token.type)) writer.begin(around.at(-1) ?? null);
		else if (token.type === "inline") writeInline(writer, token.children ?? [], drops);
		else if (token.type === "fence" || token.type === "code_block") {
			writer.begin(around.at(-1) ?? null);
			writer.write(token.content);
		}
	}
	writer.end();
	return writer.blocks;
}

const containers: Readonly<Record<string, BlockKind | undefined>> = {
	blockquote_open: "quote",
	list_item_open: "list-item",
};
const closers: ReadonlySet<string> = new Set(["blockquote_close", "list_item_close"]);
const openers: ReadonlySet<string> = new Set(["paragraph_open", "th_open", "td_open"]);

const looks: Readonly<Record<string, "strong" | "emphasis" | "link" | undefined>> = {
	strong: "strong",
	em: "emphasis",
	link: "link",
};

function writeInline(writer: BlockWriter, tokens: readonly Token[], drops: Drops): void {
	const open: { start: number; href: string | null }[] = [];
	for (const token of tokens) {
		if (token.type === "softbreak") writer.writeFlowing(" ");
		else if (token.type === "hardbreak") writer.breakLine();
		else if (token.type === "image") drops.add("dropped-pictures");
		else if (token.nesting === 1)
			open.push({ start: writer.length, href: safeHref(String(token.attrGet("href") ?? "")) });
		else if (token.nesting === -1) endLook(writer, token.type.replace(/_close$/, ""), open.pop());
		else writer.write(token.content);
	}
}

function endLook(
	writer: BlockWriter,
	name: string,
	begun: { start: number; href: string | null } | undefined,
): void {
	const look = Object.hasOwn(looks, name) ? looks[name] : undefined;
	if (look === undefined || begun === undefined) return;
	if (look !== "link") writer.look(look, begun.start);
	else if (begun.href !== null) writer.look(look, begun.start, begun.href);
}

const frontFields: Readonly<Record<string, DeclaredField | undefined>> = {
	...{ title: "title", titre: "title", author: "author", auteur: "author", date: "published" },
	...{ outlet: "outlet", source: "outlet", media: "outlet", url: "address", link: "address" },
	...{ lang: "language", language: "language", langue: "language" },
};

/** Lines of "key: value" only: nothing is made of them but text. */
function readFrontMatter(text: string): { length: number; declared: Declared[] } {
	const match = /^---[ \t]*\n((?:[^\n]{0,2000}\n){0,100}?)---[ \t]*(?:\n|$)/.exec(text);
	if (match === null) return { length: 0, declared: [] };
	const declared = (match[1] ?? "").split("\n").flatMap((line): Declared[] => {
		const [, key = "", value = ""] = /^([a-z_]{2,20})\s*:\s*(.{1,2000})$/i.exec(line) ?? [];
		const name = key.toLowerCase();
		const field = Object.hasOwn(frontFields, name) ? frontFields[name] : undefined;
		const words = value.trim().replace(/^(["'])(.*)\1$/, "$2");
		return field === undefined || words === "" ? [] : [{ field, value: words, from: "page" }];
	});
	return { length: match[0].length, declared };
}
