import * as fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { placeCards, type WishedCard } from "./place-cards";

const cards = fc
	.array(fc.tuple(fc.nat(2000), fc.integer({ min: 20, max: 400 })), { maxLength: 30 })
	.map((wanted) =>
		[...wanted]
			.sort(([a], [b]) => a - b)
			.map(([wish, height], n): WishedCard => ({ id: String(n), wish, height })),
	);

test("no card covers another, whatever is pinned, and all are in text order", () =>
	holds(
		fc.property(cards, fc.nat(30), (wanted, pinned) => {
			const placed = placeCards(wanted, 10, String(pinned));
			for (const [n, card] of wanted.entries()) {
				const next = wanted[n + 1];
				const top = placed.get(card.id) ?? Number.NaN;
				expect(top).toBeGreaterThanOrEqual(0);
				if (next) expect(placed.get(next.id)).toBeGreaterThanOrEqual(top + card.height + 10);
			}
		}),
	));

test("cards with room stand beside their words", () => {
	const wanted = [
		{ id: "a", wish: 0, height: 50 },
		{ id: "b", wish: 200, height: 50 },
	];
	expect([...placeCards(wanted, 10, null).values()]).toEqual([0, 200]);
});

test("the pinned card stands at its words and those above make room", () => {
	const wanted = [
		{ id: "a", wish: 300, height: 50 },
		{ id: "b", wish: 310, height: 50 },
		{ id: "c", wish: 320, height: 200 },
	];
	expect([...placeCards(wanted, 10, "c").values()]).toEqual([200, 260, 320]);
	expect([...placeCards(wanted, 10, "a").values()]).toEqual([300, 360, 420]);
});
