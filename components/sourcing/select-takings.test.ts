import { expect, test } from "vitest";
import type { Taking } from "@/lib/domain/sourcing";
import { pairKey, selectTakings } from "./select-takings";

const taking = (articleId: string, id: string): Taking => ({
	...{ articleId, reason: "linked", by: "quotes", passageId: null },
	from: { kind: "article", id },
});
const [ab, ba, cd, de] = [taking("a", "b"), taking("b", "a"), taking("c", "d"), taking("d", "e")];
const sourcing = {
	takings: [cd, ab, de, ba],
	circles: [{ members: [ab.from, ba.from], takings: [ab, ba] }],
};

test("of a whole dossier every taking is shown, those in circles first", () => {
	const { takings, circles, isCircular } = selectTakings(sourcing, null);
	expect(takings).toEqual([ab, ba, cd, de]);
	expect(circles).toEqual(sourcing.circles);
	expect(takings.map(isCircular)).toEqual([true, true, false, false]);
});

test("of some articles what they took, with the whole of a circle that they are in, and no other", () => {
	expect(selectTakings(sourcing, ["c"])).toMatchObject({ takings: [cd], circles: [] });
	expect(selectTakings(sourcing, ["a"])).toMatchObject({
		takings: [ab, ba],
		circles: sourcing.circles,
	});
	expect(selectTakings(sourcing, ["e"]).takings).toEqual([]);
});

test("what one article took from one place is told together, whatever shows it", () => {
	expect(pairKey({ ...ab, reason: "copy", by: "70" })).toBe(pairKey(ab));
	expect(pairKey({ ...ab, from: { kind: "outlet", id: "b", name: "B" } })).not.toBe(pairKey(ab));
	expect(pairKey(ba)).not.toBe(pairKey(ab));
});
