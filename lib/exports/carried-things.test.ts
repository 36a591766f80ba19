import { describe, expect, it } from "vitest";
import { exportFormatNames } from "@/lib/domain/export-format-names";
import { type CarriedThing, carriedThings } from "@/lib/exports/carried-things";
import type { ExportFormat } from "@/lib/exports/export-format";
import { exportArticle, exportFormats } from "@/lib/exports/registry";
import { articleWithEverything, testId, textOf } from "@/lib/testing/article-for-export";

/** What shows that a thing is in a file; null for what no exporter is given. */
const signs: Record<CarriedThing, RegExp | null> = {
	text: /Légende/,
	blocks: /<blockquote dir="auto">|urn:recoupe:block:quote/,
	description: /lefanal\.example/,
	tags: /class="note tag-denial"|urn:recoupe:tag:denial/,
	discontinuous: /id="ref-2-2"|"target": \[\s+\{[^\]]+\],[^\]]+\},\s+\{/,
	sourceAndCue: /Mots introducteurs|recoupe:cueWords/,
	speakers: /Apolline Vaugramel/,
	aliases: /la ministre de la Mer/,
	certainty: /<dt>Certitude|urn:recoupe:certainty:possible/,
	quoteType: /<dd>mixte|urn:recoupe:quote-type:mixed/,
	checkWorthiness: /<dd>élevé|urn:recoupe:check-worthiness:high/,
	notes: /(?:<|u003c)strong>deux fois/,
	links: /class="type">dément|cito\/disputes/,
	farEnds: /Agence Galverne/,
	statements: /Un accord est signé/,
	decisions: /bien vu (?:&lt;|\\u003c)sic/,
	offsets: /"start": 42\b/,
	ids: new RegExp(testId(11)),
	revisions: /"recoupe:revision": 41\b/,
	origin: /fr-denial-3/,
	work: /Edwina Larkmoor/,
	earlierDecisions: null,
	otherVersions: null,
	original: null,
	history: null,
};

describe.each(exportFormatNames)("what %s declares", (name) => {
	const format: ExportFormat = exportFormats[name];

	it.each(carriedThings)("is so: %s", async (thing) => {
		const file = await textOf(exportArticle(name, articleWithEverything()));
		expect(signs[thing]?.test(file) ?? false).toBe(!format.cannotCarry.includes(thing));
	});
});
