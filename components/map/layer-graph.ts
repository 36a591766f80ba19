/** A graph as far as its layout cares. */
export interface Graph {
	readonly nodeIds: readonly string[];
	readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** Where a node stands: the middle of it, in pixels. */
export interface NodePlace {
	readonly id: string;
	readonly x: number;
	readonly y: number;
}

/** How far apart the middles of nodes are, in pixels. */
export const graphMeasures = { across: 300, down: 92, inColumn: 14 } as const;

/**
 * A layered layout after Sugiyama, Tagawa and Toda (1981): of two nodes that are tied the one that comes first among the
 * nodes stands to the left, and within a layer each is near the middle of what it is tied to. So there are no circles to
 * break, and nodes in the order of time are read from left to right. Layers of many nodes are broken into several columns;
 * nodes tied to nothing stand together at the end. The same graph gives the same places, whatever the order of its edges.
 */
export function layerGraph({ nodeIds, edges }: Graph): NodePlace[] {
	const known = new Set(nodeIds);
	const ties = edges.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
	const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
	const layerOf = layersOf(
		nodeIds.filter((id) => tied.has(id)),
		ties,
	);
	const layers: string[][] = [];
	for (const [id, layer] of layerOf) {
		layers[layer] ??= [];
		layers[layer].push(id);
	}
	const alone = nodeIds.filter((id) => !tied.has(id));
	const columns = [...untangle(layers, ties), alone].flatMap(breakColumn);
	return columns.flatMap((column, n) =>
		column.map((id, place) => ({
			id,
			x: n * graphMeasures.across,
			y: (place - (column.length - 1) / 2) * graphMeasures.down,
		})),
	);
}

/** The layer of each node that is tied: one more than the highest of the earlier nodes it is tied to. */
function layersOf(nodeIds: readonly string[], edges: Graph["edges"]): Map<string, number> {
	const order = new Map(nodeIds.map((id, n) => [id, n]));
	const earlier = new Map<string, string[]>();
	for (const { from, to } of edges) {
		const [first, second] = (order.get(from) ?? 0) < (order.get(to) ?? 0) ? [from, to] : [to, from];
		earlier.set(second, [...(earlier.get(second) ?? []), first]);
	}
	const layers = new Map<string, number>();
	for (const id of nodeIds) {
		const below = (earlier.get(id) ?? []).map((other) => layers.get(other) ?? 0);
		layers.set(id, below.length === 0 ? 0 : Math.max(...below) + 1);
	}
	return layers;
}

const sweeps = 4;

/** Layers reordered so that a node stands near the middle of its neighbours, sweeping there and back. */
function untangle(layers: readonly (readonly string[])[], edges: Graph["edges"]): string[][] {
	const neighbours = new Map<string, string[]>();
	const tie = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
	for (const { from, to } of edges) {
		tie(from, to);
		tie(to, from);
	}
	const ordered = layers.map((layer) => [...layer]);
	for (let sweep = 0; sweep < sweeps; sweep += 1) {
		const heights = new Map(
			ordered.flatMap((layer) => layer.map((id, n): [string, number] => [id, n / layer.length])),
		);
		for (const layer of sweep % 2 === 0 ? ordered : ordered.toReversed()) {
			const wished = new Map(
				layer.map((id) => [id, middle(neighbours.get(id) ?? [], heights) ?? heights.get(id) ?? 0]),
			);
			const before = new Map(layer.map((id, n) => [id, n]));
			layer.sort(
				(a, b) =>
					(wished.get(a) ?? 0) - (wished.get(b) ?? 0) ||
					(before.get(a) ?? 0) - (before.get(b) ?? 0),
			);
			for (const [n, id] of layer.entries()) heights.set(id, n / layer.length);
		}
	}
	return ordered;
}

function middle(ids: readonly string[], heights: ReadonlyMap<string, number>): number | null {
	const places = ids.flatMap((id) => heights.get(id) ?? []).sort((a, b) => a - b);
	if (places.length === 0) return null;
	return places.reduce((sum, place) => sum + place, 0) / places.length;
}

function breakColumn(layer: readonly string[]): string[][] {
	const columns: string[][] = [];
	for (let n = 0; n < layer.length; n += graphMeasures.inColumn)
		columns.push(layer.slice(n, n + graphMeasures.inColumn));
	return columns;
}
