import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { type Graph, graphMeasures, layerGraph } from "./layer-graph";

const names = Array.from({ length: 12 }, (_, n) => `n${n}`);

const anyGraph: fc.Arbitrary<Graph> = fc.record({
	nodeIds: fc.subarray(names),
	edges: fc.array(fc.record({ from: fc.constantFrom(...names), to: fc.constantFrom(...names) }), {
		maxLength: 30,
	}),
});

describe("a layered graph", () => {
	test("has each node once, and no two so near that they cover each other", () => {
		holds(
			fc.property(anyGraph, (graph) => {
				const places = layerGraph(graph);
				expect(places.map(({ id }) => id).sort()).toEqual([...graph.nodeIds].sort());
				for (const a of places)
					for (const b of places) {
						if (a.id === b.id) continue;
						const isApart =
							Math.abs(a.x - b.x) >= graphMeasures.across ||
							Math.abs(a.y - b.y) >= graphMeasures.down;
						expect(isApart).toBe(true);
					}
			}),
		);
	});

	test("stands of two tied nodes the first to the left, whichever way the edge goes", () => {
		holds(
			fc.property(anyGraph, (graph) => {
				const places = new Map(layerGraph(graph).map((place) => [place.id, place.x]));
				for (const { from, to } of graph.edges) {
					const [a, b] = [from, to].sort((x, y) => names.indexOf(x) - names.indexOf(y));
					const [left, right] = [places.get(a ?? ""), places.get(b ?? "")];
					if (left === undefined || right === undefined || a === b) continue;
					expect(left).toBeLessThan(right);
				}
			}),
		);
	});

	test("is the same whatever the order of the edges", () => {
		holds(
			fc.property(anyGraph, ({ nodeIds, edges }) => {
				const turned = layerGraph({ nodeIds, edges: edges.toReversed() });
				expect(turned).toEqual(layerGraph({ nodeIds, edges }));
			}),
		);
	});

	test("breaks layers of many nodes, and holds a chain of thousands", () => {
		const many = Array.from({ length: 100 }, (_, n) => `m${n}`);
		const star = layerGraph({
			nodeIds: ["hub", ...many],
			edges: many.map((from) => ({ from, to: "hub" })),
		});
		const highest = Math.max(...star.map(({ y }) => Math.abs(y)));
		expect(highest).toBeLessThanOrEqual((graphMeasures.inColumn * graphMeasures.down) / 2);
		const chain = Array.from({ length: 5000 }, (_, n) => `c${n}`);
		const edges = chain.slice(1).map((from, n) => ({ from, to: chain[n] ?? "" }));
		const places = layerGraph({ nodeIds: chain, edges });
		expect(new Set(places.map(({ x }) => x)).size).toBe(5000);
	});
});
