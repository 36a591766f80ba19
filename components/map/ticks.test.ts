import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { ticksOf } from "./ticks";

const at = (iso: string) => Date.parse(iso);

test("days begin at midnight by the clocks of the zone, through a change of the clocks", () => {
	const period = { start: at("2026-03-27T10:00Z"), end: at("2026-03-31T10:00Z") };
	const { unit, moments } = ticksOf(period, "Europe/Paris", 5);
	expect(unit).toBe("day");
	expect(moments.map((moment) => new Date(moment).toISOString())).toEqual([
		"2026-03-27T23:00:00.000Z",
		"2026-03-28T23:00:00.000Z",
		"2026-03-29T22:00:00.000Z",
		"2026-03-30T22:00:00.000Z",
	]);
});

test("weeks begin on Mondays, months and years on their first days", () => {
	const march = { start: at("2026-03-01T00:00Z"), end: at("2026-03-31T00:00Z") };
	const weeks = ticksOf(march, "UTC", 5).moments.map((moment) => new Date(moment).getUTCDay());
	expect(weeks).toEqual([1, 1, 1, 1, 1]);
	const years = { start: at("1998-06-01T00:00Z"), end: at("2026-03-31T00:00Z") };
	expect(
		ticksOf(years, "UTC", 8).moments.map((moment) => new Date(moment).getUTCFullYear()),
	).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
});

test("there are never many more divisions than there is room for, in order and within the period", () => {
	const anyPeriod = fc
		.record({ start: fc.nat(40_000_000), minutes: fc.integer({ min: 1, max: 40_000_000 }) })
		.map(({ start, minutes }) => ({ start: start * 60_000, end: (start + minutes) * 60_000 }));
	holds(
		fc.property(
			anyPeriod,
			fc.integer({ min: 1, max: 14 }),
			fc.constantFrom("UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu"),
			(period, most, zone) => {
				const { moments } = ticksOf(period, zone, most);
				// Months are of unequal length.
				expect(moments.length).toBeLessThanOrEqual(most + 2);
				expect([...moments].sort((a, b) => a - b)).toEqual(moments);
				for (const moment of moments) {
					expect(moment).toBeGreaterThanOrEqual(period.start);
					expect(moment).toBeLessThan(period.end);
				}
			},
		),
		300,
	);
});
