import type { PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { marksWithin } from "@/lib/text/hit";
import { toSegments } from "@/lib/text/segments";
import type { Span } from "@/lib/text/span";
import { type AnnotationLayer, marksIn } from "./annotation-layer";
import { type BlockPainter, createBlockPainter } from "./block-painter";
import { blocksWithin, type Run } from "./blocks-within";
import { type Stroke, toStrokes } from "./mark-paint";
import { type Stretch, sameStretch, stretchNear, windowOf } from "./near-stretch";

/** Whether this browser can paint words without elements round them. */
export function canHighlight(): boolean {
	return typeof CSS !== "undefined" && "highlights" in CSS && typeof StaticRange !== "undefined";
}

/**
 * Paints marks beside the document, over the blocks that are in sight and some round them, which are others after some
 * scrolling; a change repaints only the blocks that it changes; for printing, everything is painted. What
 * is selected has elements of its own, and is left out.
 */
export function paintHighlights(
	view: EditorView,
	layerIn: (view: EditorView) => AnnotationLayer | null,
): PluginView {
	const painter = createBlockPainter();
	let shown = layerIn(view);
	let isWhole = false;
	// Not asked for before the first frame, so that the text is not laid out twice.
	let near: Stretch | null = null;
	const paint = (numbers: Iterable<number>) => {
		shown = layerIn(view);
		if (shown !== null) for (const n of numbers) paintBlock(painter, view.dom, shown, n);
	};
	const settle = () => {
		const all = { first: 0, last: view.dom.children.length };
		const now = stretchNear(view.dom);
		near = now;
		const run = isWhole ? all : blocksWithin(view.dom, now);
		for (const n of [...painter.painted.keys()]) {
			if (n < run.first || n >= run.last) painter.wipe(n);
		}
		paint(numbersOf(run));
	};
	const stop = listen(view.dom, {
		resized: settle,
		scrolled: () => {
			if (near === null || !sameStretch(near, stretchNear(view.dom))) settle();
		},
		changed: (elements) => paint(wipeOthers(painter, view.dom, elements)),
		printing: (isPrinting) => {
			isWhole = isPrinting;
			settle();
		},
	});
	return {
		update: () => {
			if (layerIn(view) !== shown) paint([...painter.painted.keys()]);
		},
		destroy: () => {
			stop();
			painter.close();
		},
	};
}

function paintBlock(painter: BlockPainter, root: Element, layer: AnnotationLayer, n: number): void {
	const [block, element] = [layer.positions.blocks[n], root.children[n]];
	if (block === undefined || element === undefined) {
		painter.wipe(n);
		return;
	}
	const marks = marksWithin(layer.index, block);
	const isSelected = marks.some(({ id }) => id === layer.selectedId);
	// What nothing has happened to is told by its marks alone, without flattening them.
	const about = isSelected ? [...marks, layer.selectedId] : marks;
	painter.paint(n, element, about, () => strokesIn(layer, block));
}

/** What a block is painted with, counted from its beginning. */
function strokesIn(layer: AnnotationLayer, block: Span): Stroke[] {
	const marks = marksIn(layer, block);
	const segments = toSegments(marks).filter(
		({ ids }) => layer.selectedId === null || !ids.includes(layer.selectedId),
	);
	return toStrokes(segments, new Map(marks.map((mark) => [mark.id, mark]))).map(
		({ name, start, end }) => ({ name, start: start - block.start, end: end - block.start }),
	);
}

/** Wipes the painted blocks whose elements changed or went; gives their numbers. */
function wipeOthers(painter: BlockPainter, root: Element, changed: ReadonlySet<Element>): number[] {
	const stale = [...painter.painted].filter(
		([n, { element }]) => changed.has(element) || root.children[n] !== element,
	);
	for (const [n] of stale) painter.wipe(n);
	return stale.map(([n]) => n);
}

function numbersOf({ first, last }: Run): number[] {
	return Array.from({ length: last - first }, (_, n) => first + n);
}

interface Happenings {
	readonly resized: () => void;
	readonly scrolled: () => void;
	/** The nodes within some blocks are others now, or the blocks are, whoever changed them. */
	readonly changed: (blocks: ReadonlySet<Element>) => void;
	readonly printing: (isPrinting: boolean) => void;
}

/** Hears what happens to the element; the answer stops it. */
function listen(root: HTMLElement, on: Happenings): () => void {
	// It tells before the frame is painted, when the text is put into the page too.
	let own: Element | null = null;
	const sizes = new ResizeObserver(() => {
		if (own === null) {
			own = windowOf(root);
			if (own !== null) sizes.observe(own);
		}
		on.resized();
	});
	sizes.observe(root);
	const nodes = new MutationObserver((records) =>
		on.changed(new Set(records.flatMap(({ target }) => blockAround(root, target) ?? []))),
	);
	nodes.observe(root, { childList: true, characterData: true, subtree: true });
	let frame = 0;
	const scrolled = () => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(on.scrolled);
	};
	const print = window.matchMedia("print");
	const printing = () => on.printing(print.matches);
	const before = () => on.printing(true);
	const after = () => on.printing(false);
	const gone = new AbortController();
	const { signal } = gone;
	document.addEventListener("scroll", scrolled, { passive: true, capture: true, signal });
	window.addEventListener("resize", scrolled, { signal });
	print.addEventListener("change", printing, { signal });
	window.addEventListener("beforeprint", before, { signal });
	window.addEventListener("afterprint", after, { signal });
	return () => {
		cancelAnimationFrame(frame);
		gone.abort();
		sizes.disconnect();
		nodes.disconnect();
	};
}

function blockAround(root: Element, node: Node): Element | null {
	let at = node instanceof Element ? node : node.parentElement;
	while (at !== null && at.parentElement !== root) at = at.parentElement;
	return at;
}
