/** Where an end of a link is on the screen: beside the visible text, or scrolled out of it. */
export type Place = "in" | "above" | "below";

/** An end as it was measured: the middle of its first line, in pixels from the top of the gutter. */
export interface MeasuredEnd {
	readonly y: number;
	/** Whether its words are drawn at all. */
	readonly drawn: boolean;
}

/** What joins two ends across the gutter. */
export interface Curve {
	/** The `d` of an SVG path in pixels of the gutter. */
	readonly path: string;
	/** Where its word stands, from the top. */
	readonly labelY: number;
	readonly left: Place;
	readonly right: Place;
}

/**
 * Which of many lines gets its word first, the smaller the sooner: one that is asked for, then one with both ends in
 * sight, then one with either; what only passes by between two ends out of sight comes last.
 */
export function wordOrder(
	{ left, right }: Pick<Curve, "left" | "right">,
	isAsked: boolean,
): number {
	const out = [left, right].filter((place) => place !== "in").length;
	return out + (isAsked ? 0 : 3);
}

/** The gutter in pixels. */
export interface Gutter {
	readonly width: number;
	readonly height: number;
}

// An end nearer to the edge than this has its line cut through, so that it counts as out of sight.
const edge = 6;

/** Where a height is in a gutter. */
export function placeOf(y: number, height: number): Place {
	if (y < edge) return "above";
	return y > height - edge ? "below" : "in";
}

/**
 * The curve between two ends: level where it meets the texts. An end out of sight is drawn as a stub
 * that leaves by the edge it went out at. Null when an end is not drawn, or when both went out at the
 * same edge and there is nothing to see between them.
 */
export function curveBetween(left: MeasuredEnd, right: MeasuredEnd, gutter: Gutter): Curve | null {
	if (!left.drawn || !right.drawn) return null;
	const { width, height } = gutter;
	const places = { left: placeOf(left.y, height), right: placeOf(right.y, height) };
	if (places.left !== "in" && places.left === places.right) return null;
	const from = { x: places.left === "in" ? 0 : width / 3, y: clamp(left.y, height) };
	const to = { x: places.right === "in" ? width : (2 * width) / 3, y: clamp(right.y, height) };
	const bend = (to.x - from.x) / 2;
	const first =
		places.left === "in" ? `${from.x + bend} ${from.y}` : `${from.x} ${middle(from.y, to.y)}`;
	const last = places.right === "in" ? `${to.x - bend} ${to.y}` : `${to.x} ${middle(from.y, to.y)}`;
	return {
		path: `M${from.x} ${from.y} C${first} ${last} ${to.x} ${to.y}`,
		labelY: middle(from.y, to.y),
		...places,
	};
}

/** How many of these pairs of ends are both out of sight at the top, and at the bottom. */
export function countOutOfSight(
	pairs: readonly (readonly [MeasuredEnd, MeasuredEnd])[],
	height: number,
): { readonly above: number; readonly below: number } {
	const at = (place: Place) =>
		pairs.filter((pair) => pair.every((end) => end.drawn && placeOf(end.y, height) === place))
			.length;
	return { above: at("above"), below: at("below") };
}

/**
 * Heights for labels that do not cover each other: in the given order of heights, at least `gap`
 * apart, as near to where they belong as that allows, between `gap / 2` and `height - gap / 2` while
 * they fit. The answer is in the order of the input.
 */
export function spreadLabels(wanted: readonly number[], gap: number, height: number): number[] {
	const order = wanted.map((y, n) => ({ y, n })).sort((a, b) => a.y - b.y || a.n - b.n);
	let floor = gap / 2;
	const down = order.map(({ y, n }) => {
		const placed = Math.max(y, floor);
		floor = placed + gap;
		return { y: placed, n };
	});
	let ceiling = Math.max(height - gap / 2, gap / 2 + (wanted.length - 1) * gap);
	const placed = new Map<number, number>();
	for (const { y, n } of down.reverse()) {
		placed.set(n, Math.min(y, ceiling));
		ceiling = Math.min(y, ceiling) - gap;
	}
	return wanted.map((y, n) => placed.get(n) ?? y);
}

function clamp(y: number, height: number): number {
	return Math.round(Math.min(Math.max(y, 0), height));
}

function middle(a: number, b: number): number {
	return Math.round((a + b) / 2);
}
