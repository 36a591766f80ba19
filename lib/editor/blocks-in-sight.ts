import { countLeading } from "@/lib/text/span";

/** Numbers of elements one after the other: `first` inclusive, `last` exclusive. */
export interface Run {
	readonly first: number;
	readonly last: number;
}

/**
 * Which children of an element, one under the other, are in the window or at most so many window heights above or
 * below it. O(log n) measurements.
 */
export function blocksInSight(parent: Element, reach: number): Run {
	const { children } = parent;
	// What is not drawn at all, such as a hidden sheet, has nothing in sight.
	if (parent.getClientRects().length === 0) return { first: 0, last: 0 };
	const height = window.innerHeight;
	const [top, bottom] = [-height * reach, height * (1 + reach)];
	const rect = (n: number) => children[n]?.getBoundingClientRect();
	const first = countLeading(children.length, (n) => (rect(n)?.bottom ?? 0) < top);
	const last = countLeading(children.length, (n) => (rect(n)?.top ?? 0) <= bottom);
	return { first, last: Math.max(first, last) };
}
