"use client";

import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { AnnotationView } from "@/lib/domain/annotation";
import { tagNames } from "@/lib/domain/tags";
import type { Block } from "@/lib/domain/text";
import { measureBlocks } from "./block-boxes";
import { drawFrame, drawOverview, fitted, overviewOf } from "./draw-overview";

/**
 * The whole article as a strip beside its text: each mark where it stands, in the lane of its tag, what is approved the
 * stronger. A click or a drag goes there. For who sees; the list of marks and its keys lead everywhere as well.
 */
export function MarkOverview(props: {
	sheet: RefObject<HTMLElement | null>;
	blocks: readonly Block[];
	annotations: readonly AnnotationView[];
}) {
	const canvas = useRef<HTMLCanvasElement>(null);
	const here = useRef<HTMLCanvasElement>(null);
	useDrawing(props, canvas);
	useHere(props.sheet, here);
	const go = (event: PointerEvent<HTMLElement>) => {
		const box = event.currentTarget.getBoundingClientRect();
		const sheet = props.sheet.current?.getBoundingClientRect();
		if (sheet === undefined) return;
		const share = (event.clientY - box.top) / box.height;
		const top = window.scrollY + sheet.top + share * sheet.height - window.innerHeight / 2;
		window.scrollTo({ top, behavior: "instant" });
	};
	return (
		<div
			aria-hidden="true"
			className="absolute inset-y-0 right-0 z-10 w-4 max-[1099px]:hidden print:hidden"
		>
			<div
				data-overview=""
				onPointerDown={(event) => {
					event.currentTarget.setPointerCapture(event.pointerId);
					go(event);
				}}
				onPointerMove={(event) => {
					if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
				}}
				className="sticky top-bar h-[calc(100dvh-var(--bar-height))] cursor-pointer touch-none overflow-hidden border-l border-line bg-rail"
			>
				<canvas ref={canvas} className="size-full" />
				<canvas ref={here} className="pointer-events-none absolute inset-0 size-full" />
				<i hidden data-here="" className="bg-ink/10 text-ink-3" />
				{tagNames.map((tag) => (
					<i key={tag} hidden data-tag={tag} className="text-(--tag)" />
				))}
			</div>
		</div>
	);
}

/** Draws the strip a moment after anything that it shows has changed. */
function useDrawing(
	{ sheet, blocks, annotations }: Parameters<typeof MarkOverview>[0],
	canvas: RefObject<HTMLCanvasElement | null>,
): void {
	useEffect(() => {
		const [text, surface] = [sheet.current, canvas.current];
		if (text === null || surface === null) return;
		let pause = 0;
		const drawSoon = () => {
			window.clearTimeout(pause);
			pause = window.setTimeout(() => {
				const boxes = measureBlocks(text, blocks);
				drawOverview(surface, overviewOf(annotations, boxes, text.offsetHeight));
			}, 120);
		};
		const stop = whenLooksChange([text, surface], drawSoon);
		return () => {
			window.clearTimeout(pause);
			stop();
		};
	}, [sheet, blocks, annotations, canvas]);
}

/** Keeps the frame over the part of the article that is in sight. */
function useHere(
	sheet: RefObject<HTMLElement | null>,
	canvas: RefObject<HTMLCanvasElement | null>,
): void {
	useEffect(() => {
		const [text, surface] = [sheet.current, canvas.current];
		if (text === null || surface === null) return;
		let frame = 0;
		let looks = { fill: "", line: "" };
		const follow = () => {
			const { top, height } = text.getBoundingClientRect();
			const from = Math.max(0, -top / Math.max(1, height));
			drawFrame(surface, { ...looks, from, to: from + window.innerHeight / Math.max(1, height) });
		};
		const followSoon = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(follow);
		};
		const stop = whenLooksChange([text, surface], () => {
			const sample = surface.parentElement?.querySelector("[data-here]");
			if (sample == null) return;
			const { backgroundColor, color } = getComputedStyle(sample);
			looks = { fill: backgroundColor, line: color };
			fitted(surface);
			followSoon();
		});
		window.addEventListener("scroll", followSoon, { passive: true });
		return () => {
			cancelAnimationFrame(frame);
			stop();
			window.removeEventListener("scroll", followSoon);
		};
	}, [sheet, canvas]);
}

/** Calls `then` at first, and whenever one of the elements has another size or the page other colours; the answer stops it. */
function whenLooksChange(elements: readonly Element[], then: () => void): () => void {
	const sizes = new ResizeObserver(then);
	for (const element of elements) sizes.observe(element);
	const themes = new MutationObserver(then);
	themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
	const looks = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) =>
		window.matchMedia(query),
	);
	for (const look of looks) look.addEventListener("change", then);
	return () => {
		sizes.disconnect();
		themes.disconnect();
		for (const look of looks) look.removeEventListener("change", then);
	};
}
