import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { activityParams, parseActivityQuery, toActivityFilter } from "./activity-query";

const parse = (address: string) => parseActivityQuery(new URLSearchParams(address));

test("a query stands in the address and comes back from it", () => {
	const address = `member=${uuidv7()}&kind=link&step=removed&from=2026-03-01&to=2026-03-02&article=${uuidv7()}`;
	expect(activityParams(parse(address)).toString()).toBe(address);
	expect(activityParams(parse("")).toString()).toBe("");
});

test("what an address does not know filters nothing", () => {
	expect(
		toActivityFilter(parse("kind=x&step=y&member=z&from=2026-99-99&to=x&article=1"), "UTC"),
	).toEqual({});
});

test("days are whole days of the reader's zone, the last one included", () => {
	expect(toActivityFilter(parse("from=2026-03-01&to=2026-03-01"), "Europe/Paris")).toEqual({
		from: "2026-02-28T23:00:00.000Z",
		until: "2026-03-01T23:00:00.000Z",
	});
});
