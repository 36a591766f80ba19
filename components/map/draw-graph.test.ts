import { expect, test } from "vitest";
import { drawGraph, placeBundles, widthOf } from "./draw-graph";

const places = new Map(
	[
		{ id: "old", x: 0, y: 0 },
		{ id: "new", x: 300, y: 0 },
		{ id: "newer", x: 300, y: 92 },
	].map((place) => [place.id, place]),
);

const bundles = [
	{ from: "newer", to: "old", type: "quotes", count: 3 },
	{ from: "new", to: "old", type: "denies", count: 1 },
	{ from: "new", to: "old", type: "contradicts", count: 1 },
	{ from: "elsewhere", to: "old", type: "quotes", count: 1 },
] as const;

test("bundles meet a side in the order of where they come from, each at a place of its own", () => {
	const drawn = placeBundles(bundles, places);
	expect(drawn.map(({ type }) => type)).toEqual(["quotes", "denies", "contradicts"]);
	const ends = drawn.map(({ path }) => Number(path.split(" ").at(-1)));
	expect(new Set(ends).size).toBe(3);
	expect(ends.toSorted((a, b) => a - b)).toEqual([ends[1], ends[2], ends[0]]);
	expect(new Set(drawn.map(({ labelY }) => labelY)).size).toBe(3);
});

test("a bundle has the point of an arrow, unless its type says the same read backwards", () => {
	expect(placeBundles(bundles, places).map(({ point }) => point !== "")).toEqual([
		true,
		true,
		false,
	]);
});

test("what stands over a node is cut where the node ends", () => {
	const over = "2 March 2026 at 18:12 · The Hallowfirth Evening Post";
	const words = { node: (id: string) => ({ over, lines: [id] }), bundle: () => "" };
	const { shapes } = drawGraph([...places.values()], placeBundles(bundles, places), words);
	const said = shapes.flatMap((shape) => (shape.kind === "words" ? [shape.words] : []));
	expect(said).toContain("2 March 2026 at 18:12 · The…");
	expect(said).not.toContain(over);
});

test("a picture holds all nodes and says each bundle", () => {
	const nodes = [...places.values()];
	const words = { node: (id: string) => ({ over: "", lines: [id] }), bundle: () => "bundle" };
	const { width, height, shapes } = drawGraph(nodes, placeBundles(bundles, places), words);
	expect(width).toBeGreaterThan(490);
	expect(height).toBeGreaterThan(156);
	const said = shapes.flatMap((shape) => (shape.kind === "words" ? [shape.words] : []));
	expect(said.filter((one) => places.has(one))).toEqual(["old", "new", "newer"]);
	expect(said.filter((one) => one === "bundle")).toHaveLength(3);
	for (const shape of shapes) {
		if (shape.kind !== "words" || typeof shape.x !== "number") continue;
		expect(shape.x).toBeGreaterThan(0);
		expect(shape.x).toBeLessThan(width);
	}
	expect(widthOf(1)).toBe(1);
	expect(widthOf(1000)).toBe(8);
});
