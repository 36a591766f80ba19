import { decodeSingleByte } from "@/lib/imports/single-byte";
import { type RawEntry, rawZip } from "./raw-zip";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Words as XML has them. */
export function inXml(words: string): string {
	return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A Word document whose body is `body`, in WordprocessingML under the prefix w; more parts may be given. */
export function docxOf(body: string, more: readonly RawEntry[] = []): Buffer {
	const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
	const parts: RawEntry[] = [
		{
			name: "[Content_Types].xml",
			bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
		},
		{
			name: "word/document.xml",
			bytes: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`,
		},
	];
	const given = new Set(more.map(({ name }) => name));
	return rawZip([...parts.filter(({ name }) => !given.has(name)), ...more]);
}

/** A Word document of plain paragraphs. */
export function docxOfParagraphs(paragraphs: readonly string[]): Buffer {
	return docxOf(
		paragraphs
			.map((words) => `<w:p><w:r><w:t xml:space="preserve">${inXml(words)}</w:t></w:r></w:p>`)
			.join(""),
	);
}

/** A web page of plain paragraphs. */
export function htmlOfParagraphs(paragraphs: readonly string[]): Buffer {
	const body = paragraphs.map((words) => `<p>${inXml(words)}</p>\n`).join("");
	return Buffer.from(`<!doctype html><meta charset="utf-8"><body>\n${body}</body>`);
}

/** A PDF of plain paragraphs: Courier at 10 points, 80 characters a line, 50 lines a page, Windows-1252 only. */
export function pdfOfParagraphs(paragraphs: readonly string[]): Buffer {
	return pdfOfLines(paragraphs.flatMap((words) => [...wrap(words), ""]));
}

/** The same of lines as they are to be drawn. */
export function pdfOfLines(lines: readonly string[]): Buffer {
	const pages = Array.from({ length: Math.ceil(lines.length / 50) }, (_, n) =>
		lines.slice(n * 50, n * 50 + 50),
	);
	const streams = pages.map(
		(page) => `BT /F 10 Tf 14 TL 50 780 Td ${page.map(toShow).join(" ")} ET`,
	);
	const kids = pages.map((_, n) => `${4 + n * 2} 0 R`).join(" ");
	return pdfOf([
		"<< /Type /Catalog /Pages 2 0 R >>",
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
		...streams.flatMap((stream, n) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + n * 2} 0 R >>`,
			`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		]),
	]);
}

/** A PDF of numbered objects, each given in Latin-1, the first one the catalogue. */
export function pdfOf(objects: readonly string[]): Buffer {
	let file = "%PDF-1.4\n";
	const offsets = objects.map((object, n) => {
		const offset = file.length;
		file += `${n + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	const size = objects.length + 1;
	return Buffer.from(
		`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
		"latin1",
	);
}

function wrap(words: string): string[] {
	const lines: string[] = [];
	for (const word of words.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < 80)
			lines[lines.length - 1] = `${last} ${word}`;
		// What is longer than a line is broken in it, as word processors do.
		else lines.push(...(word.match(/.{1,80}/gu) ?? []));
	}
	return lines;
}

function toShow(line: string): string {
	const bytes = [...line].map((sign) =>
		String.fromCharCode(windows1252.get(sign) ?? sign.charCodeAt(0)),
	);
	return `(${bytes.join("").replace(/[\\()]/g, "\\$&")}) Tj T*`;
}

const windows1252 = new Map(
	Array.from({ length: 128 }, (_, n) => [
		decodeSingleByte(Uint8Array.of(n + 128), "windows-1252"),
		n + 128,
	]),
);
