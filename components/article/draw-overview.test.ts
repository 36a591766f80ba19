import { expect, test } from "vitest";
import type { AnnotationView } from "@/lib/domain/annotation";
import { estimateTop } from "./block-boxes";
import { overviewOf } from "./draw-overview";

const boxes = [
	{ start: 0, end: 100, top: 50, height: 100 },
	{ start: 102, end: 202, top: 170, height: 50 },
];

test("places are estimated within their block, and at its edge where there is none", () => {
	expect(estimateTop(boxes, 0)).toBe(50);
	expect(estimateTop(boxes, 50)).toBe(100);
	expect(estimateTop(boxes, 101)).toBe(170);
	expect(estimateTop(boxes, 152)).toBe(195);
	expect(estimateTop(boxes, 999)).toBe(220);
	expect(estimateTop([], 5)).toBe(0);
});

test("every piece of the passage is in the overview, what is approved the stronger", () => {
	const annotation = {
		tag: "denial",
		state: "approved",
		pieces: [
			{ role: "body", start: 0, end: 51, quote: "" },
			{ role: "body", start: 102, end: 203, quote: "" },
			{ role: "cue", start: 60, end: 65, quote: "" },
		],
	} as unknown as AnnotationView;
	expect(overviewOf([annotation], boxes, 200)).toEqual([
		{ tag: "denial", isStrong: true, from: 0.25, to: 0.5 },
		{ tag: "denial", isStrong: true, from: 0.85, to: 1.1 },
	]);
});
