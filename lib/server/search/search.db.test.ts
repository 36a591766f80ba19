import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { toNote } from "@/lib/domain/note";
import { type SearchHit, searchKinds } from "@/lib/domain/search";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { editArticle } from "@/lib/server/articles/edit-article";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { corpusOf } from "@/lib/testing/given-folders";
import {
	codeOf,
	markBody,
	type Newsroom,
	type TestActor,
	take,
	test,
} from "@/lib/testing/newsroom";
import { holdsAsync } from "@/lib/testing/scale";
import { fill, kindsOf, look, nothing, open, texts } from "@/lib/testing/search-scene";
import { foldText } from "@/lib/text/fold";
import { findHighlights, parseSearch } from "@/lib/text/search-query";
import { findWords } from "@/lib/text/words";
import { checkSearchIndex } from "./check-index";
import { refreshSearchIndex } from "./refresh-index";
import { search } from "./search";
import { toSearchCondition, toSearchVector } from "./search-vector";

const lit = ({ text, highlights }: SearchHit) =>
	highlights.map(({ start, end }) => text.slice(start, end));

const sentences = {
	dementi: "Le ministère a publié un démenti catégorique.",
	dementent: "Les armateurs démentent avoir négocié.",
	contrat: "Aucun contrat n’a été signé avec les mercenaires.",
	contrats: "Deux contrats auraient été signés par l’État.",
	porte: "La porte-parole s’est tue.",
	oeuvre: "Le chef d’œuvre des négociateurs.",
	denies: "The company denies every claim.",
	denied: "Officials denied that contracts were signed.",
	agreement: "A spokesman’s agreement with Marrow & Sons.",
	journaux: "Selon l’accord, qu’aucun journal n’a lu, les journaux mentent.",
};

type Sentence = keyof typeof sentences;

describe("words are found in every form, with and without accents and case", () => {
	const cases: readonly [string, readonly Sentence[]][] = [
		["démenti", ["dementi", "dementent"]],
		["DEMENTIS", ["dementi", "dementent"]],
		["démentir", ["dementi", "dementent"]],
		["contrat", ["contrat", "contrats"]],
		["CONTRATS signée", ["contrat", "contrats"]],
		["signer", ["contrat", "contrats", "denied"]],
		["mercenaire", ["contrat"]],
		["etat", ["contrats"]],
		["negociation", ["dementent", "oeuvre"]],
		["porte-parole", ["porte"]],
		["porte parole", ["porte"]],
		["oeuvre", ["oeuvre"]],
		["chef-d’œuvre", ["oeuvre"]],
		["deny", ["denies", "denied"]],
		["claims", ["denies"]],
		["contract signing", ["denied"]],
		["spokesman's", ["agreement"]],
		["accord", ["journaux"]],
		["l'accord", ["journaux"]],
		["qu'aucun journal", ["journaux"]],
		["aucun journaux", ["journaux"]],
		['"contrat"', ["contrat"]],
		['"Ete Signe"', ["contrat"]],
		["« auraient été signés »", ["contrats"]],
		['"contrat signé"', []],
		["contrat -mercenaires", ["contrats"]],
		['signer -"n’a été" -officials', ["contrats"]],
		["contrat contracts", []],
		["sons marrow", ["agreement"]],
		['"marrow & sons"', ["agreement"]],
	];
	test.for(cases)("%j", async ([query, expected], { newsroom }) => {
		const { lead, dossierId } = await scene(newsroom);
		const found = await texts(lead, query, { dossierId, kind: "text" });
		expect(found.toSorted()).toEqual(expected.map((key) => `text: ${sentences[key]}`).toSorted());
	});
});

let set: Promise<{ lead: TestActor; dossierId: string }> | null = null;

function scene(newsroom: Newsroom) {
	set ??= open(newsroom).then(async ({ lead, dossierId }) => {
		const text = Object.values(sentences).join("\n\n");
		await newsroom.import(lead, dossierId, text, { title: "Des phrases" });
		return { lead, dossierId };
	});
	return set;
}

