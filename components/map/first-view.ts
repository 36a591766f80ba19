import { nodeSize } from "./draw-graph";
import type { NodePlace } from "./layer-graph";

/** How far a graph is moved and scaled: pixels of the window, and how many of them make one of the graph. */
export interface View {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

/** Under this the letters on the nodes are too small to be read. */
export const smallestReadable = 0.85;

const edge = 16;

/**
 * What a window first shows of a graph: all of it where it can be read so; else its beginning, the first node at the left
 * edge, in letters of their own size.
 */
export function firstView(
	places: readonly NodePlace[],
	window: { readonly width: number; readonly height: number },
): View {
	const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
	const [left, right] = [
		Math.min(...xs) - nodeSize.width / 2,
		Math.max(...xs) + nodeSize.width / 2,
	];
	const [top, bottom] = [
		Math.min(...ys) - nodeSize.height / 2,
		Math.max(...ys) + nodeSize.height / 2,
	];
	const room = { width: window.width - 2 * edge, height: window.height - 2 * edge };
	const whole = Math.min(1, room.width / (right - left), room.height / (bottom - top));
	const first = places[0];
	if (first === undefined) return { x: 0, y: 0, zoom: 1 };
	if (whole < smallestReadable) return { x: edge - left, y: window.height / 2 - first.y, zoom: 1 };
	return {
		x: window.width / 2 - ((left + right) / 2) * whole,
		y: window.height / 2 - ((top + bottom) / 2) * whole,
		zoom: whole,
	};
}

/** The nodes of which such a view shows anything. */
export function firstSeen(
	places: readonly NodePlace[],
	window: { readonly width: number; readonly height: number },
): readonly NodePlace[] {
	const { x, y, zoom } = firstView(places, window);
	const isWithin = (middle: number, size: number, room: number) =>
		middle + (size / 2) * zoom >= 0 && middle - (size / 2) * zoom <= room;
	return places.filter(
		(place) =>
			isWithin(x + place.x * zoom, nodeSize.width, window.width) &&
			isWithin(y + place.y * zoom, nodeSize.height, window.height),
	);
}
