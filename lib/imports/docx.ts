import { fail, type Result } from "@/lib/domain/result";
import { DocxBody } from "@/lib/imports/docx-body";
import { readParagraphStyles } from "@/lib/imports/docx-styles";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { draftFromDocument } from "@/lib/imports/draft-from-document";
import { type OpenZip, openZip, ZipError } from "@/lib/imports/open-zip";
import { readXml, XmlError } from "@/lib/imports/read-xml";
import { type Declared, Drops, safeHref } from "@/lib/imports/source-document";

/**
 * A draft from a Word document (ECMA-376, WordprocessingML, as .docx). Paragraphs with a style of heading, title,
 * quotation, caption or list become blocks of that kind; foot notes come at the end. Pictures, comments, headers and
 * footers, deleted and hidden words are left out, with a notice for each kind. Nothing outside the file is fetched,
 * nothing is written. Fails as `unsupported-media` (`looks-like-…`: not such a document, or one with macros) or
 * `invalid` (`empty`, `damaged`, `encrypted`, `unsafe-archive`, `too-complex`), and like `draftFromDocument`.
 */
export async function parseDocx(file: SourceFile): Promise<Result<ArticleDraft>> {
	if (file.bytes.length === 0) return refuse("invalid", "empty");
	if (!startsWith(file.bytes, "PK\x03\x04"))
		return refuse("unsupported-media", otherFormat(file.bytes));
	try {
		const zip = await openZip(file.bytes);
		const types = await readContentTypes(zip);
		if (types !== null) return refuse("unsupported-media", types);
		return draftFromDocument(await readDocument(zip), file, null);
	} catch (error) {
		if (error instanceof ZipError || error instanceof XmlError)
			return refuse("invalid", error.problem);
		throw error;
	}
}

function refuse(code: "invalid" | "unsupported-media", problem: string): Result<never> {
	return fail(code, { fields: [{ path: "file", code: problem }] });
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
	return String.fromCharCode(...bytes.subarray(0, magic.length)) === magic;
}

function otherFormat(bytes: Uint8Array): string {
	if (startsWith(bytes, "%PDF-")) return "looks-like-pdf";
	if (startsWith(bytes, "\xD0\xCF\x11\xE0")) return "looks-like-office";
	return startsWith(bytes, "{\\rtf") ? "looks-like-rtf" : "not-this-format";
}

const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Null for a document without macros, else what the archive looks like. */
async function readContentTypes(zip: OpenZip): Promise<string | null> {
	if (!zip.has("[Content_Types].xml") || !zip.has("word/document.xml")) return "looks-like-zip";
	const types: string[] = [];
	await readXml(zip.read("[Content_Types].xml"), {
		open: (_, attributes) => types.push(attributes.get("ContentType") ?? ""),
		close: () => undefined,
	});
	if (types.some((type) => /macroEnabled|vbaProject/i.test(type))) return "holds-macros";
	return types.includes(main) ? null : "looks-like-zip";
}

async function readDocument(zip: OpenZip) {
	const drops = new Drops();
	const context = {
		styles: await readParagraphStyles(zip),
		links: await readLinks(zip),
		drops,
	};
	const body = new DocxBody(context);
	await readXml(zip.read("word/document.xml"), body);
	const notes = new DocxBody(context, "aside");
	if (zip.has("word/footnotes.xml")) await readXml(zip.read("word/footnotes.xml"), notes);
	if (zip.has("word/comments.xml"))
		drops.add("dropped-comments", await countOf(zip, "comments", "comment"));
	for (const part of ["header", "footer"]) {
		for (const n of ["", "1", "2", "3"])
			if (zip.has(`word/${part}${n}.xml`)) drops.add("dropped-running-heads");
	}
	const declared = await readProperties(zip);
	return { blocks: [...body.end(), ...notes.end()], declared, drops };
}

/** The targets of links by their ids; only those of addresses that a link may have. */
async function readLinks(zip: OpenZip): Promise<ReadonlyMap<string, string | null>> {
	const links = new Map<string, string | null>();
	await readXml(zip.read("word/_rels/document.xml.rels"), {
		open: (name, attributes) => {
			const isLink = name === "Relationship" && attributes.get("Type")?.endsWith("/hyperlink");
			if (isLink) links.set(attributes.get("Id") ?? "", safeHref(attributes.get("Target") ?? ""));
		},
		close: () => undefined,
	}).catch((error: unknown) => {
		if (zip.has("word/_rels/document.xml.rels")) throw error;
	});
	return links;
}

async function countOf(zip: OpenZip, part: string, element: string): Promise<number> {
	let count = 0;
	await readXml(zip.read(`word/${part}.xml`), {
		open: (name) => {
			if (name === element) count += 1;
		},
		close: () => undefined,
	});
	return count;
}

/** Title and writer as the file's properties have them, which are often those of a template. */
async function readProperties(zip: OpenZip): Promise<Declared[]> {
	const declared: Declared[] = [];
	if (!zip.has("docProps/core.xml")) return declared;
	let words = "";
	await readXml(zip.read("docProps/core.xml"), {
		open: () => {
			words = "";
		},
		text: (more) => {
			words = (words + more).slice(0, 3000);
		},
		close: (name) => {
			const field = ({ title: "title", creator: "author" } as const)[name];
			if (field !== undefined && words.trim() !== "")
				declared.push({ field, value: words.trim(), from: "properties" });
			words = "";
		},
	});
	return declared;
}