describe("IN-12: what looks like a language is words", () => {
	const hostile = [
		...["'", "''", "\\", "%", "_", "$1", ";--", "a & | ! <->", "\u0000", "\u0000contrat"],
		...["' OR 1=1 --", "contrat' | '", "contrat:*", "!contrat", "(contrat", "contrat)", "<->", "&"],
		...[
			"contrat <-> signe",
			"\\'contrat",
			"*",
			":A",
			"\uD800",
			"\uD800contrat",
			"'contrat",
			"\u202E",
		],
		...[
			"{}",
			"[]",
			'"',
			'""',
			'"\\"',
			"-",
			"--",
			'-"',
			"«",
			"»",
			"« »",
			"-contrat",
			"😀",
			"contrat\n\t",
		],
	];
	test.for(hostile)("%j", async (query, { newsroom }) => {
		const { lead, dossierId } = await scene(newsroom);
		const { hits, next } = await look(lead, query, { dossierId });
		if (parseSearch(query).wanted.length === 0) expect({ hits, next }).toEqual(nothing);
		expect(hits.every((hit) => lit(hit).length > 0)).toBe(true);
	});

	test("any text at all", async ({ newsroom }) => {
		const { lead, dossierId } = await scene(newsroom);
		const bits = fc.constantFrom(
			..."'\\%_$:&|!<>-()*\"«»contrat’ \u0000\n".split(""),
			"signé",
			"\uDC00",
		);
		const typed = fc.oneof(
			fc.string({ unit: "binary", maxLength: 40 }),
			fc.array(bits, { maxLength: 40 }).map((parts) => parts.join("")),
		);
		const property = fc.asyncProperty(typed, async (q) => {
			const result = await search(lead, { q, dossierId, limit: 5 });
			if (findWords(q).length <= 20) expect(codeOf(result)).toBe("ok");
		});
		await holdsAsync(property);
	});
});

test("what the database finds is what would be highlighted", async ({ newsroom }) => {
	const bits = fc.constantFrom(
		...["contrat", "Contrats", "signé", "signees", "l’accord", "porte-parole", "les", "élus", "d'"],
		...["ʼAlīs", "ﾞ"],
		...[" ", " ", " ", ", ", " « ", "\n", "\u00AD", "e\u0301", "😀", "'", "\\"],
	);
	const words = fc.array(bits, { maxLength: 14 }).map((parts) => parts.join(""));
	const query = fc
		.tuple(words, fc.boolean())
		.map(([typed, isPhrase]) => (isPhrase ? `"${typed}"` : typed));
	const property = fc.asyncProperty(words, query, async (text, typed) => {
		const terms = parseSearch(typed);
		for (const term of terms.wanted) {
			const one = { wanted: [term], unwanted: [] };
			const { rows } = await newsroom.database.app.query(
				"SELECT $1::tsvector @@ $2::tsquery AS found",
				[toSearchVector(text), toSearchCondition(one)],
			);
			expect(rows[0].found).toBe(findHighlights(text, one).length > 0);
		}
	});
	await holdsAsync(property, 2000);
});

test("everything there is of a thing is found, the short before the long, in its place", async ({
	newsroom,
}) => {
	const { lead } = await open(newsroom);
	const filled = await fill(newsroom, lead, "kraken");
	const { hits, next } = await look(lead, "krakens");
	expect(next).toBeNull();
	expect(hits.map(({ kind }) => kind)).toEqual([...searchKinds]);
	expect(hits.map(lit)).toEqual(searchKinds.map(() => ["kraken"]));
	for (const { dossier } of hits) {
		expect(dossier).toEqual({ id: filled.dossierId, title: "Le port" });
	}
	const { articleId, annotationId } = { ...filled, articleId: filled.article.id };
	const published = { value: "2026-03-04", precision: "day", zone: "Europe/Paris" };
	const facts = { outlet: "Le Fanal", published, language: "fr" };
	const article = { id: articleId, title: "Le mystère du kraken", ...facts };
	const passage = { annotationId, article, tag: "claim", state: "proposed", stale: false };
	const [statement, ofArticle, speaker, annotation, note, text] = hits;
	expect(statement).toMatchObject({ statementId: filled.statementId, languages: ["fr"] });
	expect(ofArticle).toMatchObject({ article, text: "Le mystère du kraken\nLe Fanal" });
	expect(speaker).toMatchObject({
		...{ text: "Capitaine kraken", passages: 1, passage: { articleId, annotationId } },
	});
	expect(annotation).toMatchObject({ ...passage, text: "On a vu le kraken" });
	expect(note).toMatchObject({ ...passage, text: "Voir le kraken de plus près." });
	const where = { versionId: filled.article.versionId, article };
	expect(text).toMatchObject({ ...where, text: "On a vu le kraken au large. Personne n’y croit." });
	if (text?.kind !== "text") throw new Error("the text comes last");
	expect(filled.article.text.slice(text.start, text.end)).toBe(text.text);
});

