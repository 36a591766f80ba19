import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { SourceFormatId } from "@/lib/domain/source-formats";
import type { ArticleDraft } from "@/lib/imports/draft";
import { readApart } from "@/lib/imports/read-apart";
import { readCorpus } from "@/lib/testing/given-folders";
import {
	docxOf,
	docxOfParagraphs,
	htmlOfParagraphs,
	inXml,
	pdfOfLines,
	pdfOfParagraphs,
} from "@/lib/testing/small-documents";
import { isGraphemeBoundary } from "@/lib/text/slice";

async function read(format: SourceFormatId, bytes: Uint8Array | string): Promise<ArticleDraft> {
	const file = { bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes };
	const result = await readApart(format, { ...file, fileName: null, zone: "Europe/Paris" });
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	checkBlocks(result.value);
	return result.value;
}

beforeAll(() => read("plain-text", "a"), 60_000);

/** What must hold of every draft: in order, covering all but white space, looks inside their blocks. */
function checkBlocks({ text, blocks }: ArticleDraft): void {
	let end = 0;
	for (const block of blocks) {
		expect(block.start).toBeGreaterThanOrEqual(end);
		expect(text.slice(end, block.start).trim()).toBe("");
		for (const offset of [block.start, block.end])
			expect(isGraphemeBoundary(text, offset)).toBe(true);
		for (const look of block.inline) {
			expect(look.start).toBeGreaterThanOrEqual(block.start);
			expect(look.end).toBeLessThanOrEqual(block.end);
			expect(look.start).toBeLessThan(look.end);
		}
		end = block.end;
	}
	expect(text.slice(end).trim()).toBe("");
	expect(/\p{Cs}/u.test(text)).toBe(false);
}

function blocksIn({ text, blocks }: ArticleDraft): [string, string][] {
	return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

function golden(name: string): Promise<ArticleDraft> {
	const format = { html: "html", md: "markdown", docx: "docx", pdf: "pdf" } as const;
	const ending = name.split(".").at(-1) as keyof typeof format;
	const file = join(import.meta.dirname, "../testing/golden", `port${name}`);
	return read(format[ending], readFileSync(file));
}

const statement =
	"La direction du port a démenti mardi avoir signé « le moindre contrat » avec la société Galverne, contrairement à ce qu’affirmait la veille L’Écho des Passes. Personne n’a été consulté, assure-t-elle.";

const goldenBlocks = [
	["headline", "Le port de Maubrun dément tout contrat"],
	["aside", "Par Léa Ombrine"],
	["aside", "Publié le 4 mars 2026"],
	["paragraph", statement],
	["caption", "La jetée du port, lundi matin."],
	["heading", "Une œuvre de fiction"],
	[
		"quote",
		"« Ce contrat n’existe pas, il n’a jamais existé, et nous n’en discuterons avec personne. »",
	],
	["aside", "Lire aussi : Le port se tait depuis lundi"],
	["paragraph", "Le port dit trois choses :"],
	["list-item", "aucune signature n’a eu lieu"],
	["list-item", "aucune somme n’a été versée"],
	[
		"paragraph",
		"Le conseil se réunira jeudi. Les syndicats, eux, demandent que le procès-verbal soit rendu public avant cette date.",
	],
];

test.each([".html", ".docx", "-libreoffice.docx"])(
	"the golden port%s has its blocks, looks and links",
	async (name) => {
		const draft = await golden(name);
		expect(blocksIn(draft)).toEqual(goldenBlocks);
		const looks = draft.blocks.flatMap(({ inline }) =>
			inline.map((look) => [look.kind, draft.text.slice(look.start, look.end), look.href]),
		);
		expect(looks).toEqual([
			["strong", "démenti", undefined],
			["link", "L’Écho des Passes", "https://echo-des-passes.example/contrat"],
		]);
	},
);

test("the same article is the same text in Markdown, and the same words in PDF", async () => {
	const html = await golden(".html");
	expect((await golden(".md")).text).toBe(html.text);
	const pdf = await golden(".pdf");
	expect(wordsOf(pdf.text)).toEqual(wordsOf(html.text));
	expect(blocksIn(pdf).slice(0, 4)).toEqual(goldenBlocks.slice(0, 4));
});

test("the same article as LibreOffice prints it has its words, and its list without the signs of a font of signs", async () => {
	const pdf = await golden("-libreoffice.pdf");
	const { text } = await golden(".html");
	const masthead = "La Gazette des Ombrines — édition du matin";
	expect(wordsOf(pdf.text)).toEqual([...wordsOf(masthead), ...wordsOf(text)]);
	// What is printed small below a picture looks like any other paragraph.
	const isSaid = ([, words]: readonly string[]) => !words?.startsWith("La jetée");
	expect(blocksIn(pdf).slice(1).filter(isSaid)).toEqual(goldenBlocks.slice(1).filter(isSaid));
});

test("what a source declares is proposed with where it was found, and what was left out is said", async () => {
	const facts = async (name: string) => {
		const { proposals, notices, title, outlet, published } = await golden(name);
		const from = Object.entries(proposals).map(([field, { from }]) => `${field} ${from}`);
		return { title, outlet, day: published?.value, from: from.sort(), notices };
	};
	const title = "Le port de Maubrun dément tout contrat";
	expect(await facts(".html")).toEqual({
		...{ title, outlet: "La Gazette des Ombrines", day: "2026-03-04" },
		from: [
			...["address page", "author json-ld", "language text", "outlet json-ld"],
			...["published json-ld", "title text"],
		],
		notices: [
			{ code: "dropped-page-parts", count: 2 },
			{ code: "dropped-pictures", count: 1 },
		],
	});
	// The file's properties name a template and a secretary; the text knows better.
	expect(await facts(".docx")).toEqual({
		...{ title, outlet: null, day: "2026-03-04" },
		from: ["author text", "language text", "published text", "title text"],
		notices: [{ code: "dropped-running-heads", count: 1 }],
	});
	expect((await facts(".md")).outlet).toBe("La Gazette des Ombrines");
	expect((await facts(".pdf")).notices).toEqual([{ code: "dropped-running-heads", count: 4 }]);
});

function wordsOf(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== "");
}

