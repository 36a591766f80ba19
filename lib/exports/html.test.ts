import { describe, expect, it } from "vitest";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import {
	annotationOn,
	articleForExport,
	articleWithEverything,
	blocksOf,
	exportArticle,
	farPassage,
	linkBetween,
	passageOf,
	pieceOf,
	textOf,
	trapText,
} from "@/lib/testing/article-for-export";
import { poisonedArticle, vectors } from "@/lib/testing/poisoned-article";

function write(exported: ExportedArticle): Promise<string> {
	return textOf(exportArticle("html", exported));
}

/** What a reader sees of some HTML: no tags, no references, entities read. */
function words(html: string): string {
	const entities: Record<string, string> = {
		lt: "<",
		gt: ">",
		quot: '"',
		amp: "&",
		"#39": "'",
		"#96": "`",
	};
	return html
		.replace(/<sup class="ref.*?<\/sup>/g, "")
		.replace(/<[^>]*>/g, "")
		.replace(/&(.+?);/g, (_, name) => entities[name] ?? "?");
}

function articleOf(html: string): string {
	return /<article[^>]*>\n(.*)<\/article>/s.exec(html)?.[1] ?? "";
}

/** The parts of the article that stand in a `mark` of this class, joined. */
function markedWords(html: string, className: string): string {
	let depth: boolean[] = [];
	let marked = "";
	for (const [part] of articleOf(html)
		.replace(/<sup.*?<\/sup>/g, "")
		.matchAll(/<[^>]*>|[^<]+/g)) {
		if (part.startsWith("<mark")) depth.push(part.includes(className));
		else if (part === "</mark>") depth = depth.slice(0, -1);
		else if (!part.startsWith("<") && depth.includes(true)) marked += words(part);
	}
	return marked;
}

describe("the HTML export", () => {
	it("has every word of the article in its blocks, as published", async () => {
		const html = await write(articleWithEverything());
		const blocks = blocksOf(trapText).map(({ start, end }) => trapText.slice(start, end));
		const read = words(articleOf(html));
		expect(read.replaceAll("\n", "")).toBe(blocks.join("").replaceAll("\n", ""));
		expect(read).toContain("Premier point\nsuite du point");
	});

	it("marks every passage with its own words, over blocks too", async () => {
		for (const { pieces, tag } of articleWithEverything().annotations) {
			const bodies = pieces.filter(({ role }) => role === "body");
			const html = await write(articleForExport({ annotations: [annotationOn(11, tag, bodies)] }));
			const quotes = bodies.map(({ quote }) => quote).join("");
			expect(markedWords(html, `tag-${tag}`)).toBe(quotes.replaceAll("\n", ""));
		}
	});

	it("nests the marks of two tags on the same words and writes a reference after each", async () => {
		const piece = pieceOf(trapText, "accord");
		const annotations = [annotationOn(11, "claim", [piece]), annotationOn(12, "denial", [piece])];
		const html = articleOf(await write(articleForExport({ annotations })));
		expect(html).toMatch(
			/<mark[^>]*tag-denial[^>]*><mark[^>]*tag-claim[^>]*>accord<\/mark><\/mark>/,
		);
		expect(html).toMatch(
			/<\/mark><sup[^>]*><a[^>]*>=1<\/a><\/sup><sup[^>]*><a[^>]*>≠2<\/a><\/sup> » n/,
		);
	});

	it("ties each note to each of its pieces, both ways, and uses no name twice", async () => {
		const html = await write(articleWithEverything());
		const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
		const targets = Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
		const refs = ids.filter((id) => id?.startsWith("ref-"));
		expect(refs).toHaveLength(16);
		expect(refs.filter((ref) => !targets.includes(ref))).toEqual([]);
	});

	it("needs nothing from elsewhere and says so in a policy", async () => {
		const html = await write(articleWithEverything());
		expect(html).toContain(
			`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
		);
		expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base|svg)\b/);
		expect(html).not.toMatch(/@import|url\(|@font-face/);
		expect(html).toMatch(/prefers-color-scheme:dark/);
		expect(html).toMatch(/@media print/);
	});

	it("says on itself what it holds", async () => {
		const html = words(await write(articleWithEverything({ language: "en" })));
		for (const said of [
			"Affaire Kestrane",
			"Le Fanal",
			"3 March 2026 at 18:12",
			"https://lefanal.example/dementi?a=1&b=2",
			"4, of 4 Mar 2026, 07:00 UTC",
			"Approved marks only",
			"15 passages, 2 links",
			"6 Mar 2026, 12:00 UTC, by Recoupe 9.9.9",
		])
			expect(html).toContain(said);
	});

	it("quotes the far end of a link with outlet and date, read from this end", async () => {
		const far = farPassage(501);
		const claim = annotationOn(12, "claim", [pieceOf(trapText, "accord")]);
		const links = [linkBetween(201, "denies", { ...far, tag: "denial" }, passageOf(claim))];
		const html = words(await write(articleForExport({ annotations: [claim], links })));
		expect(html).toMatch(
			/est démenti par ≠ Démenti «\u00a0signé <i>\u00a0» — Agence Galverne, mars 2026/,
		);
	});

	it("says of a denial without a link that it is an open question", async () => {
		const denial = annotationOn(11, "denial", [pieceOf(trapText, "dit non")]);
		const far = farPassage(501, { state: "proposed" });
		const links = [linkBetween(201, "denies", passageOf(denial), far, { state: "proposed" })];
		const open = "que dément-il";
		expect(await write(articleForExport({ annotations: [denial] }))).toContain(open);
		expect(await write(articleForExport({ annotations: [denial], links }))).not.toContain(open);
	});

	it("writes a statement once, with its passages here and elsewhere", async () => {
		const html = await write(articleWithEverything());
		const section = words(html.slice(html.indexOf('<h2 id="statements">')));
		expect(section).toContain("en vérification · 2 passages · 1 source indépendante");
		expect(section).toMatch(/dément ≠ Démenti .*\(note 2\)/);
		expect(section).toMatch(
			/affirme = Affirmation «\u00a0signé <i>\u00a0» — Agence Galverne, mars 2026/,
		);
		expect(html).toContain('(<a href="#statement-1">énoncé 1</a>)');
		expect(await write(articleForExport())).not.toContain('id="statements"');
	});

	it("says of each mark that it waits, was sent back or is stale when all are asked for", async () => {
		const pieces = [pieceOf(trapText, "accord")];
		const sentBack = { state: "changes_requested", stale: true } as const;
		const annotations = [
			annotationOn(11, "claim", pieces, { state: "proposed" }),
			annotationOn(12, "claim", pieces, sentBack),
		];
		const html = await write(articleForExport({ annotations, marks: "all", language: "en" }));
		expect(words(html)).toMatch(/1 = Claim proposed.*2 = Claim changes requested stale/s);
		expect(html).not.toContain("tag-claim full");
	});

	it("keeps neighbouring points in one list", async () => {
		const html = articleOf(await write(articleForExport()));
		expect(html).toMatch(
			/<ul>\n<li[^>]*>Premier[^<]*<\/li>\n<li[^>]*>Deuxième[^<]*<\/li>\n<\/ul>\n<p/,
		);
	});

	it("has a headline once, also where the text has none", async () => {
		const { version } = articleForExport();
		const blocks = version.blocks.map((block) => ({ ...block, kind: "paragraph" as const }));
		const bare = await write(articleForExport({ version: { ...version, blocks } }));
		for (const html of [bare, await write(articleForExport())])
			expect(html.match(/<h1/g)).toHaveLength(1);
	});

	it("writes looks and safe links of the source, and only the words of others", async () => {
		const { version } = articleForExport();
		const [headline, ...rest] = version.blocks;
		const looks = [
			{ kind: "strong" as const, start: 0, end: 7 },
			{ kind: "link" as const, start: 3, end: 9, href: "javascript:alert(1)" },
			{ kind: "link" as const, start: 3, end: 5, href: "https://a.example/" },
		];
		const blocks = [
			{ kind: "headline" as const, start: 0, end: 40, ...headline, inline: looks },
			...rest,
		];
		const html = await write(articleForExport({ version: { ...version, blocks } }));
		expect(html).toContain(
			'<strong>Dém</strong><a href="https://a.example/" rel="noopener noreferrer"><strong>en',
		);
		expect(html).not.toContain("javascript:");
	});
});

describe("IN-04: an export of words that are code", () => {
	const shapes = async (vector: string) => {
		const tags = (await write(poisonedArticle(vector))).match(/<[^>]*>/g) ?? [];
		return tags.map((tag) => tag.replace(/="[^"]*"/g, '=""'));
	};

	it.each(vectors)(
		"has the same HTML elements and attributes as one of plain words: %s",
		async (vector) => {
			expect(await shapes(vector)).toEqual(await shapes(/\s/.test(vector) ? "des mots" : "mots"));
		},
	);

	it.each(vectors)("has no address of a scheme that runs: %s", async (vector) => {
		const html = await write(poisonedArticle(vector));
		const addresses = Array.from(html.matchAll(/ href="([^"]*)"/g), ([, address]) => address);
		expect(
			addresses.filter((address) => !/^(?:#|https:\/\/a\.example\/)/.test(address ?? "")),
		).toEqual([]);
	});

	it.each(vectors)("has no < and no line separator in JSON-LD: %s", async (vector) => {
		const json = await textOf(exportArticle("jsonld", poisonedArticle(vector)));
		expect(json).not.toMatch(/[<\u2028\u2029]/);
		expect(JSON.parse(json)["recoupe:version"].value).toBe(`${vector}\n\nfin ${vector}`);
	});
});