test("all names of a speaker, all wordings of a statement and all pieces of a passage are found", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await open(newsroom);
	const speaker = { dossierId, name: "Anselme Vauquelin", aliases: ["Le Taiseux"], outletId: null };
	take(await placeSpeaker(lead, uuidv7(), { opId: uuidv7(), revision: null, ...speaker }));
	const titles = { en: "The quagga is extinct", fr: "Le quagga a disparu" };
	take(await placeStatement(lead, uuidv7(), { opId: uuidv7(), revision: null, dossierId, titles }));
	const article = await newsroom.import(
		lead,
		dossierId,
		`Zébu ${dossierId} puis okapi, puis tapir.`,
	);
	const piece = (quote: string) => {
		const start = article.text.indexOf(quote);
		return { role: "body" as const, start, end: start + quote.length, quote };
	};
	await newsroom.mark(lead, article, "Zébu", { pieces: [piece("Zébu"), piece("tapir")] });
	expect(await texts(lead, "vauquelin")).toEqual(["speaker: Anselme Vauquelin\nLe Taiseux"]);
	expect(await texts(lead, "taiseux anselme")).toHaveLength(1);
	expect(await texts(lead, "extinct")).toEqual([
		"statement: Le quagga a disparu\nThe quagga is extinct",
	]);
	expect(await texts(lead, "zebus tapirs", { kind: "annotation" })).toEqual([
		"annotation: Zébu […] tapir",
	]);
	expect(await texts(lead, "okapi", { kind: "annotation" })).toEqual([]);
});

test("what is changed is found by its new words and not by the old", async ({ newsroom }) => {
	const { lead } = await open(newsroom);
	const { dossierId, article, speakerId, annotationId, statementId } = await fill(
		newsroom,
		lead,
		"griffon",
	);
	const edited = { opId: uuidv7(), revision: 1 };
	const known = { outlet: "La Sonde", author: "Odile Phénix", published: null, address: null };
	const work = { language: "fr", state: "todo", assigneeId: null, dueOn: null } as const;
	const phenix = { ...edited, title: "Phénix", ...known, ...work, credits: [] };
	take(await editArticle(lead, article.id, phenix));
	const named = { dossierId, name: "Phénix", aliases: [], outletId: null };
	take(await placeSpeaker(lead, speakerId, { ...edited, opId: uuidv7(), ...named }));
	const titles = { fr: "Un phénix" };
	take(await placeStatement(lead, statementId, { ...edited, opId: uuidv7(), dossierId, titles }));
	const mark = markBody(article, "Personne", { revision: 1, note: toNote("Un phénix ?") });
	take(await placeAnnotation(lead, annotationId, mark));
	expect(await kindsOf(lead, "griffon")).toEqual(["text"]);
	expect(await kindsOf(lead, "phenix")).toEqual(["statement", "article", "speaker", "note"]);
	expect(await texts(lead, '"odile phénix" sonde')).toEqual([
		"article: Phénix\nOdile Phénix\nLa Sonde",
	]);
	expect(await texts(lead, "personne", { kind: "annotation" })).toEqual(["annotation: Personne"]);
	expect(await checkSearchIndex()).toEqual([]);
});

test("only the newest version of an article is searched, at its own places", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await open(newsroom);
	const article = await newsroom.import(lead, dossierId, `Le basilic ${dossierId} est là.`);
	expect(await kindsOf(lead, "basilic")).toEqual(["text"]);
	await newsroom.database.owner.query(
		`INSERT INTO "Version" SELECT $2, "articleId", 2, 'Rien', '{"v":1,"blocks":[]}', "originalSha256", "charset", "createdById"
			FROM "Version" WHERE "id" = $1`,
		[article.versionId, uuidv7()],
	);
	expect(await kindsOf(lead, "basilic")).toEqual([]);
});

