import { countLeading } from "@/lib/text/span";
import type { Stretch } from "./near-stretch";

/** Numbers of elements one after the other: `first` inclusive, `last` exclusive. */
export interface Run {
	readonly first: number;
	readonly last: number;
}

/** Which children of an element, one under the other, lie in a stretch of it. O(log n) measurements. */
export function blocksWithin(parent: Element, { top, bottom }: Stretch): Run {
	const { children } = parent;
	// What is not drawn at all, such as a hidden sheet, has nothing in sight.
	if (parent.getClientRects().length === 0) return { first: 0, last: 0 };
	const origin = parent.getBoundingClientRect().top;
	const rect = (n: number) => children[n]?.getBoundingClientRect();
	const first = countLeading(children.length, (n) => (rect(n)?.bottom ?? 0) - origin < top);
	const last = countLeading(children.length, (n) => (rect(n)?.top ?? 0) - origin <= bottom);
	return { first, last: Math.max(first, last) };
}
