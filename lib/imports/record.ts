import { fail, type Result } from "@/lib/domain/result";
import { decodeBytes } from "@/lib/imports/decode-bytes";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { draftFromDocument } from "@/lib/imports/draft-from-document";
import { findArticlePart, readHtmlBlocks } from "@/lib/imports/html-blocks";
import { readHtmlTree } from "@/lib/imports/html-tree";
import {
	type Declared,
	type DeclaredField,
	Drops,
	type SourceBlock,
} from "@/lib/imports/source-document";

/**
 * A draft from one article as a JSON object: a ninjs item (IPTC, versions 1 to 3) or any record that names its fields in
 * a usual way, in English or French (`recordNames`). The headline and the text become the article’s text, word for
 * word; HTML in it is read as a page is; the rest is proposed.
 * Fails as `unsupported-media` (`not-this-format`), `invalid` (`empty`, `several-records`, `no-text-field`, `too-complex`),
 * and like `draftFromDocument`.
 */
export function parseRecord(file: SourceFile): Result<ArticleDraft> {
	if (file.bytes.length === 0) return refuse("invalid", "empty");
	const decoded = decodeBytes(file.bytes, "utf-8");
	if (!decoded.ok) return decoded;
	const record = readJson(decoded.value.text.replace(/^\uFEFF/, ""));
	if (Array.isArray(record)) return refuse("invalid", "several-records");
	if (typeof record !== "object" || record === null)
		return refuse("unsupported-media", "not-this-format");
	const fields = new Map(Object.entries(record).map(([name, value]) => [toKey(name), value]));
	const drops = new Drops();
	const title = fieldOf(fields, "title");
	const body = bodyOf(fields, drops);
	if (typeof body === "string") return refuse("invalid", body);
	const isTitled = title === null || body[0]?.words.trim() === title.trim();
	const headline: SourceBlock[] = isTitled ? [] : [toBlock(title, "headline")];
	const declared = declaredFields.flatMap((field): Declared[] => {
		const value = fieldOf(fields, field);
		return value === null ? [] : [{ field, value, from: "record" }];
	});
	return draftFromDocument({ blocks: [...headline, ...body], declared, drops }, file, null);
}

const declaredFields = [
	...(["title", "outlet", "author", "published", "address", "language"] as const),
] satisfies readonly DeclaredField[];

type RecordField = DeclaredField | "text" | "html";

/** What fields are called in records, best first: small letters without accents or signs. */
export const recordNames: Readonly<Record<RecordField, readonly string[]>> = {
	title: ["headlines", "headline", "title", "titre"],
	outlet: ["outlet", "publisher", "source", "media", "journal", "infosources", "copyrightholder"],
	author: ["by", "byline", "author", "authors", "auteur", "auteurs"],
	published: [
		...["published", "publishedat", "datepublished", "date", "contentcreated"],
		...["versioncreated", "firstcreated"],
	],
	address: ["address", "adresse", "url", "link", "lien", "permalink", "uri"],
	language: ["language", "lang", "langue"],
	text: ["bodies", "bodytext", "text", "texte", "body", "content", "contenu", "article"],
	html: ["bodyhtml", "bodyxhtml", "html"],
};

/** A field’s name as `recordNames` has it. */
export function toKey(name: string): string {
	const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
	return plain.toLowerCase().replace(/[^a-z]/g, "");
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

type Fields = ReadonlyMap<string, unknown>;

function fieldOf(fields: Fields, field: RecordField): string | null {
	for (const name of recordNames[field]) {
		const words = wordsOf(fields.get(name));
		if (words !== null) return words;
	}
	return null;
}

/** Words as they are; of a list its words together, or the first of its things with a value or a name, as ninjs has them. */
function wordsOf(value: unknown): string | null {
	if (!Array.isArray(value)) return plainWords(value);
	const all = value
		.slice(0, mostListed)
		.map(plainWords)
		.filter((words) => words !== null);
	const areWords = value.every((one) => typeof one === "string");
	return areWords && all.length > 0 ? all.join(", ") : (all[0] ?? null);
}

const mostListed = 100;

function plainWords(value: unknown): string | null {
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return value.trim() === "" ? null : value;
	if (typeof value !== "object" || value === null) return null;
	const inside = new Map<string, unknown>(Object.entries(value));
	const words = inside.get("value") ?? inside.get("name");
	return typeof words === "string" && words.trim() !== "" ? words : null;
}

function bodyOf(fields: Fields, drops: Drops): SourceBlock[] | "no-text-field" | "too-complex" {
	const html = fieldOf(fields, "html");
	const words = html ?? fieldOf(fields, "text");
	if (words === null) return "no-text-field";
	if (html === null && !/<(?:\/(?:p|div|h[1-6]|li|blockquote)|br\s{0,3}\/?)>/i.test(words))
		return toParagraphs(words);
	const tree = readHtmlTree(words);
	if (tree === null) return "too-complex";
	return readHtmlBlocks(findArticlePart(tree, drops), drops);
}

/** Parted by blank lines where there are any, else by lines. */
function toParagraphs(words: string): SourceBlock[] {
	const lines = words.replace(/\r\n?/g, "\n");
	const paragraphs = /\S\n[^\S\n]*\n/.test(lines) ? lines.split(/\n[^\S\n]*\n/) : lines.split("\n");
	return paragraphs
		.filter((paragraph) => paragraph.trim() !== "")
		.map((paragraph) => toBlock(paragraph, null));
}

function toBlock(words: string, kind: SourceBlock["kind"]): SourceBlock {
	return { kind, words, looks: [] };
}

function refuse(code: "invalid" | "unsupported-media", problem: string): Result<never> {
	return fail(code, { fields: [{ path: "file", code: problem }] });
}