test("DI-23: entries that older rules made are made again, whole", async ({ newsroom }) => {
	const { lead } = await open(newsroom);
	await fill(newsroom, lead, "wyverne");
	const before = (await newsroom.snapshot()).SearchEntry;
	await newsroom.database.owner.query('DELETE FROM "SearchEntry"');
	await newsroom.database.owner.query('DELETE FROM "SearchRules"');
	expect(await look(lead, "wyverne")).toEqual(nothing);
	expect(await refreshSearchIndex()).toBeGreaterThan(searchKinds.length);
	expect((await newsroom.snapshot()).SearchEntry).toBe(before);
	expect(await refreshSearchIndex()).toBe(0);
	expect(await kindsOf(lead, "wyverne")).toEqual([...searchKinds]);
});

test("DI-23: a write that fails leaves nothing to be found", async ({ newsroom }) => {
	const { lead, dossierId } = await open(newsroom);
	const article = await newsroom.import(lead, dossierId, `Une tarasque ${dossierId}.`);
	const before = await newsroom.snapshot();
	const twice = markBody(article, "Une tarasque", {
		speakerIds: [uuidv7()],
		note: toNote("chimère"),
	});
	expect(codeOf(await placeAnnotation(lead, uuidv7(), twice))).not.toBe("ok");
	expect(await newsroom.snapshot()).toEqual(before);
	expect(await texts(lead, "chimère")).toEqual([]);
});

test("a letter that is nothing but a mark is a word like any other", async ({ newsroom }) => {
	const { lead, dossierId } = await open(newsroom);
	await newsroom.import(lead, dossierId, `Le signe ﾞ seul ${dossierId}.`);
	const found = [`text: Le signe ﾞ seul ${dossierId}.`];
	expect(await texts(lead, "ﾞ", { dossierId, kind: "text" })).toEqual(found);
	expect(await texts(lead, '"signe ﾞ seul"', { dossierId, kind: "text" })).toEqual(found);
	expect(await checkSearchIndex()).toEqual([]);
});

test("a long paragraph is found by words at its end, and by phrases with words that it repeats", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await open(newsroom);
	const text = `${"le chat de la mère de ".repeat(501)}phacochère ${dossierId}.`;
	const article = await newsroom.import(lead, dossierId, `Titre\n\n${text}`, { title: "Long" });
	const [hit] = (await look(lead, '"de phacochere"')).hits;
	expect(hit && lit(hit)).toEqual(["de phacochère"]);
	if (hit?.kind !== "text") throw new Error("it is in the text");
	expect(article.text.slice(hit.start, hit.end)).toBe(hit.text);
	const everywhere = await look(lead, '"chat de la mère de le chat"', { dossierId, limit: "100" });
	expect(everywhere.hits.length).toBeGreaterThan(10);
});

test("offsets are UTF-16 units of the canonical text, astral letters or not", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await open(newsroom);
	const article = await newsroom.import(
		lead,
		dossierId,
		`Titre 𝒜\n\n😀😀 Le tamanoir e\u0301tait la\u0300 ${dossierId}.`,
	);
	const [hit] = (await look(lead, '"tamanoir était là"')).hits;
	if (hit?.kind !== "text") throw new Error("it is in the text");
	const [{ start, end } = { start: 0, end: 0 }] = hit.highlights;
	expect(article.text.slice(hit.start + start, hit.start + end)).toBe(
		"tamanoir e\u0301tait la\u0300",
	);
});

test("on real articles every paragraph is found by any of its words, however typed", async ({
	newsroom,
	skip,
}) => {
	const corpus = corpusOf({ skip });
	const { lead, dossierId } = await open(newsroom);
	for (const [n, { bytes }] of corpus.entries()) {
		const article = await newsroom.import(lead, dossierId, bytes.toString("utf8"), {
			title: `Article ${n}`,
		});
		const words = findWords(article.text).filter((_, at) => at % 23 === n);
		for (const { start, end } of words) {
			const plain = foldText(article.text.slice(start, end), { accents: "drop" }).text;
			for (const query of [plain.toUpperCase(), `"${plain}"`]) {
				const { hits } = await look(lead, query, { dossierId, kind: "text", limit: "100" });
				const here = hits.some(
					(hit) =>
						hit.kind === "text" &&
						hit.article.id === article.id &&
						hit.highlights.some((at) => hit.start + at.start <= start && hit.start + at.end >= end),
				);
				expect(here || hits.length === 100, query).toBe(true);
			}
		}
	}
	expect(await checkSearchIndex()).toEqual([]);
});
