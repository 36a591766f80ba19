"use client";

import type { Editor } from "@tiptap/react";
import {
	type KeyboardEvent,
	type PointerEvent,
	type RefObject,
	useEffect,
	useLayoutEffect,
	useState,
} from "react";
import { useMessages } from "@/components/language/language-provider";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import { annotationsOf } from "@/lib/editor/annotation-plugin";
import { type Edge, toOffset, toPosition } from "@/lib/editor/positions";
import type { Edges } from "./use-edges";

interface HandlesProps {
	readonly annotation: AnnotationView;
	readonly editor: Editor;
	readonly edges: Edges;
	readonly sheet: RefObject<HTMLElement | null>;
}

/**
 * Handles at both ends of the selected mark: dragged with a pointer or a finger, or moved with the arrow keys. The
 * one that keys move is filled.
 */
export function EdgeHandles(props: HandlesProps) {
	const { marking } = useMessages();
	const bodies = bodyOf(props.annotation);
	const [first, last] = [bodies.at(0), bodies.at(-1)];
	if (first === undefined || last === undefined) return null;
	return (
		<fieldset className="print:hidden">
			<legend className="sr-only">{marking.edges.hint}</legend>
			<EdgeHandle {...props} edge="start" offset={first.start} quote={first.quote} />
			<EdgeHandle {...props} edge="end" offset={last.end} quote={last.quote} />
		</fieldset>
	);
}

interface HandleProps extends HandlesProps {
	readonly edge: Edge;
	/** Where the edge is in the text. */
	readonly offset: number;
	readonly quote: string;
}

function EdgeHandle(props: HandleProps) {
	const { edge, edges, offset, annotation, editor } = props;
	const { marking, everywhere } = useMessages();
	const place = usePlace(props);
	if (place === null) return null;
	const drag = (event: PointerEvent<HTMLElement>) => {
		if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
		const to = offsetUnder(editor, event, place.lineHeight);
		if (to !== null) edges.drag(annotation, edge, to);
	};
	return (
		<span
			role="slider"
			tabIndex={0}
			aria-label={marking.edges[edge]}
			aria-valuemin={0}
			aria-valuemax={editor.state.doc.content.size}
			aria-valuenow={offset}
			aria-valuetext={everywhere.quote(ending(props.quote, edge))}
			data-edge={edge}
			data-chosen={edges.chosen === edge ? "" : undefined}
			style={{ top: place.top, left: place.left }}
			onFocus={() => edges.choose(edge)}
			onKeyDown={(event) => moveByKey(event, props)}
			onPointerDown={(event) => {
				event.preventDefault();
				event.currentTarget.setPointerCapture(event.pointerId);
				edges.choose(edge);
			}}
			onPointerMove={drag}
			onPointerUp={edges.commit}
			className="group absolute z-10 grid size-7 cursor-ew-resize touch-none place-items-center rounded-full pointer-coarse:size-9 data-[edge=end]:-translate-x-1/4 data-[edge=start]:-translate-x-3/4"
		>
			<span className="size-3 rounded-full border-2 border-ink bg-sheet group-data-chosen:bg-ink forced-colors:border-[CanvasText] forced-colors:group-data-chosen:bg-[Highlight]" />
		</span>
	);
}

/** The arrows of the handle itself: to the side by characters, with Shift by words. */
function moveByKey(event: KeyboardEvent, { edges, annotation, edge }: HandleProps): void {
	const direction = directions[event.key];
	if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
	event.preventDefault();
	edges.move(annotation, direction, event.shiftKey ? "word" : "character", edge);
}

const directions: Readonly<Record<string, "back" | "on">> = {
	ArrowLeft: "back",
	ArrowUp: "back",
	ArrowRight: "on",
	ArrowDown: "on",
};

interface Place {
	readonly top: number;
	readonly left: number;
	readonly lineHeight: number;
}

/** Under the edge's line, again whenever the text is laid out anew; null while the text is not there. */
function usePlace({ editor, edge, offset, sheet }: HandleProps): Place | null {
	const [place, setPlace] = useState<Place | null>(null);
	const [layout, setLayout] = useState(0);
	useEffect(() => {
		if (sheet.current === null) return;
		const sizes = new ResizeObserver(() => setLayout((n) => n + 1));
		sizes.observe(sheet.current);
		return () => sizes.disconnect();
	}, [sheet]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `layout` tells that the text lies elsewhere
	useLayoutEffect(() => {
		const layer = annotationsOf(editor.state);
		if (layer === null || sheet.current === null) return setPlace(null);
		const frame = sheet.current.getBoundingClientRect();
		const position = toPosition(layer.positions, offset, edge);
		const { top, bottom, left } = editor.view.coordsAtPos(position, edge === "start" ? 1 : -1);
		setPlace({
			top: bottom - frame.top - 2,
			left: left - frame.left,
			lineHeight: bottom - top,
		});
	}, [editor, edge, offset, sheet, layout]);
	return place;
}

/** The offset at a pointer that holds a handle, which hangs under the line it is about. */
function offsetUnder(editor: Editor, event: PointerEvent, lineHeight: number): number | null {
	const layer = annotationsOf(editor.state);
	const at = editor.view.posAtCoords({ left: event.clientX, top: event.clientY - lineHeight });
	return layer === null || at === null ? null : toOffset(layer.positions, at.pos, "start");
}

/** The few words at an edge, to be told. */
function ending(quote: string, edge: Edge): string {
	const most = 60;
	if (quote.length <= most) return quote;
	return edge === "start" ? `${quote.slice(0, most)}…` : `…${quote.slice(-most)}`;
}