const corpus = readCorpus();

test.skipIf(corpus === null).each(["000", "001", "002", "003", "004"])(
	`real article %s is one text as .txt, .html and .docx, and the same words as .pdf${corpus === null ? " (skipped: no corpus)" : ""}`,
	async (prefix) => {
		const known = corpus?.find(({ name }) => name.startsWith(prefix));
		if (known === undefined) throw new Error(`there is no article ${prefix}`);
		const seed = await read("plain-text", known.bytes);
		const paragraphs = blocksIn(seed).flatMap(([, words]) =>
			words.split("\n").filter((line) => line.trim() !== ""),
		);
		const txt = await read("plain-text", paragraphs.join("\n\n"));
		expect(wordsOf(txt.text)).toEqual(wordsOf(seed.text));
		const html = await read("html", htmlOfParagraphs(paragraphs));
		const docx = await read("docx", docxOfParagraphs(paragraphs));
		expect(html.text).toBe(txt.text);
		expect(docx.text).toBe(txt.text);
		expect(docx.blocks).toEqual(html.blocks);
		const facts = ({ title, outlet, author, published }: ArticleDraft) => [
			title,
			outlet,
			author,
			published,
		];
		expect(facts(html)).toEqual(facts(txt));
		const pdf = await read("pdf", pdfOfParagraphs(paragraphs));
		expect(wordsOf(pdf.text)).toEqual(wordsOf(txt.text));
	},
);

/** Characters that break what counts or cleans carelessly; each is to come through as it is. */
const traps = {
	"emoji with joiners": "a 👩‍👩‍👧‍👦 b",
	flags: "🇫🇷🇲🇱 c",
	"accents composed": "d\u00E9menti",
	"accents combining": "de\u0301menti",
	"astral letters": "𝒜𝓈 e",
	"no-break spaces": "«\u00A0oui\u202F» : non\u202F!",
	"soft hyphens": "gouverne\u00ADment",
	"byte order mark inside": "a\uFEFFb",
	"right-to-left": "قال الوزير: שלום 12",
	"one character": "x",
} as const;

const between = [
	"Premier paragraphe, avant les autres mots.",
	"Dernier paragraphe, après les mots.",
];

