import { expect, test } from "vitest";
import { leadsToWords, leave, parseTrail, type TrailPlace } from "./trail";

const place = (address: string, scroll = 0): TrailPlace => ({ address, scroll, title: "Titre" });

test("a trail comes back from what was kept of it, and nothing from what is none", () => {
	const trail = leave(leave([], place("/articles/1#a=2", 300)), place("/articles/3"));
	expect(parseTrail(JSON.stringify(trail))).toEqual(trail);
	const elsewhere = JSON.stringify([place("https://example.org/")]);
	for (const kept of [null, "", "{", "7", '[{"address":1}]', elsewhere])
		expect(parseTrail(kept)).toEqual([]);
});

test("a place left twice in a row is one, and old places are forgotten", () => {
	const twice = leave(leave([], place("/articles/1", 1)), place("/articles/1", 2));
	expect(twice).toEqual([place("/articles/1", 2)]);
	const long = Array.from({ length: 50 }, (_, n) => place(`/articles/${n}`));
	const kept = long.reduce<readonly TrailPlace[]>(leave, []);
	expect(kept).toHaveLength(30);
	expect(kept.at(-1)?.address).toBe("/articles/49");
});

test("only links to certain words leave a place behind", () => {
	const leads = (address: string) => leadsToWords(new URL(address, "http://desk"));
	expect(leads("/articles/1#a=2")).toBe(true);
	expect(leads("/articles/1?tag=claim#t=3-9")).toBe(true);
	expect(leads("/articles/1")).toBe(false);
	expect(leads("/articles/1#a=")).toBe(false);
	expect(leads("/dossiers/1#a=2")).toBe(false);
});
