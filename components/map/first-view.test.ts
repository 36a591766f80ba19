import { describe, expect, test } from "vitest";
import { nodeSize } from "./draw-graph";
import { firstSeen, firstView, smallestReadable, type View } from "./first-view";
import type { NodePlace } from "./layer-graph";

const row = (n: number): NodePlace[] =>
	Array.from({ length: n }, (_, at) => ({ id: String(at), x: at * 300, y: at % 2 === 0 ? 0 : 92 }));

/** Where a node's left and right edges are in the window. */
const edgesOf = ({ x, zoom }: View, place: NodePlace) =>
	[-1, 1].map((side) => x + (place.x + (side * nodeSize.width) / 2) * zoom);

describe("what a window first shows of a graph", () => {
	test("is all of it where its letters can be read so", () => {
		const window = { width: 800, height: 600 };
		const view = firstView(row(3), window);
		expect(view.zoom).toBeGreaterThanOrEqual(smallestReadable);
		for (const place of row(3)) {
			const [left = -1, right = 9999] = edgesOf(view, place);
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(window.width);
		}
	});

	test("is no larger than the graph is", () => {
		expect(firstView(row(1), { width: 2000, height: 900 }).zoom).toBe(1);
	});

	test("is its first node, whole and in its own size, where all of it would be too small", () => {
		const window = { width: 334, height: 560 };
		const view = firstView(row(6), window);
		expect(view.zoom).toBe(1);
		const [left = -1, right = 9999] = edgesOf(view, row(1)[0] as NodePlace);
		expect(left).toBeGreaterThan(0);
		expect(right).toBeLessThan(window.width);
		expect(view.y).toBe(window.height / 2);
	});

	test("is nothing of an empty graph, and no number that is none", () => {
		expect(firstView([], { width: 334, height: 560 })).toEqual({ x: 0, y: 0, zoom: 1 });
	});
});

test("what is seen at first is what lies within the window, in part too, and always the first node", () => {
	const window = { width: 334, height: 560 };
	const seen = firstSeen(row(6), window).map(({ id }) => id);
	expect(seen).toEqual(["0", "1"]);
	const taller = { ...window, height: 2 * window.height };
	expect(firstSeen(row(6), taller).map(({ id }) => id)).toEqual(seen);
	expect(firstSeen(row(3), { width: 800, height: 600 })).toEqual(row(3));
	expect(firstSeen([], window)).toEqual([]);
});
