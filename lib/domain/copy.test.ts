import { expect, test } from "vitest";
import { orderOf } from "./copy";
import type { PublishedDate } from "./published-date";

const zone = "Europe/Paris";
const day: PublishedDate = { value: "2026-03-03", precision: "day", zone };
const evening: PublishedDate = { value: "2026-03-02T18:12", precision: "minute", zone };
const night: PublishedDate = { value: "2026-03-02T20:12", precision: "minute", zone };

test("a copy was earlier, later, or nobody knows; by how much where both dates say", () => {
	expect(orderOf(night, evening)).toEqual({
		order: "earlier",
		apart: { unit: "minute", count: 120 },
	});
	expect(orderOf(evening, night)).toEqual({
		order: "later",
		apart: { unit: "minute", count: 120 },
	});
	expect(orderOf(day, evening)).toEqual({ order: "earlier", apart: { unit: "day", count: 1 } });
	const month: PublishedDate = { value: "2026-02", precision: "month", zone };
	expect(orderOf(day, month)).toEqual({ order: "earlier", apart: null });
});

test("the same date, a coarser one and none decide nothing", () => {
	const month: PublishedDate = { value: "2026-03", precision: "month", zone };
	const unknown = { order: "unknown", apart: null };
	for (const other of [day, month, null]) {
		expect(orderOf(day, other)).toEqual(unknown);
		expect(orderOf(other, day)).toEqual(unknown);
	}
});
