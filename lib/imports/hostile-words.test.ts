import { beforeAll, describe, expect, test } from "vitest";
import type { SourceFormatId } from "@/lib/domain/source-formats";
import { readApart } from "@/lib/imports/read-apart";
import { docxOf, htmlOfParagraphs, inXml, pdfOf } from "@/lib/testing/small-documents";

function read(format: SourceFormatId, bytes: Uint8Array | string) {
	const file = { bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes, fileName: null };
	return readApart(format, { ...file, zone: "Europe/Paris" });
}

async function draftOf(format: SourceFormatId, bytes: Uint8Array | string) {
	const result = await read(format, bytes);
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	return result.value;
}

beforeAll(() => read("plain-text", "a"), 60_000);

const vector = `"><img src=x onerror=1>`;

describe("IN-04: words that are code are words where a file says what it is called and who wrote it", () => {
	test("in a page", async () => {
		const data = JSON.stringify({
			...{ "@type": "NewsArticle", headline: vector },
			...{ author: { name: vector }, publisher: { name: vector } },
		}).replaceAll("<", "\\u003c");
		const page = `<title>${inXml(vector)}</title><script type="application/ld+json">${data}</script><p>Un texte assez long pour être lu.</p>`;
		const { title, author, outlet, text } = await draftOf("html", page);
		expect({ title, author, outlet }).toEqual({ title: vector, author: vector, outlet: vector });
		expect(text).toBe("Un texte assez long pour être lu.");
	});

	test("in a Word document, its text and its properties", async () => {
		const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${inXml(vector)}</dc:title><dc:creator>${inXml(vector)}</dc:creator></cp:coreProperties>`;
		const words = `<w:p><w:r><w:t>${inXml(vector)} est écrit.</w:t></w:r></w:p>`;
		const file = docxOf(words, [{ name: "docProps/core.xml", bytes: core }]);
		const draft = await draftOf("docx", file);
		expect(draft.text).toBe(`${vector} est écrit.`);
		expect(draft.author).toBe(vector);
	});

	test("in a PDF, its text and its properties", async () => {
		const stream = `BT /F 10 Tf 50 780 Td (${vector} est dit.) Tj ET`;
		const file = pdfOf([
			"<< /Type /Catalog /Pages 2 0 R >>",
			"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
			"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>",
			`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
			`<< /Title (${vector}) /Author (${vector}) >>`,
		])
			.toString("latin1")
			.replace("/Root 1 0 R", "/Root 1 0 R /Info 6 0 R");
		const draft = await draftOf("pdf", Buffer.from(file, "latin1"));
		expect(draft.text).toBe(`${vector} est dit.`);
		expect(draft.author).toBe(vector);
	});
});

describe("IN-18: characters that XML cannot hold", () => {
	const illegal = ["\u0001", "\u0008", "\u000b", "\ufffe"];

	test.each(illegal)(
		"are damage in a Word document, written as they are or as %j's number",
		async (sign) => {
			const number = `&#x${sign.charCodeAt(0).toString(16)};`;
			for (const words of [sign, number]) {
				const result = await read("docx", docxOf(`<w:p><w:r><w:t>a${words}b</w:t></w:r></w:p>`));
				expect(result).toMatchObject({ ok: false, failure: { fields: [{ code: "damaged" }] } });
			}
		},
	);

	test("stay in formats that are not XML, as they were published", async () => {
		const words = `Un mot${illegal.join("")} entier.`;
		expect((await draftOf("plain-text", words)).text).toBe(words);
		expect((await draftOf("html", htmlOfParagraphs([words]))).text).toBe(words);
	});

	test("and half a character is none anywhere", async () => {
		const number = "&#xD83D;";
		const result = await read("docx", docxOf(`<w:p><w:r><w:t>a${number}b</w:t></w:r></w:p>`));
		expect(result).toMatchObject({ ok: false, failure: { fields: [{ code: "damaged" }] } });
		expect((await draftOf("html", `<p>a${number}b et la suite</p>`)).text).toBe(
			"a\ufffdb et la suite",
		);
	});
});
