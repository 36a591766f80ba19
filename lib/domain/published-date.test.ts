import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import {
	isKnownBefore,
	type PublishedDate,
	publishedDateSchema,
	spanOfDate,
	timeBetween,
} from "./published-date";

const precisionOf = { 4: "year", 7: "month", 10: "day", 16: "minute" } as const;

function on(value: string, zone = "Europe/Paris"): PublishedDate {
	return { value, precision: precisionOf[value.length as keyof typeof precisionOf], zone };
}

describe("a published date", () => {
	test.each([
		"2021",
		"2021-09",
		"2021-09-25",
		"2024-02-29",
		"2021-09-25T18:12",
		"2021-09-25T00:00",
	])("can be %s", (value) => {
		expect(publishedDateSchema.safeParse(on(value)).success).toBe(true);
	});

	test.each([
		["2021-13", "month"],
		["2021-00", "month"],
		["2021-02-30", "day"],
		["2023-02-29", "day"],
		["2021-02-30T10:00", "minute"],
		["2021-09-25T24:00", "minute"],
		["2021-09-25T18:60", "minute"],
		["2021-09-25", "month"],
		["2021-09", "day"],
		["21", "year"],
		["2021-09-25T18:12Z", "minute"],
		["", "year"],
	] as const)("cannot be %s to the %s", (value, precision) => {
		const date = { value, precision, zone: "Europe/Paris" };
		expect(publishedDateSchema.safeParse(date).success).toBe(false);
	});

	test.each(["Europe/Nowhere", "", "'; --"])("is in a zone that exists, not in %j", (zone) => {
		expect(publishedDateSchema.safeParse(on("2021-09-25", zone)).success).toBe(false);
	});

	test("has no further fields", () => {
		expect(publishedDateSchema.safeParse({ ...on("2021"), from: "text" }).success).toBe(false);
	});
});

describe("one date is known to be before another", () => {
	test.each([
		["2020", "2021"],
		["2021-09", "2021-10"],
		["2021-09-24", "2021-09-25"],
		["2021-09-25T18:11", "2021-09-25T18:12"],
		["2021-09-24T23:59", "2021-09-25"],
		["2020-12-31T23:59", "2021"],
		["2021-08", "2021-09-01"],
	])("%s before %s", (a, b) => {
		expect(isKnownBefore(on(a), on(b))).toBe(true);
		expect(isKnownBefore(on(b), on(a))).toBe(false);
	});

	test.each([
		["2021", "2021-09-25"],
		["2021-09", "2021-09-01"],
		["2021-09-25", "2021-09-25T00:00"],
		["2021-09-25T18:12", "2021-09-25T18:12"],
	])("but not %s and %s, either way", (a, b) => {
		expect(isKnownBefore(on(a), on(b))).toBe(false);
		expect(isKnownBefore(on(b), on(a))).toBe(false);
	});

	test("by the moment and not by the clock when the zones differ", () => {
		const paris = on("2021-09-25T18:12", "Europe/Paris");
		const bamako = on("2021-09-25T17:00", "Africa/Bamako");
		expect(isKnownBefore(paris, bamako)).toBe(true);
		expect(isKnownBefore(bamako, paris)).toBe(false);
	});

	test("by days that are over everywhere they are claimed, when the zones differ", () => {
		const honolulu = on("2021-09-24", "Pacific/Honolulu");
		const auckland = on("2021-09-25", "Pacific/Auckland");
		expect(isKnownBefore(honolulu, auckland)).toBe(false);
		expect(isKnownBefore(on("2021-09-23", "Pacific/Honolulu"), auckland)).toBe(true);
		expect(
			isKnownBefore(on("2021-09-24", "Pacific/Auckland"), on("2021-09-25", "Pacific/Honolulu")),
		).toBe(true);
	});

	test("by the hour that clocks show in summer and in winter", () => {
		const london = on("2021-10-31T00:30", "Europe/London");
		expect(isKnownBefore(on("2021-10-31T01:00", "Europe/Paris"), london)).toBe(true);
		const winter = on("2021-12-01T12:00", "Europe/London");
		expect(isKnownBefore(on("2021-12-01T12:30", "Europe/Paris"), winter)).toBe(true);
		expect(isKnownBefore(winter, on("2021-12-01T12:59", "Europe/Paris"))).toBe(false);
	});

	test("never both ways, and never by a zone that is none", () => {
		const value = fc
			.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
			.chain((day) =>
				fc.constantFrom(4, 7, 10, 16).map((length) => day.toISOString().slice(0, length)),
			);
		const zone = fc.constantFrom("Europe/Paris", "Africa/Bamako", "Asia/Tokyo", "No/Where");
		holds(
			fc.property(value, zone, value, zone, (a, za, b, zb) => {
				const [one, two] = [on(a, za), on(b, zb)];
				expect(isKnownBefore(one, two) && isKnownBefore(two, one)).toBe(false);
				if (za !== zb && [za, zb].includes("No/Where")) expect(isKnownBefore(one, two)).toBe(false);
			}),
		);
	});
});

describe("how far apart two dates are", () => {
	test.each([
		["2021-09-25T18:12", "2021-09-25T20:42", { unit: "minute", count: 150 }],
		["2021-09-25", "2021-09-28", { unit: "day", count: 3 }],
		["2021-09-25T18:12", "2021-09-26", { unit: "day", count: 1 }],
		["2021-10-30T12:00", "2021-10-31T12:00", { unit: "minute", count: 1500 }],
		["2021-09-25", "2021-09-25T18:12", null],
		["2021-08", "2021-09-25", null],
		["2021-09-25T20:42", "2021-09-25T18:12", null],
	] as const)("from %s to %s", (a, b, apart) => {
		expect(timeBetween(on(a), on(b))).toEqual(apart);
	});

	test("in two zones, by the moment; days are not counted across zones", () => {
		const bamako = (value: string) => on(value, "Africa/Bamako");
		expect(timeBetween(on("2021-09-25T18:12"), bamako("2021-09-25T17:00"))).toEqual({
			unit: "minute",
			count: 48,
		});
		expect(timeBetween(on("2021-09-20"), bamako("2021-09-25"))).toBeNull();
	});
});

describe("the moments a date covers", () => {
	test.each([
		["2021", "2020-12-31T23:00Z", "2021-12-31T23:00Z"],
		["2021-03", "2021-02-28T23:00Z", "2021-03-31T22:00Z"],
		["2021-03-28", "2021-03-27T23:00Z", "2021-03-28T22:00Z"],
		["2021-09-25T18:12", "2021-09-25T16:12Z", "2021-09-25T16:13Z"],
	])("%s is from %s to %s in Paris", (value, start, end) => {
		expect(spanOfDate(on(value))).toEqual({ start: Date.parse(start), end: Date.parse(end) });
	});

	test("follow each other where one date is known to be before the other", () => {
		const day = fc
			.date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
			.map((date) => date.toISOString());
		const anyDate = fc
			.record({
				day,
				length: fc.constantFrom(4, 7, 10),
				zone: fc.constantFrom("UTC", "Europe/Paris", "Asia/Tokyo"),
			})
			.map((made) => on(made.day.slice(0, made.length), made.zone));
		holds(
			fc.property(anyDate, anyDate, (a, b) => {
				expect(isKnownBefore(a, b)).toBe(spanOfDate(a).end <= spanOfDate(b).start);
			}),
		);
	});
});
