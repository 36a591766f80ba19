import type { Dot } from "./timeline";

/** The directions of the arrow keys. */
export const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
export type Arrow = (typeof arrows)[number];

/** Things that have a place. */
type Placed = Pick<Dot, "id" | "x" | "y">;

/** The dot nearest to a point, at most `reach` pixels away; the earlier one of two. */
export function dotAt<D extends Placed>(
	dots: readonly D[],
	x: number,
	y: number,
	reach: number,
): D | null {
	let found: D | null = null;
	let least = reach * reach;
	for (const dot of dots) {
		const away = (dot.x - x) ** 2 + (dot.y - y) ** 2;
		if (away > least || (away === least && found !== null)) continue;
		found = dot;
		least = away;
	}
	return found;
}

/**
 * Where an arrow key leads from a dot: the nearest one in that direction, where what is to the side counts double, so
 * that rows and columns are kept to. Null at the edge.
 */
export function dotTowards<D extends Placed>(
	dots: readonly D[],
	from: Placed,
	arrow: Arrow,
): D | null {
	let found: D | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (const dot of dots) {
		const [along, aside] = split(dot.x - from.x, dot.y - from.y, arrow);
		// Half a pixel: places are rounded to a tenth.
		if (along < 0.5) continue;
		const away = along + 2 * Math.abs(aside);
		if (away >= least) continue;
		found = dot;
		least = away;
	}
	return found;
}

function split(dx: number, dy: number, arrow: Arrow): readonly [number, number] {
	if (arrow === "ArrowLeft") return [-dx, dy];
	if (arrow === "ArrowRight") return [dx, dy];
	return arrow === "ArrowUp" ? [-dy, dx] : [dy, dx];
}
