import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import { reviewStateRow } from "@/lib/domain/review";
import { type Tag, tagNames } from "@/lib/domain/tags";
import { type BlockBox, estimateTop } from "./block-boxes";

/** A piece as the overview shows it: its tag, how strongly, and its place as shares of the whole article. */
export interface OverviewTick {
	readonly tag: Tag;
	readonly isStrong: boolean;
	readonly from: number;
	readonly to: number;
}

/** Where all pieces of these annotations are in an article of this height in pixels. */
export function overviewOf(
	annotations: readonly AnnotationView[],
	boxes: readonly BlockBox[],
	height: number,
): OverviewTick[] {
	return annotations.flatMap((annotation) =>
		bodyOf(annotation).map(({ start, end }) => ({
			tag: annotation.tag,
			isStrong: reviewStateRow(annotation.state).paint === "full",
			from: estimateTop(boxes, start) / Math.max(1, height),
			to: estimateTop(boxes, end - 1) / Math.max(1, height),
		})),
	);
}

/** Draws pieces on a canvas, one lane for each tag, in the colours that the page has for tags now. */
export function drawOverview(canvas: HTMLCanvasElement, ticks: readonly OverviewTick[]): void {
	const context = canvas.getContext("2d");
	if (context === null) return;
	const { scale, width, height } = fitted(canvas);
	const lane = width / tagNames.length;
	for (const [n, tag] of tagNames.entries()) {
		context.fillStyle = colourOf(canvas, tag);
		for (const tick of ticks) {
			if (tick.tag !== tag) continue;
			context.globalAlpha = tick.isStrong ? 1 : 0.5;
			const long = Math.max(2 * scale, (tick.to - tick.from) * height);
			context.fillRect(n * lane + scale, tick.from * height, lane - 2 * scale, long);
		}
	}
}

/** The frame over what is in sight: its place as shares of the whole article, and the looks that the page has for it now. */
export interface OverviewFrame {
	readonly from: number;
	readonly to: number;
	readonly fill: string;
	readonly line: string;
}

/**
 * Draws the frame on a canvas of its own. As pixels and not as an element: a change of the page at each frame of
 * scrolling would make the browser paint all highlights anew.
 */
export function drawFrame(
	canvas: HTMLCanvasElement,
	{ from, to, fill, line }: OverviewFrame,
): void {
	const context = canvas.getContext("2d");
	if (context === null) return;
	const scale = window.devicePixelRatio;
	const { width, height } = canvas;
	const top = Math.min(from * height, height - 4 * scale);
	const long = Math.max(4 * scale, Math.min(height - top, (to - from) * height));
	context.clearRect(0, 0, width, height);
	context.fillStyle = fill;
	context.fillRect(0, top, width, long);
	context.fillStyle = line;
	context.fillRect(0, top, width, scale);
	context.fillRect(0, top + long - scale, width, scale);
}

/** Gives a canvas as many pixels as the screen has for it, which empties it. */
export function fitted(canvas: HTMLCanvasElement) {
	const scale = window.devicePixelRatio;
	const [width, height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
	canvas.width = width;
	canvas.height = height;
	return { scale, width, height };
}

function colourOf(canvas: HTMLCanvasElement, tag: Tag): string {
	const sample = canvas.parentElement?.querySelector(`[data-tag="${tag}"]`);
	return sample ? getComputedStyle(sample).color : "";
}
