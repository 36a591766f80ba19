import { linkTypeRow } from "@/lib/domain/link-types";
import { breakWords } from "./break-words";
import type { Bundle } from "./bundle-links";
import { type Drawing, round, type Shape } from "./drawing";
import { graphMeasures, type NodePlace } from "./layer-graph";

/** How large a node is, in pixels. */
export const nodeSize = { width: 190, height: 64 } as const;

/** What is written on a node: its name, in lines, and what stands over it. */
export interface NodeWords {
	readonly over: string;
	readonly lines: readonly string[];
}

/** A bundle as it is drawn. */
export interface DrawnBundle extends Bundle {
	readonly path: string;
	/** The point of its arrow; empty for a type that says the same read backwards. */
	readonly point: string;
	/** Where its words stand. */
	readonly labelX: number;
	readonly labelY: number;
}

/** Each bundle as a curve between the sides of its nodes; those that meet at a side lie over each other there, in order. */
export function placeBundles(
	bundles: readonly Bundle[],
	places: ReadonlyMap<string, NodePlace>,
): DrawnBundle[] {
	const drawn = bundles.flatMap((bundle) => {
		const [from, to] = [places.get(bundle.from), places.get(bundle.to)];
		return from === undefined || to === undefined ? [] : [{ bundle, from, to }];
	});
	const ports = new Ports();
	for (const [n, { from, to }] of drawn.entries()) {
		ports.add(n, from, to);
		ports.add(n, to, from);
	}
	return drawn.map(({ bundle, from, to }, n) => {
		const { point, ...curve } = curveBetween(ports.at(n, from, to), ports.at(n, to, from));
		return { ...bundle, ...curve, point: linkTypeRow(bundle.type).symmetric ? "" : point };
	});
}

/** The graph as a picture, in the same places as on the screen. */
export function drawGraph(
	nodes: readonly NodePlace[],
	bundles: readonly DrawnBundle[],
	wordsOf: {
		readonly node: (id: string) => NodeWords;
		readonly bundle: (bundle: Bundle) => string;
	},
): Drawing {
	const edge = 24;
	const left = Math.min(0, ...nodes.map(({ x }) => x)) - nodeSize.width / 2 - edge;
	const top = Math.min(0, ...nodes.map(({ y }) => y)) - nodeSize.height / 2 - edge;
	const width = Math.max(0, ...nodes.map(({ x }) => x)) + nodeSize.width / 2 + edge - left;
	const height = Math.max(0, ...nodes.map(({ y }) => y)) + nodeSize.height / 2 + edge - top;
	const moved = nodes.map(({ id, x, y }) => ({ id, x: round(x - left), y: round(y - top) }));
	const places = new Map(moved.map((node) => [node.id, node]));
	const curves = placeBundles(bundles, places);
	return {
		width: Math.ceil(width),
		height: Math.ceil(height),
		shapes: [
			...curves.flatMap(drawCurve),
			...moved.flatMap((node) => drawNode(node, wordsOf.node(node.id))),
			...curves.map(
				(curve): Shape => ({
					kind: "words",
					...{ x: curve.labelX, y: curve.labelY + 4, words: wordsOf.bundle(curve) },
					...{
						ink: linkTypeRow(curve.type).hue ?? "ink-2",
						size: 11,
						anchor: "middle",
						isClear: true,
					},
				}),
			),
		],
	};
}

/** Where a curve meets a node: a place at its side, and whether it goes right from there. */
interface Port {
	readonly x: number;
	readonly y: number;
	readonly right: boolean;
}

/** Shares out the sides of nodes among the curves that meet them, in the order of where these come from. */
class Ports {
	readonly #sides = new Map<string, { readonly n: number; readonly y: number }[]>();

	add(n: number, node: NodePlace, other: NodePlace): void {
		const key = sideOf(node, other);
		const side = [...(this.#sides.get(key) ?? []), { n, y: other.y }];
		this.#sides.set(
			key,
			side.sort((a, b) => a.y - b.y || a.n - b.n),
		);
	}

	at(n: number, node: NodePlace, other: NodePlace): Port {
		const side = this.#sides.get(sideOf(node, other)) ?? [];
		const gap = Math.min(15, (graphMeasures.down - 4) / Math.max(1, side.length));
		const place = side.findIndex((one) => one.n === n) - (side.length - 1) / 2;
		const right = other.x >= node.x;
		const half = nodeSize.width / 2;
		return { x: round(node.x + (right ? half : -half)), y: round(node.y + place * gap), right };
	}
}

function sideOf(node: NodePlace, other: NodePlace): string {
	return `${node.id} ${other.x >= node.x ? "right" : "left"}`;
}

function curveBetween(a: Port, b: Port) {
	const pull = Math.max(50, Math.abs(b.x - a.x) / 2);
	const [c, d] = [a.x + (a.right ? pull : -pull), b.x + (b.right ? pull : -pull)];
	// Words stand where the curve leaves, between two columns of nodes.
	const aside = (graphMeasures.across - nodeSize.width) / 2;
	return {
		path: `M${a.x} ${a.y}C${round(c)} ${a.y} ${round(d)} ${b.y} ${b.x} ${b.y}`,
		point: `M${b.x} ${b.y}l${b.right ? 9 : -9} -5v10z`,
		labelX: round(a.x + (a.right ? aside : -aside)),
		labelY: a.y,
	};
}

function drawCurve({ type, count, path, point }: DrawnBundle): Shape[] {
	const ink = linkTypeRow(type).hue ?? "ink-3";
	return [
		{ kind: "path", d: path, stroke: ink, width: widthOf(count) },
		...(point === "" ? [] : [{ kind: "path", d: point, fill: ink } as const]),
	];
}

/** How thick the line of a bundle is, in pixels: slower than its links grow. */
export function widthOf(count: number): number {
	return Math.min(8, round(1 + Math.log2(count)));
}

function drawNode({ x, y }: NodePlace, { over, lines }: NodeWords): Shape[] {
	const [w, h] = [nodeSize.width, nodeSize.height];
	const [left, top] = [round(x - w / 2), round(y - h / 2)];
	return [
		{ kind: "path", d: `M${left} ${top}h${w}v${h}h${-w}z`, fill: "sheet", stroke: "line-3" },
		{
			kind: "words",
			...{ x: left + 10, y: top + 17, words: breakWords(over, 32, 1).join("") },
			...{ ink: "ink-2", size: 11, anchor: "start" },
		},
		...lines.slice(0, 2).map(
			(words, n): Shape => ({
				kind: "words",
				...{ x: left + 10, y: top + 34 + n * 15, words },
				...{ ink: "ink", size: 12, anchor: "start", isBold: true },
			}),
		),
	];
}
