import type { Period } from "./timeline";

/** The two ends of a period. */
export const edges = ["start", "end"] as const;
export type Edge = (typeof edges)[number];

// One press of a key moves an edge by this share of all the time there is.
const step = 1 / 50;

/** Where a moment is in a stretch of time, from 0 to 1. */
export function shareOf(moment: number, { start, end }: Period): number {
	return Math.min(1, Math.max(0, (moment - start) / (end - start)));
}

/** The period between two shares of a stretch, in either order, to the minute; never empty. */
export function periodBetween(extent: Period, a: number, b: number): Period {
	const at = (share: number) => toMinute(extent.start + share * (extent.end - extent.start));
	const start = at(Math.min(a, b));
	return { start, end: Math.max(at(Math.max(a, b)), start + 60_000) };
}

/**
 * The period after a key was pressed on one of its edges: arrows move it a step, Home and End as far as it goes. An edge
 * does not pass the other. Null when the period is all there is again; undefined for another key.
 */
export function changeEdge(
	extent: Period,
	period: Period,
	edge: Edge,
	key: string,
): Period | null | undefined {
	const shares = { start: shareOf(period.start, extent), end: shareOf(period.end, extent) };
	const moved = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step }[key];
	const ends = { Home: 0, End: 1 }[key];
	const wished = moved === undefined ? ends : shares[edge] + moved;
	if (wished === undefined) return undefined;
	const next = {
		start: edge === "start" ? Math.max(0, Math.min(wished, shares.end - step)) : shares.start,
		end: edge === "end" ? Math.min(1, Math.max(wished, shares.start + step)) : shares.end,
	};
	return next.start <= 0 && next.end >= 1 ? null : periodBetween(extent, next.start, next.end);
}

// An edge is taken hold of from this far, as a share of all the time there is.
const grasp = 1 / 60;

/**
 * The end of a new period that stays where it is while the other is drawn from a share: where one has begun, or, at an
 * edge of the present period, its other edge.
 */
export function fixedShare(extent: Period, period: Period | null, share: number): number {
	if (period === null) return share;
	const [start, end] = [shareOf(period.start, extent), shareOf(period.end, extent)];
	if (Math.abs(share - end) <= grasp) return start;
	return Math.abs(share - start) <= grasp ? end : share;
}

function toMinute(moment: number): number {
	return Math.round(moment / 60_000) * 60_000;
}
