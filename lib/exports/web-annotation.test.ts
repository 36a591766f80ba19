import { describe, expect, it } from "vitest";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import {
	annotationOn,
	articleForExport,
	articleWithEverything,
	exportArticle,
	farPassage,
	linkBetween,
	passageOf,
	pieceOf,
	testId,
	textOf,
	trapText,
} from "@/lib/testing/article-for-export";

// biome-ignore lint/suspicious/noExplicitAny: JSON as a reader of the file meets it
type Parsed = any;

async function parsed(exported: ExportedArticle): Promise<Parsed> {
	return JSON.parse(await textOf(exportArticle("jsonld", exported)));
}

function item(collection: Parsed, n: number): Parsed {
	return collection.first.items.find(({ id }: Parsed) => id === `urn:uuid:${testId(n)}`);
}

describe("the JSON-LD export", () => {
	it("has a target for each piece, quoted and placed in code points", async () => {
		const collection = await parsed(articleWithEverything());
		const targets = item(collection, 11).target;
		expect(targets.map(({ selector: [quote] }: Parsed) => quote.exact)).toEqual([
			"« l’accord » n’est pas signé",
			"dit non",
		]);
		// The last letter of the text is outside the basic plane, and so are five before it.
		expect(item(collection, 111).target[0].selector).toEqual([
			{ type: "TextQuoteSelector", exact: "𝒵", prefix: trapText.slice(-34, -2) },
			{ type: "TextPositionSelector", start: [...trapText].length - 1, end: [...trapText].length },
		]);
	});

	it("names the version in the state of every target, whose copy is in the file", async () => {
		const collection = await parsed(articleWithEverything());
		expect(item(collection, 11).target[0].state).toEqual({
			type: "TimeState",
			sourceDate: "2026-03-04T07:00:00.000Z",
			cached: collection["recoupe:version"].id,
		});
		expect(collection["recoupe:version"].value).toBe(trapText);
	});

	it("cuts prefix and suffix between graphemes", async () => {
		const text = `${"👩‍👩‍👧".repeat(8)}ici${"e\u0301".repeat(40)}`;
		const { version } = articleForExport();
		const blocks = [{ kind: "paragraph" as const, start: 0, end: text.length, inline: [] }];
		const annotations = [annotationOn(11, "claim", [pieceOf(text, "ici")])];
		const collection = await parsed(
			articleForExport({ version: { ...version, text, blocks }, annotations }),
		);
		expect(item(collection, 11).target[0].selector[0]).toEqual({
			type: "TextQuoteSelector",
			exact: "ici",
			prefix: "👩‍👩‍👧".repeat(4),
			suffix: "e\u0301".repeat(16),
		});
	});

	it("keeps the blocks in code points", async () => {
		const { value, "recoupe:blocks": blocks } = (await parsed(articleForExport()))[
			"recoupe:version"
		];
		const letters = [...value];
		expect(
			blocks["@list"].map(({ start, end }: Parsed) => letters.slice(start, end).join("")),
		).toEqual(trapText.split("\n\n"));
	});

	it("writes tag, note, speakers and what else an annotation says", async () => {
		expect(item(await parsed(articleWithEverything()), 11)).toMatchObject({
			type: "Annotation",
			motivation: ["classifying", "commenting"],
			creator: { id: `urn:uuid:${testId(901)}`, type: "Person", name: "Tiphaine <Rocagel>" },
			body: [
				{ type: "SpecificResource", source: "urn:recoupe:tag:denial", purpose: "classifying" },
				{ type: "TextualBody", format: "text/html", purpose: "commenting" },
			],
			"recoupe:speaker": [{ id: `urn:uuid:${testId(801)}` }],
			"recoupe:certainty": { id: "urn:recoupe:certainty:possible" },
			"recoupe:revision": 41,
			"recoupe:origin": {
				"@value": { v: 1, kind: "suggestion", score: 0.75, rule: "fr-denial-3" },
			},
		});
	});

	it("writes a link from its target to its body, with its CiTO type, and the far end beside", async () => {
		const collection = await parsed(articleWithEverything());
		expect(item(collection, 201)).toMatchObject({
			motivation: ["linking", "commenting"],
			target: `urn:uuid:${testId(11)}`,
			body: [
				{ source: `urn:uuid:${testId(501)}`, purpose: "linking" },
				{ source: "http://purl.org/spar/cito/disputes", purpose: "classifying" },
				{ source: "urn:recoupe:link-type:denies", purpose: "classifying" },
				{ purpose: "commenting", "recoupe:plainText": "deux lectures <sic>" },
			],
			"recoupe:certainty": { id: "urn:recoupe:certainty:probable" },
			"recoupe:origin": { "@value": { kind: "suggestion", score: 0.5, rule: "fr-link-2" } },
		});
		const far = collection["recoupe:farPassages"]["@list"];
		expect(far).toHaveLength(1);
		expect(far[0]).toMatchObject({ "recoupe:quotes": { "@list": ["signé <i>"] } });
	});

	it("keeps the direction of a link that comes from elsewhere", async () => {
		const claim = annotationOn(11, "claim", [pieceOf(trapText, "accord")]);
		const links = [linkBetween(201, "quotes", farPassage(501), passageOf(claim))];
		const link = item(await parsed(articleForExport({ annotations: [claim], links })), 201);
		expect(link.target).toBe(`urn:uuid:${testId(501)}`);
		expect(link.body[0].source).toBe(`urn:uuid:${testId(11)}`);
	});

	it("writes decisions as annotations on annotations, and memberships with their stance", async () => {
		const collection = await parsed(articleWithEverything());
		expect(item(collection, 701)).toMatchObject({
			motivation: "oa:assessing",
			target: `urn:uuid:${testId(11)}`,
			creator: { name: "Basile Courtevigne" },
			body: [{ source: "urn:recoupe:outcome:approved" }, { value: "bien vu <sic>" }],
		});
		expect(item(collection, 702).target).toBe(`urn:uuid:${testId(201)}`);
		expect(item(collection, 301)).toMatchObject({
			motivation: "identifying",
			target: `urn:uuid:${testId(11)}`,
			body: [{ source: `urn:uuid:${testId(600)}` }, { source: "urn:recoupe:stance:denies" }],
		});
	});

	it("is valid and says what it holds when there is nothing to hold", async () => {
		const collection = await parsed(articleForExport());
		expect(collection).toMatchObject({
			total: 0,
			generated: "2026-03-06T12:00:00.000Z",
			generator: { name: "Recoupe", "schema:softwareVersion": "9.9.9" },
			"recoupe:marks": { id: "urn:recoupe:marks:approved" },
			"recoupe:dossier": { label: "Affaire Kestrane" },
			first: { items: [] },
		});
	});
});
