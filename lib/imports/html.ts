import { fail, type Result } from "@/lib/domain/result";
import { decodeBytes, isCharset } from "@/lib/imports/decode-bytes";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { draftFromDocument } from "@/lib/imports/draft-from-document";
import { findArticlePart, readHtmlBlocks } from "@/lib/imports/html-blocks";
import { readHtmlMetadata } from "@/lib/imports/html-metadata";
import { readHtmlTree } from "@/lib/imports/html-tree";
import { Drops } from "@/lib/imports/source-document";

/** The largest page, in bytes. */
const pageBytes = 5 * 1024 * 1024;

/**
 * A draft from a web page or from a piece of one that was pasted. Of a whole page the part with the article is read;
 * what stands round it, what is hidden, scripts, forms, pictures and frames are left out, with a notice for each
 * kind. Nothing is fetched or run, and nothing but words, kinds of blocks and safe addresses of links is kept.
 * Fails like `decodeBytes` and `draftFromDocument`, and as `unsupported-media` (`looks-like-text`: no mark-up) or
 * `invalid` (`too-complex`).
 */
export function parseHtml(file: SourceFile): Result<ArticleDraft> {
	const decoded = decodePage(file);
	if (!decoded.ok) return decoded;
	const { text, charset } = decoded.value;
	if (!markup.test(text)) return refuse("unsupported-media", "looks-like-text");
	const tree = readHtmlTree(text.replace(/^\uFEFF/, ""));
	if (tree === null) return refuse("invalid", "too-complex");
	const drops = new Drops();
	const part = findArticlePart(tree, drops);
	const blocks = readHtmlBlocks(part, drops);
	const declared = readHtmlMetadata(tree, part.body);
	return draftFromDocument({ blocks, declared, drops }, file, charset);
}

const markup =
	/<(?:!doctype|!--startfragment|html|head|body|article|main|div|section|p|h[1-6]|ul|ol|li|blockquote|span|table|br|b|i|em|strong|a|meta|pre|title)[\s/>]/i;

/**
 * A byte order mark and bytes that can only be UTF-8 are believed before what the page says of itself, which is often
 * what its template said; what it says is believed before the fall-back.
 */
function decodePage(file: SourceFile) {
	const decoded = decodeBytes(file.bytes, file.charset, pageBytes);
	if (!decoded.ok || decoded.value.by !== "fallback") return decoded;
	const said = charsetSaid(file.bytes);
	if (said === null || said === decoded.value.charset) return decoded;
	const again = decodeBytes(file.bytes, said, pageBytes);
	return again.ok ? again : decoded;
}

function charsetSaid(bytes: Uint8Array): string | null {
	const head = String.fromCharCode(...bytes.subarray(0, 4096));
	const name = /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([a-z0-9_-]{2,30})/i.exec(
		head,
	)?.[1];
	const known = name?.toLowerCase() ?? "";
	// What is called so on the web is the larger set (WHATWG Encoding, labels).
	const meant = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(known) ? "windows-1252" : known;
	return isCharset(meant) ? meant : null;
}

function refuse(code: "invalid" | "unsupported-media", problem: string): Result<never> {
	return fail(code, { fields: [{ path: "file", code: problem }] });
}
