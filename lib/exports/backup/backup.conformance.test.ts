import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { expect, test } from "vitest";
import { vocabularyContext } from "@/lib/exports/vocabulary/context";
import { readZip } from "@/lib/testing/read-zip";
import { expandSafely, type Parsed, unmet } from "@/lib/testing/web-annotation-suite";

const harbour = join(import.meta.dirname, "../../testing/golden/harbour.v1.recoupe.zip");

async function documents(): Promise<[path: string, document: Parsed][]> {
	const files = await readZip(readFileSync(harbour));
	return [...files]
		.filter(([path]) => path.endsWith(".jsonld") && path !== "context.jsonld")
		.map(([path, content]) => [path, JSON.parse(String(content))]);
}

test("a backup’s passages, links, memberships, decisions and messages satisfy every must of the W3C", async (context) => {
	const annotations = (await documents()).flatMap(([, { items = [] }]) => items);
	const motivations = new Set(annotations.flatMap(({ motivation }: Parsed) => motivation));
	expect([...motivations].sort()).toEqual([
		...([
			"classifying",
			"commenting",
			"identifying",
			"linking",
			"oa:assessing",
			"replying",
		] as const),
	]);
	expect(unmet(context, "annotations/annotationMusts.test", ...annotations)).toEqual([]);
});

test("every file of a backup expands in safe mode, with nothing fetched and nothing lost", async (context) => {
	for (const [path, document] of await documents()) {
		const expanded = JSON.stringify(await expandSafely(context, document));
		expect(expanded, path).not.toMatch(/"(?:recoupe|oa|schema|prov|cito):/);
		expect(expanded, path).toContain("urn:recoupe:");
	}
});

test("the published context reads short names as the properties that files have", async () => {
	const context = vocabularyContext()["@context"];
	const document = { "@context": context, dueOn: "2026-04-01", mentions: ["urn:uuid:1"] };
	const [expanded] = await jsonld.expand(document as never);
	expect(expanded).toEqual({
		"urn:recoupe:dueOn": [
			{ "@type": "http://www.w3.org/2001/XMLSchema#date", "@value": "2026-04-01" },
		],
		"urn:recoupe:mentions": [{ "@list": [{ "@id": "urn:uuid:1" }] }],
	});
});
