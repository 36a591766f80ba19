import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { type Candidate, candidatesQuerySchema, candidatesSchema } from "@/lib/domain/candidate";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { nobody } from "@/lib/server/door/actor";
import { removeStatement } from "@/lib/server/statements/remove-statement";
import {
	codeOf,
	markBody,
	type Newsroom,
	type TestActor,
	take,
	test,
} from "@/lib/testing/newsroom";
import { rankCandidates } from "./rank-candidates";

type Words = Readonly<Record<string, string>>;

/** What is offered, given as the words of an address; checked against its schema. */
async function ask(
	actor: TestActor,
	dossierId: string,
	words: Words,
): Promise<readonly Candidate[]> {
	const query = candidatesQuerySchema.parse(words);
	return candidatesSchema.parse(take(await rankCandidates(actor, dossierId, query))).items;
}

const idOf = (candidate: Candidate) =>
	candidate.kind === "passage"
		? candidate.passage.annotationId
		: candidate.kind === "statement"
			? candidate.statement.id
			: candidate.article.id;

const agency = [
	"Un contrat avec Kestrane",
	"L’archipel a signé vendredi un contrat de cinq ans avec la société Kestrane. Il vaut 41 millions d’euros.",
	"Le syndicat des équipages n’a été informé de rien.",
].join("\n\n");
const post = [
	"No contract, says Kestrane",
	"Kestrane on Thursday denied having signed a contract. The weather was fine.",
].join("\n\n");
const radio = [
	"La société dément",
	"Aucun contrat n’a été signé avec l’archipel, affirme Kestrane. Le ciel était gris.",
].join("\n\n");

async function scene(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const [first, second, third] = [
		await newsroom.import(lead, dossierId, agency, { title: "Un contrat avec Kestrane" }),
		await newsroom.import(lead, dossierId, post, { title: "No contract", language: "en" }),
		await newsroom.import(lead, dossierId, radio, {
			title: "La société dément",
			outlet: "Radio Ressac",
		}),
	];
	const speakerId = await newsroom.speak(lead, dossierId, "Gaspard Quennelec");
	const claim = await newsroom.mark(lead, first, "signé vendredi un contrat de cinq ans");
	const union = await newsroom.mark(lead, first, "n’a été informé de rien", {
		speakerIds: [speakerId],
	});
	const denial = await newsroom.mark(lead, third, "Aucun contrat n’a été signé", { tag: "denial" });
	const statementId = await newsroom.state(lead, dossierId, "L’archipel a signé un contrat");
	return { lead, dossierId, first, second, third, claim, union, denial, statementId };
}

test("from a denial the claim comes first, in its sentence, with the words that say so", async ({
	newsroom,
}) => {
	const { lead, dossierId, denial, claim } = await scene(newsroom);
	const [first] = (await ask(lead, dossierId, { annotationId: denial })).filter(
		({ kind }) => kind === "passage",
	);
	if (first?.kind !== "passage") throw new Error("a passage comes first");
	expect(first.passage.annotationId).toBe(claim);
	expect(first.sentence).toBe(
		"L’archipel a signé vendredi un contrat de cinq ans avec la société Kestrane.",
	);
	expect(first.sentence.slice(...first.at)).toBe("signé vendredi un contrat de cinq ans");
	expect(first.shared.toSorted()).toEqual(["contrat", "signé"]);
});

test("statements, and sentences that nobody has marked, are offered beside passages", async ({
	newsroom,
}) => {
	const { lead, dossierId, denial, statementId, second, third } = await scene(newsroom);
	const items = await ask(lead, dossierId, { annotationId: denial });
	expect(items.map(idOf)).toContain(statementId);
	const english = items.find((one) => one.kind === "article" && one.article.id === second.id);
	if (english?.kind !== "article") throw new Error("the English article is offered");
	expect(english.sentence).toBe("Kestrane on Thursday denied having signed a contract.");
	const { place } = english.article;
	expect(second.text.slice(place?.start, place?.end)).toBe(english.sentence);
	expect(place?.versionId).toBe(second.versionId);
	expect(english.shared).toContain("contract");
	expect(items.map(idOf)).not.toContain(third.id);
	expect(items.map(idOf)).not.toContain(denial);
	expect(items.map(({ score }) => score)).toEqual(
		items.map(({ score }) => score).sort((a, b) => b - a),
	);
});

test("a sentence in which a passage is offered is not offered a second time", async ({
	newsroom,
}) => {
	const { lead, dossierId, denial, first } = await scene(newsroom);
	const items = await ask(lead, dossierId, { annotationId: denial, limit: "50" });
	const own = items.filter((one) => one.kind === "article" && one.article.id === first.id);
	expect(own.map(({ sentence }) => sentence)).not.toContain(
		"L’archipel a signé vendredi un contrat de cinq ans avec la société Kestrane.",
	);
});

