import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { inContext, type QuotedText, wholeText } from "./in-context";
import { nothingSharedPage, sharedPage } from "./shared-page";
import type { SharedArticle, SharedLook, SharedStatement } from "./shared-thing";

const text = [
	"Le port dément",
	"Rien n’est signé. La société dément tout contrat. Elle part.",
	"Une autre phrase. Elle le redit.",
].join("\n\n");

function blockAt(words: string, kind: Block["kind"]): Block {
	const start = text.indexOf(words);
	const end = text.indexOf("\n\n", start);
	return { kind, start, end: end < 0 ? text.length : end, inline: [] };
}

const blocks = [
	blockAt("Le port", "headline"),
	blockAt("Rien", "paragraph"),
	blockAt("Une autre", "paragraph"),
];
const quoted: QuotedText = { text, blocks, language: "fr" };

function piece(words: string) {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
}

describe("a passage in context", () => {
	test("is the sentence it stands in, with its words marked and nothing before or after", () => {
		const mark = { id: "a", tag: "denial", pieces: [piece("dément tout contrat")] } as const;
		expect(inContext(quoted, mark)).toEqual([
			[
				{ words: "La société ", tags: [] },
				{ words: "dément tout contrat", tags: ["denial"] },
				{ words: ".", tags: [] },
			],
		]);
	});

	test("in several pieces has its sentences apart, and one sentence once", () => {
		const pieces = [piece("Elle le redit"), piece("La société"), piece("contrat")];
		const contexts = inContext(quoted, { id: "a", tag: "claim", pieces });
		const said = contexts.map((stretches) => stretches.map(({ words }) => words).join(""));
		expect(said).toEqual(["La société dément tout contrat.", "Elle le redit."]);
	});

	test("keeps half a word of nobody’s: what is marked is what the pieces say", () => {
		const contexts = inContext(quoted, { id: "a", tag: "claim", pieces: [piece("signé")] });
		const marked = contexts.flat().filter(({ tags }) => tags.length > 0);
		expect(marked.map(({ words }) => words)).toEqual(["signé"]);
	});
});

test("a whole text is every block, marks lying over each other in order", () => {
	const marks = [
		{ id: "a", tag: "denial", pieces: [piece("La société dément")] },
		{ id: "b", tag: "claim", pieces: [piece("dément tout")] },
	] as const;
	const shown = wholeText(quoted, marks);
	expect(shown.map(({ kind }) => kind)).toEqual(["headline", "paragraph", "paragraph"]);
	const all = shown.map(({ stretches }) => stretches.map(({ words }) => words).join(""));
	expect(all.join("\n\n")).toBe(text);
	const over = shown.flatMap(({ stretches }) => stretches).filter(({ tags }) => tags.length === 2);
	expect(over).toEqual([{ words: "dément", tags: ["denial", "claim"] }]);
});

const look: SharedLook = { language: "fr", until: "2026-05-04", embedded: false };
const head = {
	title: "Le <port> dément",
	outlet: "Le Fanal",
	author: null,
	published: { value: "2026-03-04", precision: "day", zone: "Europe/Paris" },
	address: "https://fanal.example/port?a=1&b=2",
	language: "fr",
} as const;
const passage = {
	tag: "denial",
	contexts: [[{ words: "<b>La société</b> dément", tags: ["denial"] }]],
	speakers: ["La « société » & Cie"],
} as const;
const article: SharedArticle = { kind: "article", head, passages: [passage], text: null };

describe("the page of what is shared", () => {
	test("asks for nothing, runs nothing, is kept by no search engine and says where nobody came from", () => {
		const page = sharedPage(article, look);
		expect(page).not.toMatch(/<script|<img|<link|\son\w+=|url\(/);
		expect(page).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
		expect(page).toContain('<meta name="referrer" content="no-referrer">');
	});

	test("writes every word as a word", () => {
		const page = sharedPage(article, look);
		expect(page).toContain("&lt;b&gt;La société&lt;/b&gt; dément");
		expect(page).toContain("Le &lt;port&gt; dément");
		expect(page).toContain('href="https://fanal.example/port?a=1&amp;b=2"');
		expect(page).not.toContain("<b>La");
	});

	test("leads to no address that a browser would run", () => {
		const page = sharedPage(
			{ ...article, head: { ...head, address: "javascript:alert(1)" } },
			look,
		);
		expect(page).not.toContain("javascript:");
	});

	test("has a statement in the reader’s language, with the stance and the source of each passage", () => {
		const statement: SharedStatement = {
			kind: "statement",
			titles: { fr: "Le contrat est signé", en: "The contract is signed" },
			grade: { fr: "faux", en: "false" },
			passages: [{ ...passage, stance: "denies", head }],
		};
		const [fr, en] = [
			sharedPage(statement, look),
			sharedPage(statement, { ...look, language: "en" }),
		];
		expect(fr).toContain('<h1 lang="fr" dir="auto">Le contrat est signé</h1>');
		expect(fr).toContain("<strong>faux</strong>");
		expect(en).toContain('<h1 lang="en" dir="auto">The contract is signed</h1>');
		expect(en).toContain("<strong>false</strong>");
		expect(en).toContain("Le Fanal");
	});

	test("inside another page says less around it", () => {
		const whole = { ...article, text: [{ kind: "paragraph", stretches: [] }] } as const;
		expect(sharedPage(whole, look)).toContain("<article");
		const embedded = sharedPage(whole, { ...look, embedded: true });
		expect(embedded).not.toContain("<article");
		expect(embedded).toContain('class="embedded"');
	});

	test("says that there is nothing, and why it cannot be shown, in either language", () => {
		expect(nothingSharedPage({ language: "fr" }, "gone")).toContain(
			"Il n’y a rien à cette adresse",
		);
		expect(nothingSharedPage({ language: "en" }, "busy")).toContain("Try again in a minute");
	});
});
