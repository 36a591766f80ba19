import { beforeAll, describe, expect, test } from "vitest";
import type { SourceFormatId } from "@/lib/domain/source-formats";
import { readApart } from "@/lib/imports/read-apart";
import { documentBombs, pageBombs, pdfBomb } from "@/lib/testing/bombs";
import { rawZip } from "@/lib/testing/raw-zip";
import {
	docxOf,
	docxOfParagraphs,
	htmlOfParagraphs,
	inXml,
	pdfOf,
	pdfOfParagraphs,
} from "@/lib/testing/small-documents";

function read(format: SourceFormatId, bytes: Uint8Array | string, charset?: string) {
	const file = { bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes, charset };
	return readApart(format, { ...file, fileName: null, zone: "Europe/Paris" });
}

beforeAll(() => read("plain-text", "a"), 60_000);

async function problemOf(format: SourceFormatId, bytes: Uint8Array | string): Promise<string> {
	const result = await read(format, bytes);
	return result.ok ? "ok" : (result.failure.fields?.[0]?.code ?? result.failure.code);
}

async function draftOf(format: SourceFormatId, bytes: Uint8Array | string, charset?: string) {
	const result = await read(format, bytes, charset);
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	return result.value;
}

const js = "window.__xss=1";
const schemes = [
	`javascript:${js}`,
	` javascript:${js}`,
	`java\tscript:${js}`,
	`java&#x09;script:${js}`,
	`jav&#x0A;ascript:${js}`,
	`&#106;avascript:${js}`,
	`JaVaScRiPt:${js}`,
	`\u0001javascript:${js}`,
	`vbscript:${js}`,
	`data:text/html,<script>${js}</script>`,
	`data:text/html;base64,PHNjcmlwdD4=`,
	`blob:${js}`,
	`file:///etc/passwd`,
	`feed:javascript:${js}`,
	`view-source:javascript:${js}`,
	`//javascript:${js}`,
	`https:javascript:${js}`,
	`https://a.example/\u0000javascript:`,
	`tel:1`,
	`ftp://a.example/`,
];
const handlers = [
	"img src=x onerror",
	"svg onload",
	"body onload",
	"input autofocus onfocus",
	"video src=x onerror",
].concat(
	["audio src=x onerror", "details open ontoggle", "marquee onstart", "a onmouseover", "p onclick"],
	["iframe onload", "object onerror", "select onfocus", "form onsubmit", "b onpointerenter"],
);
const vectors = [
	...schemes.map((href) => `<a href="${href}">lien</a>`),
	...handlers.map((handler) => `<${handler}="${js}">`),
	`<script>${js}</script>`,
	`<script src=//evil.example></script>`,
	`<scr<script>ipt>${js}</scr</script>ipt>`.replace(js, ""),
	`<svg><script>${js}</script></svg>`,
	`<svg><a xlink:href="javascript:${js}"><text>x</text></a></svg>`,
	`<svg><style><img src=x onerror="${js}"></style></svg>`,
	`<svg><animate onbegin="${js}"></svg>`,
	`<math><mtext><table><mglyph><style><img src=x onerror="${js}"></style></mglyph></table></mtext></math>`,
	`<math><annotation-xml encoding="text/html"><img src=x onerror="${js}"></annotation-xml></math>`,
	`<xmp><img src=x onerror="${js}"></xmp>`,
	`<noscript><p title="</noscript><img src=x onerror=${js}>"></noscript>`.replace(js, "1"),
	`<template><img src=x onerror="${js}"></template>`,
	`<textarea><img src=x onerror="${js}"></textarea>`,
	`<svg><textarea><img src=x onerror="${js}"></textarea></svg>`,
	`<iframe srcdoc="<script>${js}</script>"></iframe>`,
	`<base href="javascript:${js}//">`,
	`<meta http-equiv="refresh" content="0;url=javascript:${js}">`,
	`<link rel="stylesheet" href="javascript:${js}">`,
	`<style>@import "javascript:${js}"; *{background:url(javascript:${js})}</style>`,
	`<div style="background:url(javascript:${js})">`,
	`<form action="javascript:${js}"><button formaction="javascript:${js}">x</button></form>`,
	`<object data="javascript:${js}"></object><embed src="javascript:${js}">`,
	`<img srcset="https://tracker.example/a 1x" src="https://tracker.example/b">`,
	`<!--><img src=x onerror="${js}">-->`.replace(/onerror="[^"]*"/, "alt"),
	`<![CDATA[<img src=x onerror="${js}">]]>`.replace(/onerror="[^"]*"/, "alt"),
	`<p id="__next" name="getElementById">`,
	`<form name=body><input name=cookie></form>`,
];

