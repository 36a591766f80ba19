import { expect, test } from "vitest";
import type { EventView } from "@/lib/domain/events";
import { dayIn, groupByDay } from "./event-days";

function event(seq: number, at: string): EventView {
	const nothing = {
		subjectId: null,
		refs: {},
		codes: {},
		also: [],
		label: null,
		articleId: null,
		passageId: null,
		grade: null,
	};
	return { seq, type: "article.imported", actor: null, at, ...nothing };
}

test("a moment falls on the day it has in the reader's zone", () => {
	expect(dayIn("2026-03-02T23:30:00.000Z", "Europe/Paris")).toBe("2026-03-03");
	expect(dayIn("2026-03-02T23:30:00.000Z", "UTC")).toBe("2026-03-02");
	expect(dayIn("2026-03-02T03:30:00.000Z", "America/New_York")).toBe("2026-03-01");
});

test("events are grouped by day in their order", () => {
	const days = groupByDay(
		[
			event(3, "2026-03-03T10:00:00Z"),
			event(2, "2026-03-03T08:00:00Z"),
			event(1, "2026-03-01T08:00:00Z"),
		],
		"UTC",
	);
	expect(days.map(({ day, events }) => [day, events.map(({ seq }) => seq)])).toEqual([
		["2026-03-03", [3, 2]],
		["2026-03-01", [1]],
	]);
});
