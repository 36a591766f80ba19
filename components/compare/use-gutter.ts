"use client";

import { type RefObject, useEffect, useState } from "react";
import { findMark } from "@/components/article/find-mark";
import { type Curve, countOutOfSight, curveBetween, type MeasuredEnd, spreadLabels } from "./curve";
import type { Side } from "./pairing";

/** Two passages that something joins across the gutter. */
export interface Line {
	readonly id: string;
	readonly ends: Readonly<Record<Side, string>>;
}

/** A line as it is drawn now. */
export interface DrawnLine {
	readonly id: string;
	readonly curve: Curve;
	readonly labelY: number;
}

/** What the gutter shows: lines, and how many have left by either edge. */
export interface GutterPicture {
	readonly lines: readonly DrawnLine[];
	readonly above: number;
	readonly below: number;
}

const labelGap = 28;
// What the counts of lines out of sight take at either edge.
const countRoom = 24;
const empty: GutterPicture = { lines: [], above: 0, below: 0 };

/**
 * The lines between two scrolled texts, measured again, at most once a frame, whenever either scrolls
 * or anything changes its size.
 */
export function useGutter(
	panes: Readonly<Record<Side, RefObject<HTMLElement | null>>>,
	gutter: RefObject<HTMLElement | null>,
	lines: readonly Line[],
): GutterPicture {
	const [picture, setPicture] = useState(empty);
	const { left, right } = panes;
	useEffect(() => {
		let frame = 0;
		const draw = () => {
			frame = 0;
			if (left.current && right.current && gutter.current)
				setPicture(toPicture(left.current, right.current, gutter.current, lines));
		};
		const ask = () => {
			frame ||= requestAnimationFrame(draw);
		};
		const observer = new ResizeObserver(ask);
		const watched = [left.current, right.current, gutter.current].flatMap((one) => one ?? []);
		for (const element of watched) {
			observer.observe(element);
			element.addEventListener("scroll", ask, { passive: true });
		}
		ask();
		return () => {
			cancelAnimationFrame(frame);
			observer.disconnect();
			for (const element of watched) element.removeEventListener("scroll", ask);
		};
	}, [left, right, gutter, lines]);
	return picture;
}

function toPicture(
	left: HTMLElement,
	right: HTMLElement,
	gutter: HTMLElement,
	lines: readonly Line[],
): GutterPicture {
	const { top, width, height } = gutter.getBoundingClientRect();
	const measured = lines.map(({ id, ends }) => ({
		id,
		pair: [measure(left, ends.left, top), measure(right, ends.right, top)] as const,
	}));
	const drawn = measured.flatMap(({ id, pair }) => {
		const curve = curveBetween(pair[0], pair[1], { width, height });
		return curve === null ? [] : [{ id, curve }];
	});
	const heights = spreadLabels(
		drawn.map(({ curve }) => curve.labelY - countRoom),
		labelGap,
		height - 2 * countRoom,
	).map((y) => y + countRoom);
	return {
		lines: drawn.map((line, n) => ({ ...line, labelY: heights[n] ?? line.curve.labelY })),
		...countOutOfSight(
			measured.map(({ pair }) => pair),
			height,
		),
	};
}

function measure(pane: HTMLElement, id: string, top: number): MeasuredEnd {
	const line = findMark(pane, id)?.getClientRects()[0];
	return line === undefined
		? { y: 0, drawn: false }
		: { y: line.top + line.height / 2 - top, drawn: true };
}
