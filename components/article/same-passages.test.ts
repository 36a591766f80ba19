import { expect, test } from "vitest";
import type { SamePassages } from "@/lib/domain/same-passages";
import { candidatesIn, isMarked } from "./same-passages";

const place = (
	start: number,
	marks: SamePassages["articles"][number]["places"][number]["marks"],
) => ({
	...{ start, end: start + 4, quote: "rien" },
	context: { text: "rien", start: 0, end: 4, cutBefore: false, cutAfter: false },
	marks,
});
const article = (id: string, ...places: ReturnType<typeof place>[]) => ({
	...{ articleId: id, versionId: `${id}-1`, title: id, outlet: null, published: null },
	language: "fr" as const,
	places,
});
const mark = (tag: "claim" | "denial", state: "proposed" | "rejected" = "proposed") => ({
	...{ annotationId: "a", tag, state },
});

test("the open article comes first, every place has a name of its own", () => {
	const answer = {
		articles: [article("b", place(0, [])), article("a", place(3, []), place(9, []))],
		left: 0,
	};
	const all = candidatesIn(answer, "a");
	expect(all.map(({ article: { articleId }, place: { start } }) => [articleId, start])).toEqual([
		["a", 3],
		["a", 9],
		["b", 0],
	]);
	expect(new Set(all.map(({ key }) => key)).size).toBe(3);
});

test("a place is marked already by the same tag only, whatever was decided about it", () => {
	const answer = { articles: [article("a", place(0, [mark("claim", "rejected")]))], left: 0 };
	const [candidate] = candidatesIn(answer, "a");
	if (candidate === undefined) throw new Error("no place");
	expect(isMarked(candidate, "claim")).toBe(true);
	expect(isMarked(candidate, "denial")).toBe(false);
});
