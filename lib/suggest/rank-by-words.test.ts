import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { type RankText, rankByWords } from "./rank-by-words";

const say = (text: string, language: string | null = "fr"): RankText => ({
	language,
	parts: [{ text, weight: 1 }],
});

/** What there is to find, by the name of what each says. */
const sentences = {
	signed: say(
		"L’archipel a signé vendredi un contrat de cinq ans avec la société Kestrane Marine.",
	),
	amount: say("D’un montant de 41 millions d’euros, l’accord prévoit l’arrivée de 120 agents."),
	ministry: say("Le cabinet de la ministre de la Mer n’a pas souhaité faire de commentaire."),
	union: say("Le syndicat des équipages affirme n’avoir été informé de rien par la ministre."),
	jobs: say("Selon son secrétaire général, 80 canotiers pourraient perdre leur poste avant l’été."),
	budget: say("Le Conseil des îles doit examiner le budget de la mer le 12 mars."),
	met: say(
		"La députée assure que la ministre a rencontré le directeur général de Kestrane en janvier.",
	),
	signedEn: say("The islands signed a five-year contract with Kestrane Marine on Friday.", "en"),
	insured: say("Six fast launches were insured in Northquay for the islands’ government.", "en"),
	amountEn: say("The agreement is worth 41 million euros and brings 120 agents.", "en"),
};

type Name = keyof typeof sentences;
const names = Object.keys(sentences) as Name[];

function best(asked: RankText, among: readonly Name[] = names): Name[] {
	const ranks = rankByWords(
		asked,
		among.map((name) => sentences[name]),
	);
	return ranks.flatMap(({ n, score }) => (score > 0 ? (among[n] ?? []) : []));
}

describe("the right other end comes first", () => {
	const cases: readonly (readonly [string, string, Name])[] = [
		["« Aucun contrat n’a été signé », dément la société Kestrane.", "fr", "signed"],
		["La ministre dément avoir jamais vu le directeur de Kestrane.", "fr", "met"],
		["Personne ne perdra son poste, promet la ministre aux canotiers.", "fr", "jobs"],
		["Le syndicat savait tout, il était informé depuis janvier.", "fr", "union"],
		["L’accord ne vaut pas 41 millions.", "fr", "amount"],
		["Le budget n’a pas été examiné par le Conseil.", "fr", "budget"],
		["Les vedettes n’ont jamais été assurées à Northquay.", "fr", "insured"],
		["Kestrane has signed no contract with anybody.", "en", "signedEn"],
		["No launch was ever insured.", "en", "insured"],
	];
	test.for(cases)("%s", ([text, language, name]) => {
		expect(best(say(text, language))[0]).toBe(name);
	});
});

describe("one language finds the other by names, numbers and words that look alike", () => {
	const english: readonly Name[] = ["signedEn", "insured", "amountEn"];
	const french = names.filter((name) => !english.includes(name));
	test.for([
		["Le contrat avec Kestrane Marine", "fr", english, "signedEn"],
		["41 millions d’euros et 120 agents", "fr", english, "amountEn"],
		["No contract with Kestrane Marine", "en", french, "signed"],
		["The ministry made no commentary", "en", french, "ministry"],
	] as const)("%s", ([text, language, among, name]) => {
		expect(best(say(text, language), among)[0]).toBe(name);
	});

	test("words that merely look alike are not taken for each other within a language", () => {
		expect(best(say("contraire"), ["signed"])).toEqual([]);
		expect(best(say("contracts", "en"), ["signed"])).toEqual(["signed"]);
	});
});

test("the words that it shares are said as they are printed in the candidate, names and numbers first", () => {
	const [first] = rankByWords(say("Kestrane dément : aucun contrat signé"), [
		sentences.signed,
		sentences.budget,
	]);
	expect(first?.shared.toSorted()).toEqual(["Kestrane", "contrat", "signé"]);
	expect(first?.shared[0]).toBe("Kestrane");
	const numbers = rankByWords(say("12 mars, le budget de la mer"), [
		sentences.budget,
		sentences.jobs,
	]);
	expect(numbers[0]?.shared).toContain("12");
});

test("what stands round a passage counts for less than its words", () => {
	const words = "La ministre dément";
	const within = { language: "fr", parts: [{ text: words, weight: 1 }] };
	const beside = {
		language: "fr",
		parts: [
			{ text: "Elle n’en dira pas plus", weight: 1 },
			{ text: words, weight: 0.3 },
		],
	};
	const ranks = rankByWords(say(words), [beside, within]);
	expect(ranks.map(({ n }) => n)).toEqual([1, 0]);
	expect(ranks[1]?.score).toBeGreaterThan(0);
});

test("function words alone are no likeness", () => {
	expect(best(say("Ce n’est pas ce que nous avons dit de lui"), ["budget", "met"])).toEqual([]);
	expect(best(say("")).length).toBe(0);
});

test("every candidate is ranked once, by a score below 1, whatever the order they come in", () => {
	const texts = fc.array(fc.constantFrom(...names, "nothing"), { maxLength: 12 });
	const property = fc.property(texts, fc.constantFrom(...names), (given, asked) => {
		const candidates = given.map((name) =>
			name === "nothing" ? say("") : sentences[name as Name],
		);
		const ranks = rankByWords(sentences[asked], candidates);
		expect(ranks.map(({ n }) => n).sort((a, b) => a - b)).toEqual(candidates.map((_, n) => n));
		const reversed = rankByWords(sentences[asked], candidates.toReversed());
		const scores = new Map(ranks.map(({ n, score }) => [candidates.length - 1 - n, score]));
		for (const { n, score } of reversed) {
			expect(score).toBeGreaterThanOrEqual(0);
			expect(score).toBeLessThan(1);
			expect(score).toBeCloseTo(scores.get(n) ?? -1, 9);
		}
	});
	holds(property);
});
