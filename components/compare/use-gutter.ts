"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import {
	type Curve,
	countOutOfSight,
	curveBetween,
	type MeasuredEnd,
	spreadLabels,
	wordOrder,
} from "./curve";
import { type GutterPicture, keepSame } from "./gutter-picture";
import { type PerSide, type Side, sides } from "./pairing";
import type { Pane } from "./use-pane";

/** Two passages that something joins across the gutter. */
export interface Line {
	readonly id: string;
	readonly ends: PerSide<string>;
}

const labelGap = 28;
// What the counts of lines out of sight take at either edge.
const countRoom = 24;
// How far out of sight an end is still measured, so that one that comes into sight is where its words are.
const exactReach = 240;
const empty: GutterPicture = { lines: [], above: 0, below: 0 };

/**
 * The lines between two scrolled texts, made again, at most once a frame, whenever either scrolls or is laid out anew.
 * `first` says which lines get their words where there is not room for all.
 */
export function useGutter(
	panes: PerSide<Pane>,
	gutter: RefObject<HTMLElement | null>,
	lines: readonly Line[],
	first: (line: Line) => boolean,
): GutterPicture {
	const [picture, setPicture] = useState(empty);
	const { left, right } = panes;
	const draw = useRef<(() => void) | null>(null);
	useEffect(() => {
		draw.current = () => {
			const { current } = gutter;
			if (current === null) return;
			const now = toPicture({ left, right }, current, lines, first);
			setPicture((before) => keepSame(before, now));
		};
	});
	const ask = useFrames(draw);
	// biome-ignore lint/correctness/useExhaustiveDependencies: each of them makes another picture
	useEffect(ask, [left.places, right.places, left.layout, right.layout, lines, first, ask]);
	useEffect(() => {
		const observer = new ResizeObserver(ask);
		if (gutter.current) observer.observe(gutter.current);
		const gone = new AbortController();
		const listening = { passive: true, signal: gone.signal };
		for (const { current } of [left.scroller, right.scroller])
			current?.addEventListener("scroll", ask, listening);
		return () => {
			gone.abort();
			observer.disconnect();
		};
	}, [left.scroller, right.scroller, gutter, ask]);
	return picture;
}

/** Asks for something to be done in the next frame, once however often it is asked for. */
function useFrames(act: RefObject<(() => void) | null>): () => void {
	const frame = useRef(0);
	useEffect(() => () => cancelAnimationFrame(frame.current), []);
	return useCallback(() => {
		frame.current ||= requestAnimationFrame(() => {
			frame.current = 0;
			act.current?.();
		});
	}, [act]);
}

function toPicture(
	panes: PerSide<Pane>,
	gutter: HTMLElement,
	lines: readonly Line[],
	first: (line: Line) => boolean,
): GutterPicture {
	const { top, width, height } = gutter.getBoundingClientRect();
	if (width === 0) return empty;
	const offsets = offsetsOf(panes, top);
	const measured = lines.map((line) => ({
		line,
		pair: [
			measure(panes, "left", line, offsets, height),
			measure(panes, "right", line, offsets, height),
		] as const,
	}));
	const drawn = measured.flatMap(({ line, pair }) => {
		const curve = curveBetween(pair[0], pair[1], { width, height });
		return curve === null ? [] : [{ line, curve }];
	});
	const labels = placeLabels(drawn, height, first);
	return {
		lines: drawn.map(({ line, curve }) => ({
			id: line.id,
			curve,
			labelY: labels.get(line.id) ?? null,
			blocks: {
				left: panes.left.places?.blockOf(line.ends.left) ?? null,
				right: panes.right.places?.blockOf(line.ends.right) ?? null,
			},
		})),
		...countOutOfSight(
			measured.map(({ pair }) => pair),
			height,
		),
	};
}

interface CurvedLine {
	readonly line: Line;
	readonly curve: Curve;
}

/** Heights of words for as many lines as have room. */
function placeLabels(
	drawn: readonly CurvedLine[],
	height: number,
	first: (line: Line) => boolean,
): ReadonlyMap<string, number> {
	const room = height - 2 * countRoom;
	const weight = ({ line, curve }: CurvedLine) => wordOrder(curve, first(line));
	const labelled = [...drawn]
		.sort((a, b) => weight(a) - weight(b))
		.slice(0, Math.max(1, Math.floor(room / labelGap)));
	const heights = spreadLabels(
		labelled.map(({ curve }) => curve.labelY - countRoom),
		labelGap,
		room,
	);
	return new Map(labelled.map(({ line }, n) => [line.id, (heights[n] ?? 0) + countRoom]));
}

/** What to take from a height in a text for one in the gutter. */
function offsetsOf(panes: PerSide<Pane>, top: number): PerSide<number> {
	const of = (side: Side) => {
		const scroller = panes[side].scroller.current;
		if (scroller === null) return 0;
		return scroller.scrollTop - (scroller.getBoundingClientRect().top - top);
	};
	const [left, right] = sides.map(of);
	return { left: left ?? 0, right: right ?? 0 };
}

function measure(
	panes: PerSide<Pane>,
	side: Side,
	{ ends }: Line,
	offsets: PerSide<number>,
	height: number,
): MeasuredEnd {
	const { places } = panes[side];
	const near = places?.near(ends[side]) ?? null;
	if (places === null || near === null) return { y: 0, drawn: false };
	const about = near - offsets[side];
	if (about < -exactReach || about > height + exactReach) return { y: about, drawn: true };
	const exact = places.exact(ends[side]);
	return exact === null ? { y: 0, drawn: false } : { y: exact - offsets[side], drawn: true };
}
