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
	const scale = window.devicePixelRatio;
	const [width, height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
	canvas.width = width;
	canvas.height = height;
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

function colourOf(canvas: HTMLCanvasElement, tag: Tag): string {
	const sample = canvas.parentElement?.querySelector(`[data-tag="${tag}"]`);
	return sample ? getComputedStyle(sample).color : "";
}
