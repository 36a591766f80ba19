import { describe, expect, it } from "vitest";
import { exportFormatNames } from "@/lib/domain/export-format-names";
import { type CarriedThing, carriedThings } from "@/lib/exports/carried-things";
import type { ExportFormat } from "@/lib/exports/export-format";
import { exportFormats } from "@/lib/exports/registry";
import {
	articleWithEverything,
	bytesOf,
	exportArticle,
	testId,
	toText,
} from "@/lib/testing/article-for-export";
import { judged } from "@/lib/testing/dossier-for-export";
import { readPdf } from "@/lib/testing/read-pdf";
import { readZip } from "@/lib/testing/read-zip";

/** What shows that a thing is in a file; null for what no exporter is given. */
const signs: Record<CarriedThing, RegExp | null> = {
	text: /Légende : /,
	scripts: /👩‍👩‍👧|🤝/,
	blocks:
		/<blockquote dir="auto">|^• Premier|urn:recoupe:block:quote|w:val="Quote"|^> |<quote><p>/m,
	description: /lefanal\.example/,
	tags: /class="note tag-denial"|urn:recoupe:tag:denial|,denial,|: Démenti · |D: Démenti|#tag\.denial/,
	discontinuous: / \\?\[…\\?\] dit non|id="ref-2-2"|"target": \[\s+\{[^\]]+\],[^\]]+\},\s+\{/,
	sourceAndCue: /Mots introducteurs|recoupe:cueWords|,"La ministre",dit,|source-of/,
	speakers: /Apolline Vaugramel/,
	aliases: /la ministre de la Mer/,
	certainty:
		/<dt>Certitude|urn:recoupe:certainty:possible|,possible,|certainty(?: T\d+ |":")possible|\tpossible\[|"choices": \[\s*"possible"|>possible<|Certitude\s:(?:\*\*)? possible/,
	quoteType:
		/<dd>mixte|urn:recoupe:quote-type:mixed|,mixed,|quote-type(?: T\d+ |":")mixed|\tmixed\[|"choices": \[\s*"mixed"|>mixte<|Discours\s:(?:\*\*)? mixte|<\/label> mixte/,
	checkWorthiness:
		/<dd>élevé|urn:recoupe:check-worthiness:high|,high,|check-worthiness(?: T\d+ |":")high|\thigh\[|"choices": \[\s*"high"|>élevé<|(?:\*\*|\s:) élevé$|<\/label> élevé/m,
	notes: /(?:<|u003c)strong>deux fois/,
	noteWords: /deux fois/,
	links: /class="type">dément|cito\/disputes|,denies,|dément \(probable\)/,
	linkNotes: /probable.*deux lectures|deux lectures.*certainty:probable/s,
	linkOrigin: /fr-link-2/,
	farEnds: /Agence Galverne/,
	statements: /Un accord est signé/,
	decisions: /bien vu (?:&lt;|\\u003c|<)sic|Basile Courtevigne/,
	offsets: /"start": 42\b|,42,|"start_offset":42,|attribution 42 |\t42-44\t/,
	ids: new RegExp(testId(11)),
	revisions: /"recoupe:revision": 41\b|,false,41,|,false,2,/,
	origin: /fr-denial-3/,
	work: /Edwina Larkmoor/,
	earlierDecisions: null,
	otherVersions: null,
	original: null,
	history: null,
};

/** An article that has everything, with a verdict and a sign of its own for the format that holds nothing else. */
function everything() {
	const article = articleWithEverything();
	const titles = { fr: "Un accord est signé 🤝", en: "A deal is signed 🤝" };
	return { ...article, statements: article.statements.map((one) => ({ ...judged(one), titles })) };
}

/** The words of a file, or of all files in an archive. */
async function wordsOf(file: Uint8Array): Promise<string> {
	const beginning = Buffer.from(file.subarray(0, 4)).toString();
	if (beginning === "%PDF") return (await readPdf(file)).pages.join("\n");
	return beginning.startsWith("PK") ? [...(await readZip(file)).values()].join("\n") : toText(file);
}

describe.each(exportFormatNames)("what %s declares", (name) => {
	const format: ExportFormat = exportFormats[name];

	it.each(carriedThings)("is so: %s", async (thing) => {
		const file = await wordsOf(await bytesOf(exportArticle(name, everything())));
		expect(signs[thing]?.test(file) ?? false).toBe(!format.cannotCarry.includes(thing));
	});
});
