import { describe, expect, test } from "vitest";
import { findFirstAppearance } from "./first-appearance";
import type { Precision } from "./published-date";

function passage(articleId: string, value: string | null, precision: Precision = "day") {
	const published = value === null ? null : { value, precision, zone: "Europe/Paris" };
	return { articleId, published };
}

const idsOf = (found: { first: readonly { articleId: string }[] }) =>
	found.first.map(({ articleId }) => articleId);

describe("the first appearance", () => {
	test("is the earliest date when dates decide", () => {
		const found = findFirstAppearance([passage("b", "2026-03-03"), passage("a", "2026-03-02")]);
		expect(idsOf(found)).toEqual(["a"]);
	});

	test("is undecided between two of the same day", () => {
		const found = findFirstAppearance([
			passage("a", "2026-03-02"),
			passage("b", "2026-03-02T18:12", "minute"),
			passage("c", "2026-03-04"),
		]);
		expect(idsOf(found)).toEqual(["a", "b"]);
	});

	test("is undecided against a coarser date", () => {
		const found = findFirstAppearance([
			passage("a", "2026", "year"),
			passage("b", "2026-03-02"),
			passage("c", "2026-03-03"),
		]);
		expect(idsOf(found)).toEqual(["a", "b"]);
	});

	test("counts an article once and leaves out those without a date", () => {
		const found = findFirstAppearance([
			passage("a", "2026-03-02"),
			passage("a", "2026-03-02"),
			passage("b", null),
			passage("b", null),
		]);
		expect(idsOf(found)).toEqual(["a"]);
		expect(found.undated).toBe(1);
	});

	test("is nothing when nothing is dated", () => {
		expect(findFirstAppearance([passage("a", null)])).toEqual({ first: [], undated: 1 });
	});
});
