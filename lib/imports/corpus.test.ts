import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ArticleDraft } from "@/lib/imports/draft";
import { parsePlainText } from "@/lib/imports/plain-text";

const corpus = process.env.RECOUPE_CORPUS;
const hasCorpus = corpus !== undefined && existsSync(corpus);
const suffix = hasCorpus ? "" : " (skipped: no corpus)";

function read(folder: string, prefix: string): ArticleDraft {
	const fileName = readdirSync(folder).find((name) => name.startsWith(prefix)) ?? "";
	const result = parsePlainText({
		bytes: readFileSync(join(folder, fileName)),
		fileName,
		zone: "Europe/Paris",
	});
	if (!result.ok) throw new Error(result.failure.code);
	return result.value;
}

function facts(draft: ArticleDraft) {
	const count = (kind: string) => draft.blocks.filter((block) => block.kind === kind).length;
	return {
		hash: createHash("sha256").update(draft.text).digest("hex").slice(0, 16),
		units: draft.text.length,
		title: draft.proposals.title?.at,
		meta: [draft.language, draft.outlet, draft.published?.value ?? null, draft.author],
		credits: draft.credits.join(" "),
		kinds: ["headline", "heading", "paragraph", "caption", "aside"].map(count),
		headline: { start: draft.blocks[0]?.start, end: draft.blocks[0]?.end },
	};
}

const none = { start: 0, end: 0 };

// Facts only, no words of the articles: hash and length of the text, where the title is, what is proposed, blocks by kind.
const expected = {
	"000": {
		hash: "70ecfc4917964a63",
		units: 2065,
		title: { start: 14, end: 163 },
		meta: ["fr", "abamako.com", "2021-09-25", "Polina Devitt, Tangi Salaün, John Irish"],
		credits: "Interfax Ria Reuters",
		kinds: [1, 0, 7, 3, 1],
		headline: { start: 1, end: 177 },
	},
	"001": {
		hash: "d47c9a0da59ad899",
		units: 2402,
		title: { start: 134, end: 227 },
		meta: ["fr", "Sputnik France", "2021-11-11", null],
		credits: "Sputnik",
		kinds: [1, 0, 2, 0, 1],
		headline: { start: 1, end: 227 },
	},
	"002": {
		hash: "7f29f935b677b2a1",
		units: 2401,
		title: { start: 0, end: 219 },
		meta: ["fr", null, null, null],
		credits: "",
		kinds: [1, 2, 4, 0, 0],
		headline: none,
	},
	"003": {
		hash: "f6af3394a326e6c2",
		units: 2173,
		title: { start: 0, end: 106 },
		meta: ["fr", "Lecourrier-du-soir.com", null, null],
		credits: "Tass",
		kinds: [1, 0, 6, 0, 0],
		headline: { start: 0, end: 106 },
	},
	"004": {
		hash: "0646fa4f83e8680e",
		units: 3203,
		title: { start: 0, end: 97 },
		meta: ["fr", null, null, "Esso A."],
		credits: "",
		kinds: [1, 2, 9, 2, 4],
		headline: { start: 0, end: 97 },
	},
};

const demo = join(import.meta.dirname, "../../prisma/demo/articles");

test.each([
	["01-", "Galverne", "2026-03-02T18:12", "fr"],
	["02-", "Le Fanal de Port-Maubrun", "2026-03-03", "fr"],
	["03-", "Ombrines-Direct", "2026-03-03", "fr"],
	["04-", "L'Écho des Passes", "2026-03", "fr"],
	["05-", "Radio Ressac", "2026-03-04", "fr"],
	["06-", "Hallowfirth Post", "2026-03-05T09:40", "en"],
	["07-", "La Gazette des Ombrines", "2026-03-07", "fr"],
	["08-", "The Slipway Ledger", "2026-03-08", "en"],
	["09-", "Le Fanal de Port-Maubrun", "2026-03-09", "fr"],
	["10-", null, undefined, "fr"],
	["11-", "The Hallowfirth Post", "2026-03-12", "en"],
])("demo article %s is from %s, %s", (prefix, outlet, date, language) => {
	const draft = read(demo, prefix);
	expect([draft.outlet, draft.published?.value, draft.language]).toEqual([outlet, date, language]);
	const [headline] = draft.blocks;
	expect(draft.text.slice(headline?.start, headline?.end)).toContain(draft.title);
});

test.skipIf(!hasCorpus).each(Object.entries(expected))(
	`seed %s is read as known${suffix}`,
	(prefix, known) => {
		expect(facts(read(corpus ?? "", prefix))).toEqual(known);
	},
);
