import fc from "fast-check";
import { expect, test } from "vitest";
import { linkTypeNames } from "@/lib/domain/link-types";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { holds } from "@/lib/testing/scale";
import {
	graphNodes,
	isMapFiltered,
	type MapQuery,
	mapForms,
	mapViews,
	noMapFilter,
	parseMapQuery,
	toMapParams,
} from "./map-query";

const minute = 60_000;
const orNull = <T extends string>(names: readonly T[]) => fc.option(fc.constantFrom(...names));

const anyQuery: fc.Arbitrary<MapQuery> = fc.record({
	view: fc.constantFrom(...mapViews),
	form: fc.constantFrom(...mapForms),
	nodes: fc.constantFrom(...graphNodes),
	tag: orNull(tagNames),
	type: orNull(linkTypeNames),
	state: orNull(reviewStateNames),
	speakerId: fc.option(fc.uuid()),
	statementId: fc.option(fc.uuid()),
	period: fc.option(
		fc
			.record({ start: fc.nat(29_000_000), length: fc.integer({ min: 1, max: 9_000_000 }) })
			.map(({ start, length }) => ({ start: start * minute, end: (start + length) * minute })),
	),
});

test("what an address says of the map is read back from it", () => {
	holds(
		fc.property(anyQuery, (query) => {
			const address = toMapParams(query).toString();
			expect(parseMapQuery(new URLSearchParams(address))).toEqual(query);
		}),
	);
});

test("what is not known is the default, and the default is not written", () => {
	const nonsense = "view=globe&tag=rumour&type=loves&from=2026-03-02T00:00Z&to=2026-03-01T00:00Z";
	const query = parseMapQuery(new URLSearchParams(nonsense));
	expect(query).toEqual(parseMapQuery(new URLSearchParams()));
	expect(toMapParams(query).toString()).toBe("");
	expect(isMapFiltered(query)).toBe(false);
});

test("clearing the filters keeps what is looked at", () => {
	holds(
		fc.property(anyQuery, (query) => {
			const cleared = { ...query, ...noMapFilter };
			expect(isMapFiltered(cleared)).toBe(false);
			expect([cleared.view, cleared.form, cleared.nodes]).toEqual([
				query.view,
				query.form,
				query.nodes,
			]);
		}),
	);
});
