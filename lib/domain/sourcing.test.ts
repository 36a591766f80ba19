import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { deriveTakings, findCircles, type SourcedArticle, type SourcingFacts } from "./sourcing";

const outlets = {
	galverne: { id: "o-galverne", name: "Agence Galverne", folded: "agence galverne" },
	fanal: { id: "o-fanal", name: "Le Fanal", folded: "le fanal" },
	echo: { id: "o-echo", name: "L’Écho", folded: "l'echo" },
};
const credit = (printed: string) => ({ printed, folded: printed.toLowerCase() });
const article = (
	id: string,
	outlet: keyof typeof outlets | null,
	...credits: readonly string[]
): SourcedArticle => ({
	id,
	outlet: outlet && outlets[outlet],
	credits: credits.map(credit),
});

const wire = article("wire", "galverne", "Galverne");
const paper = article("paper", "fanal", "Galverne");
const echo = article("echo", "echo");
const nothing: SourcingFacts = {
	articles: [wire, paper, echo],
	links: [],
	attributions: [],
	copies: [],
};

const said = (facts: Partial<SourcingFacts>) =>
	deriveTakings({ ...nothing, ...facts }).map(
		({ articleId, from, reason, by }) =>
			`${articleId} < ${from.kind === "agency" ? from.name : from.id}: ${reason} ${by}`,
	);

describe("who took from whom", () => {
	test("a credit names the outlet of the dossier whose name has it, else an agency; an outlet takes nothing from itself", () => {
		expect(said({})).toEqual(["paper < o-galverne: credit Galverne"]);
		expect(said({ articles: [article("paper", "fanal", "AFP")] })).toEqual([
			"paper < AFP: credit AFP",
		]);
		expect(said({ articles: [wire, article("paper", "fanal", "Galver")] })).toEqual([
			"paper < Galver: credit Galver",
		]);
	});

	test("a link takes from the article it goes to, a speaker that is an outlet is one taken from", () => {
		const links = [{ articles: ["echo", "paper"] as const, type: "quotes", passageId: "p" }];
		const attributions = [
			{ articleId: "echo", passageId: "q", outlet: outlets.galverne, speaker: "Galverne" },
		];
		expect(said({ links, attributions })).toEqual([
			"echo < paper: linked quotes",
			"echo < o-galverne: attribution Galverne",
			"paper < o-galverne: credit Galverne",
		]);
	});

	test("of several passages that show the same the one marked first is named", () => {
		const links = ["p2", "p1", "p3"].map((passageId) => ({
			articles: ["echo", "paper"] as const,
			...{ type: "quotes", passageId },
		}));
		const [taking] = deriveTakings({ ...nothing, links });
		expect(taking).toMatchObject({ articleId: "echo", passageId: "p1" });
		expect(deriveTakings({ ...nothing, links: links.toReversed() })).toEqual(
			deriveTakings({ ...nothing, links }),
		);
	});

	test("of two copies the later took from the earlier; nothing is claimed where dates do not tell", () => {
		const copies = (order: "earlier" | "later" | "unknown") => [
			{ articles: ["echo", "wire"] as const, shares: [0.7, 0.5] as const, order },
		];
		const articles = [article("wire", "galverne"), echo];
		expect(said({ articles, copies: copies("earlier") })).toEqual(["echo < wire: copy 70"]);
		expect(said({ articles, copies: copies("later") })).toEqual(["wire < echo: copy 50"]);
		expect(said({ articles, copies: copies("unknown") })).toEqual([]);
	});

	test("of several earlier texts a copy took from the one that has most of it", () => {
		const articles = [article("wire", "galverne"), article("paper", "fanal"), echo];
		const copies = [
			{
				articles: ["echo", "paper"] as const,
				shares: [0.3, 0.3] as const,
				order: "earlier" as const,
			},
			{
				articles: ["echo", "wire"] as const,
				shares: [0.6, 0.3] as const,
				order: "earlier" as const,
			},
		];
		expect(said({ articles, copies })).toEqual(["echo < wire: copy 60"]);
	});
});