describe("typed words narrow, by their beginnings, in the words, the title, the outlet and the speakers", () => {
	test.for([
		["quennel", ["union"]],
		["QUENNELEC informe", ["union"]],
		["ressac gris", ["third"]],
		["cinq", ["claim", "first"]],
		["fine weath", ["second"]],
		["vendredi introuvable", []],
	] as const)("%j", async ([q, expected], { newsroom }) => {
		const all = await scene(newsroom);
		const names = Object.fromEntries(
			Object.entries(all).flatMap(([name, value]) =>
				typeof value === "string" ? [[value, name]] : "text" in value ? [[value.id, name]] : [],
			),
		);
		const items = await ask(all.lead, all.dossierId, { q });
		const found = items.map((one) => names[idOf(one)]);
		expect(new Set(found)).toEqual(new Set(expected));
	});

	test("a passage that shares no word is still there, after the others", async ({ newsroom }) => {
		const { lead, dossierId, denial, union } = await scene(newsroom);
		const passages = (await ask(lead, dossierId, { annotationId: denial })).filter(
			({ kind }) => kind === "passage",
		);
		expect(passages.map(idOf).at(-1)).toBe(union);
		expect(passages.at(-1)?.score).toBeLessThan(passages[0]?.score ?? 0);
	});

	test("signs of a query language are words or nothing", async ({ newsroom }) => {
		const { lead, dossierId, denial } = await scene(newsroom);
		for (const q of ["'", "a & | ! <->", "\\", ":*", "contrat'|'", "\u0000", "\uD800"]) {
			await ask(lead, dossierId, { q });
			await ask(lead, dossierId, { annotationId: denial, q });
		}
	});
});

test("as many as are asked for, each once", async ({ newsroom }) => {
	const { lead, dossierId, denial } = await scene(newsroom);
	const whole = await ask(lead, dossierId, { annotationId: denial, limit: "50" });
	expect(new Set(whole.map(idOf)).size).toBe(whole.length);
	expect(await ask(lead, dossierId, { annotationId: denial, limit: "2" })).toEqual(
		whole.slice(0, 2),
	);
});

describe("AZ-14: nothing is offered that the member may not see", () => {
	test("of another dossier, or to somebody who is not in it", async ({ newsroom }) => {
		const { lead, dossierId, denial } = await scene(newsroom);
		const other = await newsroom.addMember("admin");
		const elsewhere = await newsroom.openDossier(other);
		const own = await newsroom.import(other, elsewhere, radio, { title: "Ailleurs" });
		const mark = await newsroom.mark(other, own, "Aucun contrat n’a été signé", { tag: "denial" });
		const query = candidatesQuerySchema.parse({ annotationId: denial });
		expect(codeOf(await rankCandidates(other, dossierId, query))).toBe("not-found");
		expect(codeOf(await rankCandidates(other, elsewhere, query))).toBe("not-found");
		expect(codeOf(await rankCandidates(nobody, dossierId, query))).toBe("signed-out");
		expect((await ask(other, elsewhere, { annotationId: mark })).map(idOf)).toEqual([]);
		const foreign = (await ask(lead, dossierId, { annotationId: denial, limit: "50" })).map(idOf);
		expect(foreign).not.toContain(mark);
		expect(foreign).not.toContain(own.id);
	});

	test("of another member’s layer, or deleted", async ({ newsroom }) => {
		const { lead, dossierId, denial, claim, union, statementId, second } = await scene(newsroom);
		const other = await newsroom.addMember("checker");
		await newsroom.database.owner.query('UPDATE "Annotation" SET "layer" = $2 WHERE "id" = $1', [
			claim,
			other.scope.memberId,
		]);
		take(await removeAnnotation(lead, union, uuidv7()));
		take(await removeStatement(lead, statementId, uuidv7()));
		take(await removeArticle(lead, second.id, uuidv7()));
		for (const words of [{ annotationId: denial }, { q: "contrat" }, { q: "" }] as Words[]) {
			const found = (await ask(lead, dossierId, { ...words, limit: "50" })).map(idOf);
			for (const id of [claim, union, statementId, second.id]) expect(found).not.toContain(id);
		}
		const hidden = candidatesQuerySchema.parse({ annotationId: claim });
		expect(codeOf(await rankCandidates(lead, dossierId, hidden))).toBe("not-found");
	});
});

test.for([
	["no id", { annotationId: "1" }],
	["a page of nothing", { limit: "0" }],
	["a page that is too large", { limit: "51" }],
	["words that are too many", { q: "a".repeat(301) }],
	["an unknown word", { tag: "claim" }],
] as const)("%s is refused by the schema", ([, words]) => {
	expect(candidatesQuerySchema.safeParse(words).success).toBe(false);
});

test("a long passage and long sentences are cut to what can be shown", async ({ newsroom }) => {
	const { lead, dossierId, denial } = await scene(newsroom);
	const long = `Le contrat signé ${"avec la très longue société maritime de sauvetage ".repeat(60)}.`;
	const article = await newsroom.import(lead, dossierId, `Titre\n\n${long}`, { title: "Long" });
	const body = markBody(article, long.slice(0, 2400));
	const mark = await newsroom.mark(lead, article, long.slice(0, 2400), body);
	const items = await ask(lead, dossierId, { annotationId: denial, limit: "50" });
	const found = items.find((one) => idOf(one) === mark);
	expect(found?.sentence.length).toBeLessThan(2600);
	expect(found?.at[1]).toBeLessThanOrEqual(found?.sentence.length ?? 0);
	expect((await ask(lead, dossierId, { annotationId: mark })).length).toBeGreaterThan(0);
});
