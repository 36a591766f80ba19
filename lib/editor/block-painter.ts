import { rangeIn, readBlockText } from "./block-text";
import { type PaintName, paintNames, type Stroke } from "./mark-paint";

interface PaintedBlock {
	readonly element: Element;
	readonly about: readonly unknown[];
	readonly ranges: readonly (readonly [PaintName, AbstractRange])[];
}

/** Paints blocks of a text by their numbers; made by `createBlockPainter`. */
export interface BlockPainter {
	readonly painted: ReadonlyMap<number, { readonly element: Element }>;
	/**
	 * Paints a block with strokes counted from its beginning, instead of those it had. `about` is what the strokes are
	 * made of: while it holds the same values, and the element is the same, the block stays as it is.
	 */
	readonly paint: (
		n: number,
		element: Element,
		about: readonly unknown[],
		strokes: () => readonly Stroke[],
	) => void;
	readonly wipe: (n: number) => void;
	/** Wipes everything and takes the highlights back. */
	readonly close: () => void;
}

/**
 * One highlight of the document for each visual class, the lowest first (CSS Custom Highlight API). Two texts on one
 * page share them.
 */
export function createBlockPainter(): BlockPainter {
	const highlights = new Map(paintNames.map((name, n) => [name, sharedHighlight(name, n)]));
	const painted = new Map<number, PaintedBlock>();
	const wipe = (n: number) => {
		for (const [name, range] of painted.get(n)?.ranges ?? []) highlights.get(name)?.delete(range);
		painted.delete(n);
	};
	return {
		painted,
		wipe,
		paint: (n, element, about, strokes) => {
			const before = painted.get(n);
			if (before?.element === element && sameValues(before.about, about)) return;
			wipe(n);
			const ranges = rangesOf(element, strokes());
			for (const [name, range] of ranges) highlights.get(name)?.add(range);
			painted.set(n, { element, about, ranges });
		},
		close: () => {
			for (const n of [...painted.keys()]) wipe(n);
			for (const [name, highlight] of highlights) {
				const left = (painters.get(highlight) ?? 1) - 1;
				painters.set(highlight, left);
				if (left === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
			}
		},
	};
}

/** How many painters paint with a highlight: the last one takes it back. */
const painters = new WeakMap<Highlight, number>();

function sharedHighlight(name: PaintName, priority: number): Highlight {
	const highlight = CSS.highlights.get(name) ?? new Highlight();
	highlight.priority = priority;
	CSS.highlights.set(name, highlight);
	painters.set(highlight, (painters.get(highlight) ?? 0) + 1);
	return highlight;
}

function sameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((value, n) => value === b[n]);
}

function rangesOf(element: Element, strokes: readonly Stroke[]): [PaintName, AbstractRange][] {
	if (strokes.length === 0) return [];
	const text = readBlockText(element);
	return strokes.flatMap((stroke): [PaintName, AbstractRange][] => {
		const range = rangeIn(text, stroke);
		return range === null ? [] : [[stroke.name, range]];
	});
}
