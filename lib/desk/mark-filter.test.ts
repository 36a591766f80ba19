import fc from "fast-check";
import { expect, test } from "vitest";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { holds } from "@/lib/testing/scale";
import {
	isFiltering,
	letsThrough,
	type MarkFilter,
	nobody,
	noFilter,
	parseMarkFilter,
	writeMarkFilter,
} from "./mark-filter";

const mark = {
	tag: "claim",
	state: "proposed",
	author: { id: "nadia", name: "Nadia" },
	speakerIds: ["minister", "board"],
} as const;

test.each([
	[{}, true],
	[{ tag: "claim" }, true],
	[{ tag: "denial" }, false],
	[{ tag: "claim", state: "approved" }, false],
	[{ authorId: "nadia", speakerId: "board" }, true],
	[{ authorId: "marc" }, false],
	[{ speakerId: "nobody-else" }, false],
	[{ speakerId: nobody }, false],
] as const)("%o lets the mark through: %s", (filter, is) => {
	expect(letsThrough({ ...noFilter, ...filter }, mark)).toBe(is);
});

test("marks without a speaker can be asked for", () => {
	const filter = { ...noFilter, speakerId: nobody };
	expect(letsThrough(filter, { ...mark, speakerIds: [] })).toBe(true);
});

test("an address keeps a filter beside what else it says", () => {
	const filter = { ...noFilter, tag: "denial", authorId: "nadia" } as const;
	const search = writeMarkFilter("?q=port&tag=claim&state=approved", filter);
	expect(search).toBe("?q=port&tag=denial&author=nadia");
	expect(writeMarkFilter(search, noFilter)).toBe("?q=port");
	expect(writeMarkFilter("?tag=claim", noFilter)).toBe("");
});

test("what an address names wrongly lets all through", () => {
	expect(parseMarkFilter("?tag=rumour&state=&author=&x=1")).toEqual(noFilter);
	expect(isFiltering(parseMarkFilter("?tag=rumour"))).toBe(false);
});

test("a filter comes back from its address", () =>
	holds(
		fc.property(
			fc.record({
				tag: fc.option(fc.constantFrom(...tagNames)),
				state: fc.option(fc.constantFrom(...reviewStateNames)),
				authorId: fc.option(fc.string({ minLength: 1, unit: "grapheme" })),
				speakerId: fc.option(fc.uuid()),
			}),
			(filter: MarkFilter) => {
				expect(parseMarkFilter(writeMarkFilter("", filter))).toEqual(filter);
			},
		),
	));
