import { describe, expect, it } from "vitest";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { exportFile } from "@/lib/exports/registry";
import {
	articleForExport,
	articleWithEverything,
	bytesOf,
	dossierForExport,
	exportArticle,
	textOf,
} from "@/lib/testing/article-for-export";
import { twoArticles } from "@/lib/testing/dossier-for-export";
import { readZip } from "@/lib/testing/read-zip";
import { expandSafely, type Parsed, unmet } from "@/lib/testing/web-annotation-suite";

async function parsed(exported: ExportedArticle): Promise<Parsed> {
	return JSON.parse(await textOf(exportArticle("jsonld", exported)));
}

/** Every object in some JSON that has a selector. */
function selected(node: Parsed): Parsed[] {
	if (typeof node !== "object" || node === null) return [];
	const inner = Object.values(node).flatMap(selected);
	return Object.hasOwn(node, "selector") ? [node, ...inner] : inner;
}

/** Targets that lack a selector or whose place in the text is not their quote. */
function unresolved(collection: Parsed): Parsed[] {
	const letters = [...collection["recoupe:version"].value];
	return selected(collection).filter(({ selector }) => {
		const quote = selector.find(({ type }: Parsed) => type === "TextQuoteSelector");
		const place = selector.find(({ type }: Parsed) => type === "TextPositionSelector");
		if (selector.length !== 2 || !quote || !place) return true;
		const before = letters.slice(0, place.start).join("");
		const after = letters.slice(place.end).join("");
		return !(
			letters.slice(place.start, place.end).join("") === quote.exact &&
			before.endsWith(quote.prefix ?? "") &&
			after.startsWith(quote.suffix ?? "")
		);
	});
}

const musts = "annotations/annotationMusts.test";

describe("an export, by the W3C test suite", () => {
	it("has annotations that each satisfy every must", async (context) => {
		const { first } = await parsed(articleWithEverything());
		expect(first.items.length).toBe(22);
		expect(unmet(context, musts, ...first.items)).toEqual([]);
	});

	it.for([
		["everything", articleWithEverything()],
		["nothing", articleForExport()],
	] as const)("is a collection and a page: with %s", async ([, exported], context) => {
		const collection = await parsed(exported);
		expect(unmet(context, "collections/collectionMusts.test", collection)).toEqual([]);
		expect(unmet(context, "collections/pages/pageMusts.test", collection)).toEqual([]);
	});

	const faults: [what: string, spoil: (annotation: Parsed) => void, path: RegExp][] = [
		["no context", (one) => delete one["@context"], /3\.1-annotationContext/],
		["no target", (one) => delete one.target, /3\.1-targetKeyFound/],
		["a quote selector without words", (one) => delete one.target[0].selector[0].exact, /4\.2/],
		["a place that is no number", (one) => (one.target[0].selector[1].start = "3"), /4\.2/],
		["a state of no kind", (one) => (one.target[0].state = { type: "VersionState" }), /4\.3/],
		["a date that is none", (one) => (one.created = "hier"), /3\.3\.1-annotationCreated/],
		["two kinds of body", (one) => (one.bodyValue = "x"), /notBodyBodyValue/],
	];
	it.for(faults)("is found out with %s", async ([, spoil, path], context) => {
		const { first } = await parsed(articleWithEverything());
		spoil(first.items[0]);
		expect(unmet(context, musts, ...first.items).join()).toMatch(path);
	});
});

describe("an export, by its selectors", () => {
	it("has both on every target, and each resolves to its quote in the exported text", async () => {
		const collection = await parsed(articleWithEverything());
		const passages = collection.first.items.filter(
			(one: Parsed) => one["recoupe:kind"].id === "urn:recoupe:kind:passage",
		);
		expect(passages.length).toBe(15);
		for (const { target } of passages) expect(selected(target).length).toBe(target.length);
		expect(selected(collection).length).toBe(18);
		expect(unresolved(collection)).toEqual([]);
	});

	it("is found out when a place counts in other units or a selector is missing", async () => {
		const collection = await parsed(articleWithEverything());
		const targets = selected(collection);
		const last = targets.at(-1).selector[1];
		last.start += 1;
		last.end += 1;
		targets[0].selector.pop();
		expect(unresolved(collection)).toHaveLength(2);
	});
});

/** One of the lists of a dossier's archive, of two articles that are linked. */
async function listed(path: string): Promise<Parsed> {
	const { articles } = twoArticles();
	const files = await readZip(await bytesOf(exportFile("zip", dossierForExport(articles))));
	return JSON.parse(String(files.get(path)));
}

describe("the lists of a dossier", () => {
	it("satisfy every must where they are annotations", async (context) => {
		const links = await listed("links.jsonld");
		expect(links.first.items).toHaveLength(4);
		expect(unmet(context, "collections/collectionMusts.test", links)).toEqual([]);
		expect(unmet(context, musts, ...links.first.items)).toEqual([]);
		const statements = await listed("statements.jsonld");
		const [statement] = statements["recoupe:statements"];
		expect(statement["recoupe:membership"]).toHaveLength(2);
		expect(unmet(context, musts, ...statement["recoupe:membership"])).toEqual([]);
	});

	it.for(["links.jsonld", "statements.jsonld"])(
		"expand in safe mode: %s",
		async (path, context) => {
			const [expanded] = await expandSafely(context, await listed(path));
			expect(JSON.stringify(expanded)).not.toMatch(/"(?:recoupe|oa|schema|prov|cito):/);
			expect(JSON.stringify(expanded)).toContain("urn:recoupe:quotes");
		},
	);
});

describe("an export, by JSON-LD", () => {
	it("expands in safe mode, whole and each annotation taken out of it", async (context) => {
		const collection = await parsed(articleWithEverything());
		const [expanded] = await expandSafely(context, collection);
		const [page] = expanded["http://www.w3.org/ns/activitystreams#first"];
		expect(page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]).toHaveLength(22);
		for (const annotation of collection.first.items) {
			const [alone] = await expandSafely(context, annotation);
			expect(alone["@type"]).toEqual(["http://www.w3.org/ns/oa#Annotation"]);
			expect(JSON.stringify(alone)).not.toMatch(/"(?:recoupe|oa|schema|prov|cito):/);
		}
	});

	it("means assessing by the decisions, and the terms of closed tables by names", async (context) => {
		const { first } = await parsed(articleWithEverything());
		const decision = first.items.find((one: Parsed) => one.motivation === "oa:assessing");
		const [expanded] = await expandSafely(context, decision);
		expect(expanded["http://www.w3.org/ns/oa#motivatedBy"]).toEqual([
			{ "@id": "http://www.w3.org/ns/oa#assessing" },
		]);
		expect(expanded["urn:recoupe:kind"]).toEqual([{ "@id": "urn:recoupe:kind:decision" }]);
	});

	it("is found out when a term has no meaning", async (context) => {
		const { first } = await parsed(articleWithEverything());
		const spoiled = { ...first.items[0], stance: "denies" };
		await expect(expandSafely(context, spoiled)).rejects.toThrow();
	});
});
