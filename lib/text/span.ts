/** A stretch of one text: `start` inclusive, `end` exclusive, UTF-16 units in that text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** How many entries at the front of a sorted list satisfy `isBefore`; O(log n). The list must have them all in front. */
export function countLeading(length: number, isBefore: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