const around = ["Premier paragraphe de l’article.", "Dernier paragraphe de l’article."] as const;

test(`IN-01 IN-06 IN-24: of ${vectors.length} vectors in a page nothing is left but words and safe addresses`, async () => {
	expect(vectors.length).toBeGreaterThanOrEqual(60);
	for (const vector of vectors) {
		const { text, blocks } = await draftOf(
			"html",
			`<p>${around[0]}</p>${vector}<p>${around[1]}</p>`,
		);
		expect(text, vector).toContain(around[0]);
		expect(text, vector).not.toContain("__xss");
		const hrefs = blocks.flatMap(({ inline }) => inline.flatMap(({ href }) => href ?? []));
		expect(hrefs, vector).toEqual([]);
		for (const block of blocks)
			expect(Object.keys(block).sort(), vector).toEqual(["end", "inline", "kind", "start"]);
	}
});

test("IN-01 IN-03: the addresses of links are held to the same rule in Word and in Markdown", async () => {
	// XML has no characters for some of them.
	for (const href of schemes.filter((scheme) => !/\p{Cc}/u.test(scheme.replace("\t", "")))) {
		const target = inXml(href);
		const draft = await draftOf(
			"docx",
			docxOf(
				`<w:p><w:hyperlink r:id="r1"><w:r><w:t>Un lien du texte</w:t></w:r></w:hyperlink></w:p>`,
				[
					{
						name: "word/_rels/document.xml.rels",
						bytes: `<Relationships xmlns="x"><Relationship Id="r1" Type="x/hyperlink" TargetMode="External" Target="${target}"/></Relationships>`,
					},
				],
			),
		);
		expect(draft.text).toBe("Un lien du texte");
		expect(
			draft.blocks.flatMap(({ inline }) => inline),
			href,
		).toEqual([]);
		const markdown = await draftOf("markdown", `[Un lien du texte](<${href}>)`);
		expect(
			markdown.blocks.flatMap(({ inline }) => inline),
			href,
		).toEqual([]);
	}
});

test("IN-02: what is escaped twice stays text, and tags in Markdown and PDF are words", async () => {
	const twice = await draftOf("html", "<p>&amp;lt;script&amp;gt; est un mot.</p>");
	expect(twice.text).toBe("&lt;script&gt; est un mot.");
	const tag = `"><img src=x onerror=1> reste du texte.`;
	expect((await draftOf("markdown", tag)).text).toBe(tag);
	expect((await draftOf("pdf", pdfOfParagraphs([tag]))).text).toBe(tag);
	expect((await draftOf("docx", docxOfParagraphs([tag]))).text).toBe(tag);
});

test("IN-03: field codes, embedded pages and alternative texts of Word are no words", async () => {
	const draft = await draftOf(
		"docx",
		docxOf(
			`<w:p><w:r><w:instrText>HYPERLINK "javascript:1"</w:instrText><w:t>Un texte.</w:t><w:drawing><docPr xmlns="x" descr="javascript:1"/></w:drawing></w:r></w:p><w:altChunk r:id="r9"/>`,
		),
	);
	expect(draft.text).toBe("Un texte.");
	expect(draft.notices).toEqual([
		{ code: "dropped-pictures", count: 1 },
		{ code: "dropped-media", count: 1 },
	]);
});