describe("circles", () => {
	const back = article("back", "galverne");
	const quotes = (a: string, b: string) => ({
		articles: [a, b] as const,
		...{ type: "quotes", passageId: "p" },
	});

	test("A quotes B, B quotes A: one circle, with what shows it", () => {
		const facts = { ...nothing, articles: [wire, back, paper], links: [quotes("back", "paper")] };
		const [circle, ...more] = findCircles(deriveTakings(facts), facts.articles);
		expect(more).toEqual([]);
		expect(circle?.members.map((one) => (one.kind === "agency" ? one.name : one.id))).toEqual([
			"o-fanal",
			"o-galverne",
		]);
		expect(circle?.takings.map(({ articleId, reason }) => `${articleId} ${reason}`)).toEqual([
			"back linked",
			"paper credit",
		]);
	});

	test("a chain, however long, and what hangs on a circle, are none", () => {
		const articles = [wire, paper, echo];
		expect(
			findCircles(deriveTakings({ ...nothing, links: [quotes("echo", "paper")] }), articles),
		).toEqual([]);
		const facts = {
			...nothing,
			articles: [wire, back, paper, echo],
			links: [quotes("back", "paper"), quotes("echo", "paper")],
		};
		const [circle] = findCircles(deriveTakings(facts), facts.articles);
		expect(circle?.members).toHaveLength(2);
	});

	test("articles without an outlet go round too, and two circles are two", () => {
		const articles = ["a", "b", "c", "x", "y"].map((id) => article(id, null));
		const links = [
			quotes("a", "b"),
			quotes("b", "c"),
			quotes("c", "a"),
			quotes("x", "y"),
			quotes("y", "x"),
		];
		const circles = findCircles(deriveTakings({ ...nothing, articles, links }), articles);
		expect(circles.map(({ members }) => members.length)).toEqual([3, 2]);
	});
});

test("chains and circles are the same whatever the order of everything", () => {
	const ids = ["a", "b", "c", "d", "e"];
	const id = fc.constantFrom(...ids);
	const outlet = fc.constantFrom<(keyof typeof outlets | null)[]>(
		"galverne",
		"fanal",
		"echo",
		null,
	);
	const facts = fc.record({
		articles: fc.tuple(...ids.map((one) => outlet.map((of) => article(one, of, "Galverne")))),
		links: fc.array(
			fc.record({
				articles: fc.tuple(id, id),
				type: fc.constantFrom("quotes", "reports"),
				passageId: fc.constantFrom("p", "q", "r"),
			}),
			{ maxLength: 8 },
		),
		attributions: fc.array(
			fc.record({
				articleId: id,
				outlet: fc.constantFrom(...Object.values(outlets)),
				speaker: fc.constant("x"),
				passageId: fc.constantFrom("p", "q", "r"),
			}),
			{ maxLength: 4 },
		),
		copies: fc.array(
			fc.record({
				articles: fc.tuple(id, id),
				shares: fc.tuple(fc.constantFrom(0.1, 0.5), fc.constantFrom(0.3, 0.5)),
				order: fc.constantFrom("earlier" as const, "later" as const, "unknown" as const),
			}),
			{ maxLength: 8 },
		),
	});
	const shuffled = facts.chain((one) =>
		fc.tuple(
			fc.constant(one),
			fc.record({
				articles: shuffle(one.articles),
				links: shuffle(one.links),
				attributions: shuffle(one.attributions),
				copies: shuffle(one.copies),
			}),
		),
	);
	holds(
		fc.property(shuffled, ([one, other]) => {
			const takings = deriveTakings(one);
			expect(deriveTakings(other)).toEqual(takings);
			expect(findCircles(deriveTakings(other), other.articles)).toEqual(
				findCircles(takings, one.articles),
			);
		}),
	);
});

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
	return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}
