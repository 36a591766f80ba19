import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { linkTypeNames } from "./link-types";
import {
	type DossierFacts,
	findOpenQuestions,
	isUnanswered,
	type OpenQuestionKind,
	openQuestionKinds,
	openQuestions,
	type PassageFact,
} from "./open-questions";
import { reviewStateNames } from "./review";
import { stances, statementStatuses } from "./statements";
import { tagNames } from "./tags";

const asked = { state: "proposed", stale: false } as const;

function passage(id: string, more: Partial<PassageFact> = {}): PassageFact {
	return { id, articleId: `of ${id}`, tag: "claim", speakerIds: [], ...asked, ...more };
}

const denial = passage("d", { tag: "denial" });
const claim = passage("c");
const answer = { id: "l", type: "denies", fromId: "d", toId: "c", ...asked } as const;

function facts(more: Partial<DossierFacts>): DossierFacts {
	const passages = more.passages ?? [];
	const articles = passages.map(({ articleId }) => ({ id: articleId, credits: [] }));
	return { articles, passages, links: [], statements: [], copies: [], ...more };
}

function open(kind: OpenQuestionKind, more: Partial<DossierFacts>): unknown[] {
	return findOpenQuestions(facts(more))
		.filter((question) => question.kind === kind)
		.map(({ passageIds, statementId, linkId }) => linkId ?? statementId ?? passageIds[0]);
}

describe("a denial is open", () => {
	test("while nothing that stands links it to what it denies", () => {
		const passages = [denial, claim];
		expect(open("unanswered", { passages })).toEqual(["d"]);
		expect(open("unanswered", { passages, links: [answer] })).toEqual([]);
		expect(open("unanswered", { passages, links: [{ ...answer, state: "rejected" }] })).toEqual([
			"d",
		]);
		expect(open("unanswered", { passages, links: [{ ...answer, type: "quotes" }] })).toEqual(["d"]);
		const away = { ...answer, fromId: "c", toId: "d" };
		expect(open("unanswered", { passages, links: [away] })).toEqual(["d"]);
	});

	test("by one rule, on a desk as on the list", () => {
		expect(isUnanswered(denial, [])).toBe(true);
		expect(isUnanswered(denial, [answer])).toBe(false);
		expect(isUnanswered(denial, [{ ...answer, state: "rejected" }])).toBe(true);
		expect(isUnanswered(claim, [])).toBe(false);
	});

	test("not once it was rejected itself", () => {
		expect(open("unanswered", { passages: [{ ...denial, state: "rejected" }] })).toEqual([]);
	});
});

describe("a statement has one source", () => {
	const member = (annotationId: string, stance: (typeof stances)[number] = "asserts") => ({
		...{ annotationId, stance, ...asked },
	});
	const [a, b] = [passage("a"), passage("b")];
	const said = { id: "s", status: "open", members: [member("a"), member("b")] } as const;

	test("when everybody who asserts it has it from one, and not when two are independent", () => {
		expect(open("single-source", { passages: [a, b], statements: [said] })).toEqual([]);
		const alone = { ...said, members: [member("a"), member("b", "denies")] };
		expect(open("single-source", { passages: [a, b], statements: [alone] })).toEqual(["s"]);
		const nobody = { ...said, members: [member("b", "denies")] };
		expect(open("single-source", { passages: [a, b], statements: [nobody] })).toEqual([]);
	});

	test("when a copy, an agency or an approved link makes two articles one", () => {
		const statements = [said];
		const passages = [a, b];
		const articles: [string, string] = ["of a", "of b"];
		expect(
			open("single-source", { passages, statements, copies: [{ articles, share: 0.9 }] }),
		).toEqual(["s"]);
		const credited = articles.map((id) => ({ id, credits: ["afp"] }));
		expect(open("single-source", { passages, statements, articles: credited })).toEqual(["s"]);
		const link = { ...answer, type: "quotes", fromId: "a", toId: "b" } as const;
		expect(open("single-source", { passages, statements, links: [link] })).toEqual([]);
		const approved = { ...link, state: "approved" } as const;
		expect(open("single-source", { passages, statements, links: [approved] })).toEqual(["s"]);
	});

	test("and leaves that open no more once it has a verdict", () => {
		const statements = [{ ...said, status: "verdict_final", members: [member("a")] }] as const;
		expect(open("single-source", { passages: [a], statements })).toEqual([]);
		expect(open("unsettled", { passages: [a], statements })).toEqual([]);
		expect(open("unsettled", { passages: [a], statements: [said] })).toEqual(["s"]);
	});
});