describe("IN-16 IN-17: a document type in Word's XML is refused, in less than a second", () => {
	const entities = Array.from(
		{ length: 10 },
		(_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`,
	).join("");
	test.each([
		[`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>`],
		[`<!DOCTYPE d SYSTEM "http://evil.example/x.dtd"><d/>`],
		[`<!DOCTYPE d [<!ENTITY % p SYSTEM "http://evil.example/x">%p;]><d/>`],
		[`<!DOCTYPE d [<!ENTITY a0 "aaaaaaaaaa">${entities}]><d>&a10;</d>`],
	])("%s", async (xml) => {
		const bytes = docxOf("", [{ name: "word/document.xml", bytes: xml }]);
		const { found, milliseconds } = await costOf(() => problemOf("docx", bytes));
		expect(found).toBe("unsafe-archive");
		expect(milliseconds).toBeLessThan(1000);
	});

	test("an entity nobody declared is damage", async () => {
		expect(await problemOf("docx", docxOf("<w:p>&x;</w:p>"))).toBe("damaged");
	});
});

/** What some work finds, and takes: milliseconds of this process's processor time, and bytes that it grows by meanwhile. */
async function costOf<T>(work: () => Promise<T>) {
	const before = process.memoryUsage.rss();
	const start = process.cpuUsage();
	let most = before;
	const watch = setInterval(() => {
		most = Math.max(most, process.memoryUsage.rss());
	}, 5);
	const found = await work();
	clearInterval(watch);
	const { user, system } = process.cpuUsage(start);
	const growth = Math.max(most, process.memoryUsage.rss()) - before;
	return { found, growth, milliseconds: (user + system) / 1000 };
}

const megabyte = 1024 * 1024;

describe("IN-19: bombs are refused in two seconds and 150 MB", () => {
	test.each(Object.entries(documentBombs))("%s", async (_, { make, problem }) => {
		const bytes = make();
		const { found, growth, milliseconds } = await costOf(() => problemOf("docx", bytes));
		expect(found).toBe(problem);
		expect(milliseconds).toBeLessThan(2000);
		expect(growth).toBeLessThan(150 * megabyte);
	});

	test("a PDF that unpacks to gigabytes is read elsewhere, and not for long", async () => {
		const bytes = pdfBomb();
		const { found, growth } = await costOf(() => problemOf("pdf", bytes));
		expect(["too-complex", "took-too-long", "no-words", "damaged"]).toContain(found);
		expect(growth).toBeLessThan(150 * megabyte);
		expect(await problemOf("plain-text", "Un texte.")).toBe("ok");
	}, 60_000);

	test.each(Object.entries(pageBombs))(
		"a page of nothing but %s keeps nobody else waiting",
		async (_, make) => {
			const bytes = make();
			const { found, growth, milliseconds } = await costOf(() => problemOf("html", bytes));
			expect(found).toBe("too-complex");
			expect(growth).toBeLessThan(150 * megabyte);
			expect(milliseconds).toBeLessThan(500);
		},
		60_000,
	);
});

describe("IN-20: an archive with names or entries that lead elsewhere is refused", () => {
	const word = { name: "word/document.xml", bytes: "<d/>" };
	test.each([
		["../x", [{ name: "../x", bytes: "x" }], "unsafe-archive"],
		["/x", [{ name: "/x", bytes: "x" }], "unsafe-archive"],
		["C:\\x", [{ name: "C:\\x", bytes: "x" }], "unsafe-archive"],
		["a\\..\\b", [{ name: "a\\..\\b", bytes: "x" }], "unsafe-archive"],
		["a symbolic link", [{ name: "l", bytes: "/etc/passwd", mode: 0o120777 }], "unsafe-archive"],
		["the same name twice", [word, word], "unsafe-archive"],
		["an encrypted entry", [{ name: "e", bytes: "x", flags: 1 }], "encrypted"],
	])("%s", async (_, entries, problem) => {
		expect(await problemOf("docx", docxOf("<w:p/>", entries))).toBe(problem);
	});
});

describe("IN-21: magic bytes, ending and content must agree", () => {
	const docx = docxOfParagraphs(["Un texte."]);
	const pdf = pdfOfParagraphs(["Un texte."]);
	const page = htmlOfParagraphs(["Un texte."]);
	const macros = docxOf("<w:p/>", [
		{
			name: "[Content_Types].xml",
			bytes: `<Types xmlns="x"><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`,
		},
	]);
	test.each<[SourceFormatId, string, Uint8Array | string, string]>([
		["docx", "a page", page, "not-this-format"],
		["docx", "a PDF", pdf, "looks-like-pdf"],
		["docx", "a program", "MZ\x90\0", "not-this-format"],
		["docx", "another archive", rawZip([{ name: "a.txt", bytes: "a" }]), "looks-like-zip"],
		["docx", "one with macros", macros, "holds-macros"],
		["docx", "half of one", docx.subarray(0, 300), "damaged"],
		["docx", "nothing", "", "empty"],
		["pdf", "a Word document", docx, "looks-like-zip"],
		["pdf", "a page", page, "not-this-format"],
		["pdf", "a page that is a PDF further on", Buffer.concat([page, pdf]), "not-this-format"],
		["pdf", "half of one", "%PDF-1.4\nxx", "damaged"],
		[
			"pdf",
			"one without words",
			pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]),
			"no-words",
		],
		["html", "a PDF with a page in it", Buffer.concat([pdf, page]), "looks-like-pdf"],
		["html", "a Word document", docx, "looks-like-zip"],
		["html", "plain words", "Un texte sans rien.", "looks-like-text"],
		["html", "nothing", "", "empty"],
		["markdown", "a page", page, "looks-like-html"],
		["markdown", "a PDF", pdf, "looks-like-pdf"],
		["plain-text", "a page", page, "looks-like-html"],
	])("%s is not %s", async (format, _, bytes, problem) => {
		expect(await problemOf(format, bytes)).toBe(problem);
	});

	const words = "é à œ « »";
	const said = (charset: string) => `<meta charset="${charset}"><p>Un texte: ${words}</p>`;
	const windows = (page: string) => Buffer.from(page.replaceAll("œ", "\x9C"), "latin1");
	test.each([
		["UTF-8 that says so", Buffer.from(said("utf-8")), "utf-8"],
		["UTF-8 that says Latin-1", Buffer.from(said("iso-8859-1")), "utf-8"],
		["Windows-1252 that says Latin-1", windows(said("ISO-8859-1")), "windows-1252"],
		["Windows-1252 that says UTF-8", windows(said("utf-8")), "windows-1252"],
		[
			"Latin-9 that says so",
			Buffer.from(said("iso-8859-15").replaceAll("œ", "\xBD"), "latin1"),
			"iso-8859-15",
		],
		["UTF-16 with a mark", Buffer.from(`\uFEFF${said("utf-8")}`, "utf16le"), "utf-16le"],
	])("a page in %s is read rightly", async (_, bytes, charset) => {
		const draft = await draftOf("html", bytes);
		expect(draft.text).toBe(`Un texte: ${words}`);
		expect(draft.charset).toBe(charset);
	});

	test("and in the charset that a member chose, whatever the page says", async () => {
		const draft = await draftOf("html", windows(said("utf-8")), "iso-8859-15");
		expect(draft).toMatchObject({ charset: "iso-8859-15" });
		expect(draft.text).toContain("é à");
	});
});

test("IN-23: keys of prototypes in a page's data and in front matter are data", async () => {
	const data = `{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"Un titre déclaré"}`;
	const page = `<script type="application/ld+json">${data}</script><meta name="__proto__" content="x"><meta property="constructor" content="y"><p>Un texte assez long pour être lu.</p>`;
	expect((await draftOf("html", page)).title).toBe("Un titre déclaré");
	const front = "---\n__proto__: x\nconstructor: y\ntitle: Un titre\n---\nUn texte.";
	expect((await draftOf("markdown", front)).text).toBe("Un texte.");
	expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("IN-25: characters that turn directions stay, and are said", async () => {
	const words = "Le contrat \u202Eén\u202C gis est là.";
	for (const format of ["plain-text", "html", "docx"] as const) {
		const bytes = {
			"plain-text": words,
			html: htmlOfParagraphs([words]),
			docx: docxOfParagraphs([words]),
		};
		const draft = await draftOf(format, bytes[format]);
		expect(draft.text).toBe(words);
		expect(draft.notices).toContainEqual({ code: "turned-directions", count: 2 });
	}
});
