import { describe, expect, test } from "vitest";
import type { LinkView, PassageView } from "@/lib/domain/link";
import { linkTypeNames, linkTypesBetween } from "@/lib/domain/link-types";
import type { PublishedDate } from "@/lib/domain/published-date";
import { tagNames } from "@/lib/domain/tags";
import { basisOf, chosenOf, crossLinks, type Ends, startingSide, typeChoices } from "./pairing";

const on = (value: string): PublishedDate => ({ value, precision: "day", zone: "Europe/Paris" });

const passage = (annotationId: string, articleId: string): PassageView => ({
	annotationId,
	articleId,
	articleTitle: "Title",
	outlet: null,
	published: null,
	tag: "claim",
	state: "proposed",
	stale: false,
	deleted: false,
	quotes: ["words"],
	speakers: [],
});

const link = (id: string, from: PassageView, to: PassageView): LinkView => ({
	id,
	type: "contradicts",
	certainty: "unspecified",
	note: null,
	origin: { v: 1, kind: "human" },
	from,
	to,
	state: "proposed",
	stale: false,
	revision: 1,
	author: { id: "author", name: "Author" },
	createdAt: "2026-03-01T00:00:00Z",
	decision: null,
	editorIds: [],
});

describe("startingSide", () => {
	const ends = (left: string | null, right: string | null, tags: Ends["tags"]): Ends => ({
		tags,
		published: { left: left === null ? null : on(left), right: right === null ? null : on(right) },
	});
	const alike = { left: "claim", right: "claim" } as const;

	test("the later text is where a link starts", () => {
		expect(startingSide(ends("2026-03-02", "2026-03-04", alike))).toBe("right");
		expect(startingSide(ends("2026-03-04", "2026-03-02", alike))).toBe("left");
	});

	test("what a direction rests on is said", () => {
		const dates = { left: on("2026-03-02"), right: on("2026-03-04") };
		expect(basisOf(dates, false)).toBe("byDate");
		expect(basisOf(dates, true)).toBe("byHand");
		expect(basisOf({ ...dates, right: dates.left }, false)).toBe("orderUnknown");
		expect(basisOf({ ...dates, right: null }, false)).toBe("orderUnknown");
	});

	test("nothing is claimed from dates that do not tell the order", () => {
		const tags = { left: "claim", right: "denial" } as const;
		const [fromLeft, fromRight] = [
			linkTypesBetween("claim", "denial").length,
			linkTypesBetween("denial", "claim").length,
		];
		const richer = fromRight > fromLeft ? "right" : "left";
		expect(startingSide(ends("2026-03-02", "2026-03-02", tags))).toBe(richer);
		expect(startingSide(ends(null, "2026-03-02", tags))).toBe(richer);
		expect(startingSide(ends(null, null, alike))).toBe("left");
	});
});

describe("typeChoices", () => {
	test("every type is there once, and open exactly where the table allows it", () => {
		for (const from of tagNames)
			for (const to of tagNames) {
				const choices = typeChoices({ id: "a", tag: from }, { id: "b", tag: to }, []);
				expect(choices.map(({ type }) => type)).toEqual([...linkTypeNames]);
				const open = choices.filter(({ standing }) => standing === "open");
				expect(open.map(({ type }) => type)).toEqual(linkTypesBetween(from, to));
			}
	});

	test("a symmetric link that is there is there in both directions", () => {
		const placed = [link("l", passage("a", "left"), passage("b", "right"))];
		const standing = (from: string, to: string) =>
			typeChoices({ id: from, tag: "claim" }, { id: to, tag: "claim" }, placed).find(
				({ type }) => type === "contradicts",
			)?.standing;
		expect(standing("a", "b")).toBe("placed");
		expect(standing("b", "a")).toBe("placed");
	});
});

describe("crossLinks", () => {
	const articles = { left: "one", right: "two" };

	test("only links between the two texts, each once, with its ends by side", () => {
		const across = link("across", passage("r", "two"), passage("l", "one"));
		const inside = link("inside", passage("l", "one"), passage("m", "one"));
		const elsewhere = link("elsewhere", passage("l", "one"), passage("x", "three"));
		expect(crossLinks([across, inside, elsewhere, across], articles)).toEqual([
			{ link: across, from: "right", ends: { left: "l", right: "r" } },
		]);
	});
});

describe("going through marks", () => {
	test("a click takes the innermost passage, again the one around it, and at last none", () => {
		expect(chosenOf(["inner", "outer"], null)).toBe("inner");
		expect(chosenOf(["inner", "outer"], "inner")).toBe("outer");
		expect(chosenOf(["inner", "outer"], "outer")).toBeNull();
		expect(chosenOf([], "outer")).toBeNull();
	});
});
