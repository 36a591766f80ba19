import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import {
	type AssertingArticle,
	copyThreshold,
	countIndependentSources as count,
	type MeasuredCopy,
	type SourceLink,
} from "./independent-sources";

function article(id: string, credits: string[] = [], speakerIds: string[] = []): AssertingArticle {
	return { id, credits, speakerIds };
}

const three = [article("a"), article("b"), article("c")];

describe("independent sources", () => {
	test("are as many as the articles when nothing joins them", () => {
		expect(count(three, [], [])).toEqual({ count: 3, groups: [["a"], ["b"], ["c"]], joins: [] });
		expect(count([], [], [])).toEqual({ count: 0, groups: [], joins: [] });
	});

	test("are one for articles that credit the same agency", () => {
		const found = count([article("b", ["afp"]), article("a", ["afp", "reuters"])], [], []);
		expect(found).toEqual({
			count: 1,
			groups: [["a", "b"]],
			joins: [{ articles: ["a", "b"], reason: "same-credit", by: "afp" }],
		});
	});

	test("are one for articles that have the same speaker for it", () => {
		const found = count([article("a", [], ["s1"]), article("b", [], ["s1"]), article("c")], [], []);
		expect(found.groups).toEqual([["a", "b"], ["c"]]);
		expect(found.joins).toEqual([{ articles: ["a", "b"], reason: "same-speaker", by: "s1" }]);
	});

	test("are one for articles that a link joins, and links to other articles join nothing", () => {
		const links: SourceLink[] = [
			{ articles: ["c", "a"], type: "quotes" },
			{ articles: ["b", "elsewhere"], type: "reports" },
			{ articles: ["b", "b"], type: "quotes" },
		];
		const found = count(three, links, []);
		expect(found.groups).toEqual([["a", "c"], ["b"]]);
		expect(found.joins).toEqual([{ articles: ["a", "c"], reason: "linked", by: "quotes" }]);
	});

	test("are one for copies from the threshold on", () => {
		const copies = (share: number): MeasuredCopy[] => [{ articles: ["a", "b"], share }];
		expect(count(three, [], copies(copyThreshold)).count).toBe(2);
		expect(count(three, [], copies(copyThreshold - 0.001)).count).toBe(3);
		expect(count(three, [], copies(0.456)).joins).toEqual([
			{ articles: ["a", "b"], reason: "copy", by: "46" },
		]);
	});

	test("join in a row: a with b and b with c are one source", () => {
		const chain = [article("a", ["x"]), article("b", ["x", "y"]), article("c", ["y"])];
		expect(count(chain, [], [])).toMatchObject({ count: 1, groups: [["a", "b", "c"]] });
	});

	test("name each reason once, however many passages of an article assert it", () => {
		const twice = [article("a", ["afp"]), article("a", ["afp"]), article("b", ["afp", "afp"])];
		const links: SourceLink[] = [
			{ articles: ["a", "b"], type: "quotes" },
			{ articles: ["b", "a"], type: "quotes" },
		];
		expect(count(twice, links, []).joins).toEqual([
			{ articles: ["a", "b"], reason: "linked", by: "quotes" },
			{ articles: ["a", "b"], reason: "same-credit", by: "afp" },
		]);
	});

	test("do not depend on the order of what they are counted from", () => {
		const id = fc.constantFrom("a", "b", "c", "d", "e");
		const articles = fc.array(
			fc.record({
				id,
				credits: fc.array(fc.constantFrom("afp", "ap"), { maxLength: 2 }),
				speakerIds: fc.array(fc.constantFrom("s", "t"), { maxLength: 1 }),
			}),
		);
		const pair = fc.tuple(id, id);
		const links = fc.array(
			fc.record({ articles: pair, type: fc.constantFrom("quotes", "reports") }),
		);
		const copies = fc.array(
			fc.record({ articles: pair, share: fc.double({ min: 0, max: 1, noNaN: true }) }),
		);
		holds(
			fc.property(articles, links, copies, (as, ls, cs) => {
				const one = count(as, ls, cs);
				expect(count(as.toReversed(), ls.toReversed(), cs.toReversed())).toEqual(one);
				const flipped = ls.map(
					({ articles: [x, y], type }): SourceLink => ({ articles: [y, x], type }),
				);
				expect(count(as, flipped, cs)).toEqual(one);
				expect(one.groups.flat().sort()).toEqual([...new Set(as.map((of) => of.id))].sort());
				expect(one.count).toBe(one.groups.length);
			}),
		);
	});
});
