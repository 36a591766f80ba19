import { expect, test } from "vitest";
import type { MapPassage, MapView } from "@/lib/domain/map";
import { bundleLinks } from "./bundle-links";
import { drawTies, drawTimeline } from "./draw-timeline";
import { parseMapQuery } from "./map-query";
import { selectMarks, timedArticles } from "./select-marks";
import { extentOf, layoutTimeline } from "./timeline";

const asked = { state: "proposed", stale: false } as const;

function passage(id: string, articleId: string, more: Partial<MapPassage> = {}): MapPassage {
	return { id, articleId, tag: "claim", quotes: [id], speakerIds: [], ...asked, ...more };
}

const link = { ...asked, type: "denies" } as const;

const map: MapView = {
	articles: ["x", "y", "z"].map((id) => ({
		...{ id, title: id, outlet: id, language: "fr" as const, credits: [] },
		published: { value: "2026-03-02", precision: "day", zone: "Europe/Paris" },
	})),
	passages: [
		passage("a", "x"),
		passage("b", "y", { tag: "denial", speakerIds: ["s"] }),
		passage("c", "y", { state: "rejected" }),
		passage("d", "z", { tag: "denial" }),
	],
	links: [
		{ id: "1", ...link, fromId: "b", toId: "a" },
		{ id: "2", ...link, fromId: "d", toId: "a" },
		{ id: "3", ...link, fromId: "c", toId: "a" },
		{ id: "4", ...link, type: "quotes", fromId: "d", toId: "a", state: "rejected" },
	],
	statements: [
		{
			...{ id: "said", titles: { fr: "Dit" }, status: "open" },
			members: [
				{ annotationId: "a", stance: "asserts", ...asked },
				{ annotationId: "d", stance: "denies", ...asked },
				{ annotationId: "b", stance: "denies", ...asked, state: "rejected" },
			],
		},
		{
			...{ id: "other", titles: { fr: "Autre" }, status: "open" },
			members: [{ annotationId: "b", stance: "asserts", ...asked }],
		},
	],
	speakers: [{ id: "s", name: "S" }],
};

function select(address: string) {
	const { passages, links } = selectMarks(map, parseMapQuery(new URLSearchParams(address)));
	return [passages.map(({ id }) => id).join(""), links.map(({ id }) => id).join("")];
}

test.each([
	["", "abd", "12"],
	["tag=denial", "bd", ""],
	["state=rejected", "c", ""],
	["speaker=s", "b", ""],
	["statement=said", "ad", "2"],
	["type=denies", "abd", "12"],
	["type=quotes", "", ""],
])("%j lets through the passages %j and the links %j", (address, passages, links) => {
	expect(select(address)).toEqual([passages, links]);
});

test("links are bundled by the articles of their ends, or by the statements these stand in", () => {
	const selected = selectMarks(map, parseMapQuery(new URLSearchParams()));
	expect(bundleLinks(map, selected, "articles")).toEqual({
		nodeIds: ["x", "y", "z"],
		bundles: [
			{ from: "y", to: "x", type: "denies", count: 1 },
			{ from: "z", to: "x", type: "denies", count: 1 },
		],
	});
	expect(bundleLinks(map, selected, "statements")).toEqual({
		nodeIds: ["said", "other"],
		bundles: [{ from: "other", to: "said", type: "denies", count: 1 }],
	});
});

test("the number of shapes of a timeline is that of its lanes and looks, not of its passages", () => {
	const many = {
		...map,
		passages: Array.from({ length: 2000 }, (_, n) =>
			passage(`m${n}`, ["x", "y", "z"][n % 3] ?? ""),
		),
		links: Array.from({ length: 1000 }, (_, n) => ({
			...{ id: `l${n}`, ...link, fromId: `m${n}`, toId: `m${n + 1000}` },
		})),
	};
	const selected = selectMarks(many, parseMapQuery(new URLSearchParams()));
	const articles = timedArticles(many);
	const period = extentOf(articles);
	const timeline = layoutTimeline({ articles, passages: selected.passages, period, width: 900 });
	const words = { outletOf: (outlet: string | null) => outlet ?? "?", undated: "–", ticks: [] };
	const { shapes } = drawTimeline(timeline, selected, words);
	expect(timeline.dots).toHaveLength(2000);
	expect(shapes.length).toBeLessThan(20);
	const dots = new Map(timeline.dots.map((dot) => [dot.id, dot]));
	expect(drawTies("m5", selected, dots)).toHaveLength(2);
	expect(drawTies("nobody", selected, dots)).toEqual([]);
});