test.each(Object.entries(traps))(
	"DI-11: %s come through every format with blocks unchanged",
	async (_, words) => {
		const paragraphs = [between[0] ?? "", words, between[1] ?? ""];
		const expected = paragraphs.join("\n\n");
		expect((await read("plain-text", expected)).text).toBe(expected);
		expect((await read("html", htmlOfParagraphs(paragraphs))).text).toBe(expected);
		expect((await read("markdown", expected)).text).toBe(expected);
		expect((await read("docx", docxOfParagraphs(paragraphs))).text).toBe(expected);
	},
);

test("DI-10 DI-11: line ends, byte order marks in front, U+0000 and half characters are cleaned in every text format", async () => {
	const raw = "\uFEFFUn titre\r\n\r\nUne phrase\u0000 assez longue pour un paragraphe.";
	const expected = "Un titre\n\nUne phrase assez longue pour un paragraphe.";
	const page = raw.replace("\r\n\r\n", "</p>\r\n<p>").replace("Un", "<p>Un");
	expect((await read("plain-text", raw)).text).toBe(expected);
	expect((await read("html", page)).text).toBe(expected);
	// CommonMark replaces U+0000 itself.
	expect((await read("markdown", raw)).text).toBe(expected.replace("phrase", "phrase\uFFFD"));
	const half = await read("html", "<p>a&#xD83D;b et la suite</p>");
	expect(half.text).toBe("a\uFFFDb et la suite");
});

test("in PDF, words divided at a line's end are joined and compounds keep their hyphen", async () => {
	const lines = [
		"Le gouverne-",
		"ment a dit peut-",
		"être, selon le porte-",
		"parole et le porte-parole",
	];
	const draft = await read("pdf", pdfOfLines([...lines, "adjoint, celui-", "ci absent."]));
	expect(draft.text).toBe(
		"Le gouvernement a dit peut-être, selon le porte-parole et le porte-parole adjoint, celui-ci absent.",
	);
	expect(draft.notices).toEqual([{ code: "joined-hyphens", count: 1 }]);
});

test("in PDF, an address that is broken at a line's end is joined again, and what follows one is not", async () => {
	const lines = [
		"https://gazette.example/2026/03/le-port-",
		"dement-tout-contrat-avec-gal",
		"verne-12.html",
	];
	const draft = await read(
		"pdf",
		pdfOfLines([...lines, "Le port dément tout contrat et Jean-", "Yves le redit."]),
	);
	expect(draft.text).toBe(`${lines.join("")} Le port dément tout contrat et Jean-Yves le redit.`);
});

test("a passage over paragraphs, lists, breaks and kept white space of a page are blocks and lines", async () => {
	const draft = await read(
		"html",
		"<p>Un<br>deux<br><br>trois</p><ul><li>a<ul><li>b</ul><li>c</ul><pre>  x\n y</pre><div>d<p>e</div>",
	);
	expect(blocksIn(draft).map(([, words]) => words)).toEqual(
		expect.arrayContaining(["Un\ndeux", "trois", "a", "b", "c", "x\n y", "d", "e"]),
	);
});

test("in Word, deleted and hidden words, field codes and comments are left out, inserted words and notes stay", async () => {
	const run = (words: string, looks = "") =>
		`<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${inXml(words)}</w:t></w:r>`;
	const draft = await read(
		"docx",
		docxOf(
			`<w:p>${run("Le port ")}<w:del>${run("avoue")}</w:del><w:ins>${run("dément")}</w:ins>${run(" secret", "<w:vanish/>")}<w:r><w:instrText>PAGE</w:instrText><w:tab/></w:r>${run("tout, dit la direction du port.")}</w:p>`,
			[
				{
					name: "word/footnotes.xml",
					bytes: `<w:footnotes xmlns:w="x"><w:footnote><w:p><w:r><w:t>Voir la veille.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
				},
				{ name: "word/comments.xml", bytes: `<w:comments xmlns:w="x"><w:comment/></w:comments>` },
			],
		),
	);
	expect(draft.text).toBe("Le port dément\ttout, dit la direction du port.\n\nVoir la veille.");
	expect(draft.notices.map(({ code }) => code)).toEqual([
		...["dropped-hidden", "dropped-deletions", "dropped-comments"],
	]);
});