test("a contradiction is open until a statement with a verdict holds one of its ends", () => {
	const passages = [passage("a"), passage("b")];
	const links = [{ ...answer, type: "contradicts", fromId: "a", toId: "b" } as const];
	expect(open("contradiction", { passages, links })).toEqual(["l"]);
	expect(
		open("contradiction", { passages, links: [{ ...answer, fromId: "a", toId: "b" }] }),
	).toEqual([]);
	const members = [{ annotationId: "b", stance: "denies", ...asked }] as const;
	const settled = { id: "s", status: "corrected", members } as const;
	expect(open("contradiction", { passages, links, statements: [settled] })).toEqual([]);
	expect(
		open("contradiction", { passages, links, statements: [{ ...settled, status: "open" }] }),
	).toEqual(["l"]);
});

test("an attribution is open without a speaker, other passages are not", () => {
	const attribution = passage("a", { tag: "attribution" });
	const passages = [attribution, claim, { ...attribution, id: "b", speakerIds: ["x"] }];
	expect(open("speakerless", { passages })).toEqual(["a"]);
});

test("a stale mark is open, unless it was rejected", () => {
	const stale = passage("a", { stale: true });
	expect(open("stale", { passages: [stale, { ...stale, id: "b", state: "rejected" }] })).toEqual([
		"a",
	]);
});

test("the kinds are those of the table, each once", () => {
	expect([...openQuestionKinds].sort()).toEqual(Object.keys(openQuestions).sort());
});

describe("whatever a dossier holds", () => {
	const ids = ["a", "b", "c", "d", "e"] as const;
	const reviewed = { state: fc.constantFrom(...reviewStateNames), stale: fc.boolean() };
	const anyFacts: fc.Arbitrary<DossierFacts> = fc.record({
		articles: fc.constant([
			{ id: "x", credits: ["afp"] },
			{ id: "y", credits: ["afp"] },
			{ id: "z", credits: [] },
		]),
		passages: fc.tuple(
			...ids.map((id) =>
				fc.record({
					id: fc.constant(id),
					articleId: fc.constantFrom("x", "y", "z"),
					tag: fc.constantFrom(...tagNames),
					speakerIds: fc.subarray(["p", "q"]),
					...reviewed,
				}),
			),
		),
		links: fc.uniqueArray(
			fc.record({
				id: fc.uuid(),
				type: fc.constantFrom(...linkTypeNames),
				fromId: fc.constantFrom(...ids),
				toId: fc.constantFrom(...ids),
				...reviewed,
			}),
			{ selector: ({ id }) => id, maxLength: 8 },
		),
		statements: fc.uniqueArray(
			fc.record({
				id: fc.uuid(),
				status: fc.constantFrom(...statementStatuses),
				members: fc.array(
					fc.record({
						annotationId: fc.constantFrom(...ids),
						stance: fc.constantFrom(...stances),
						...reviewed,
					}),
					{ maxLength: 4 },
				),
			}),
			{ selector: ({ id }) => id, maxLength: 3 },
		),
		copies: fc.constant([]),
	});
	const keys = (given: DossierFacts) =>
		findOpenQuestions(given)
			.map(({ kind, passageIds, statementId, linkId }) =>
				JSON.stringify([kind, [...passageIds].sort(), statementId, linkId]),
			)
			.sort();

	test("the questions are the same in whatever order it came to be", () => {
		holds(
			fc.property(anyFacts, (given) => {
				const turned = {
					...given,
					articles: given.articles.toReversed(),
					passages: given.passages.toReversed(),
					links: given.links.toReversed(),
					statements: given.statements.toReversed(),
				};
				expect(keys(turned)).toEqual(keys(given));
			}),
		);
	});

	test("no question is about what was rejected, and none is asked twice", () => {
		holds(
			fc.property(anyFacts, (given) => {
				const found = keys(given);
				expect(new Set(found).size).toBe(found.length);
				const rejected = new Set(
					given.passages.filter(({ state }) => state === "rejected").map(({ id }) => id),
				);
				for (const { passageIds } of findOpenQuestions(given))
					expect(passageIds.filter((id) => rejected.has(id))).toEqual([]);
			}),
		);
	});
});
