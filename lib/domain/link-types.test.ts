import { describe, expect, test } from "vitest";
import {
	canLink,
	linkEnds,
	linkTypeNames,
	linkTypeRow,
	linkTypes,
	linkTypesBetween,
	whyNot,
} from "./link-types";
import { type Tag, tagNames } from "./tags";

// The table of PRODUCT.md, by hand: c claim, d denial, a attribution; from → to.
const allowed = {
	attributes: ["a→c", "a→d"],
	denies: ["d→c", "d→a", "d→d"],
	contradicts: ["c→c", "c→d", "d→c", "d→d"],
	corroborates: ["c→c", "c→d", "d→c", "d→d", "a→c", "a→d"],
	quotes: ["c→c", "c→d", "c→a", "d→c", "d→d", "d→a", "a→c", "a→d", "a→a"],
	reports: ["c→c", "c→d", "c→a", "d→c", "d→d", "d→a", "a→c", "a→d", "a→a"],
	updates: ["c→c", "c→d", "c→a", "d→c", "d→d", "d→a", "a→c", "a→d", "a→a"],
} as const;

const iris = {
	attributes: "containsAssertionFrom",
	denies: "disputes",
	contradicts: "disagreesWith",
	corroborates: "confirms",
	quotes: "includesQuotationFrom",
	reports: "discusses",
	updates: "updates",
} as const;

const pairs = tagNames.flatMap((from) => tagNames.map((to): [Tag, Tag] => [from, to]));
const short = ([from, to]: [Tag, Tag]): string => `${from[0]}→${to[0]}`;

describe.each(linkTypeNames)("a link that %s", (type) => {
	const words: readonly string[] = allowed[type];

	test.each(pairs)("from a %s to a %s stands where the table says", (from, to) => {
		expect(canLink(type, from, to)).toBe(words.includes(short([from, to])));
		expect(linkTypesBetween(from, to).includes(type)).toBe(words.includes(short([from, to])));
		const ends = linkEnds(type, { id: "1", tag: from }, { id: "2", tag: to });
		expect(ends.ok || ends.failure.code === "link-not-allowed").toBe(true);
		expect(ends.ok).toBe(words.includes(short([from, to])));
	});

	test("is exported by its CiTO name", () => {
		expect(linkTypeRow(type).iri).toBe(`http://purl.org/spar/cito/${iris[type]}`);
	});

	test("never goes from a passage to itself", () => {
		const end = { id: "1", tag: "denial" } as const;
		expect(linkEnds(type, end, end)).toMatchObject({
			ok: false,
			failure: { code: "invalid", fields: [{ path: "toId", code: "self-link" }] },
		});
	});
});

test("only contradiction reads the same backwards, and is one link however it is drawn", () => {
	expect(linkTypeNames.filter((type) => linkTypeRow(type).symmetric)).toEqual(["contradicts"]);
	const [low, high] = [
		{ id: "1", tag: "claim" },
		{ id: "2", tag: "denial" },
	] as const;
	expect(linkEnds("contradicts", low, high)).toEqual({ ok: true, value: [low, high] });
	expect(linkEnds("contradicts", high, low)).toEqual({ ok: true, value: [low, high] });
	expect(linkEnds("denies", high, low)).toEqual({ ok: true, value: [high, low] });
});

test("only saying another's words again joins two articles into one source", () => {
	const joining = linkTypeNames.filter((type) => linkTypeRow(type).joinsSources);
	expect(joining).toEqual(["attributes", "quotes", "reports"]);
});

test("the order of types names each row once, each with a key of its own", () => {
	expect([...linkTypeNames].sort()).toEqual(Object.keys(linkTypes).sort());
	expect(new Set(linkTypeNames.map((type) => linkTypeRow(type).key)).size).toBe(
		linkTypeNames.length,
	);
});

describe("whyNot", () => {
	const triples = linkTypeNames.flatMap((type) =>
		pairs.map(([from, to]) => [type, from, to] as const),
	);

	test.each(triples)("%s from a %s to a %s is explained exactly where it is refused", (...ends) => {
		const [type, from, to] = ends;
		const words: readonly string[] = allowed[type];
		const why = whyNot(type, from, to);
		expect(why === null).toBe(words.includes(short([from, to])));
		if (why === null) return;
		expect(why.ends.length).toBeGreaterThan(0);
		for (const end of why.ends) {
			const start = words.map((pair) => (end === "from" ? pair[0] : pair.at(-1)));
			expect(start).not.toContain((end === "from" ? from : to)[0]);
		}
		expect(why.isAllowedTurned).toBe(words.includes(short([to, from])));
		expect(why.instead.map((one) => canLink(one, from, to))).not.toContain(false);
		expect(why.insteadTurned.map((one) => canLink(one, to, from))).not.toContain(false);
	});

	test("what would be allowed is offered as the table has it", () => {
		expect(whyNot("denies", "claim", "denial")).toEqual({
			ends: ["from"],
			isAllowedTurned: true,
			instead: ["contradicts", "corroborates", "quotes", "reports", "updates"],
			insteadTurned: ["denies", "contradicts", "corroborates", "quotes", "reports", "updates"],
		});
	});
});
