"use client";

import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { AnnotationView } from "@/lib/domain/annotation";
import { tagNames } from "@/lib/domain/tags";
import type { Block } from "@/lib/domain/text";
import { measureBlocks } from "./block-boxes";
import { drawOverview, overviewOf } from "./draw-overview";

/**
 * The whole article as a strip beside its text: each mark where it stands, in the lane of its tag, what is approved the
 * stronger. A click or a drag goes there. For who sees; the list of marks and its keys lead everywhere as well.
 */
export function MarkOverview(props: {
	sheet: RefObject<HTMLElement | null>;
	blocks: readonly Block[];
	annotations: readonly AnnotationView[];
}) {
	const strip = useRef<HTMLDivElement>(null);
	const canvas = useRef<HTMLCanvasElement>(null);
	const here = useRef<HTMLDivElement>(null);
	useDrawing(props, canvas);
	useHere(props.sheet, strip, here);
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
				ref={strip}
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
				<div
					ref={here}
					className="pointer-events-none absolute inset-x-0 top-0 border-y border-ink-3 bg-ink/10"
				/>
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
		const sizes = new ResizeObserver(drawSoon);
		sizes.observe(text);
		sizes.observe(surface);
		const themes = new MutationObserver(drawSoon);
		themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
		const looks = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) =>
			window.matchMedia(query),
		);
		for (const look of looks) look.addEventListener("change", drawSoon);
		return () => {
			window.clearTimeout(pause);
			sizes.disconnect();
			themes.disconnect();
			for (const look of looks) look.removeEventListener("change", drawSoon);
		};
	}, [sheet, blocks, annotations, canvas]);
}

/** Keeps the frame over the part of the article that is in sight. */
function useHere(
	sheet: RefObject<HTMLElement | null>,
	strip: RefObject<HTMLElement | null>,
	here: RefObject<HTMLElement | null>,
): void {
	useEffect(() => {
		let frame = 0;
		const follow = () => {
			const [text, room, mark] = [sheet.current, strip.current, here.current];
			if (text === null || room === null || mark === null) return;
			const { top, height } = text.getBoundingClientRect();
			const scale = room.clientHeight / Math.max(1, height);
			const long = Math.max(4, Math.min(room.clientHeight, window.innerHeight * scale));
			// At each frame of scrolling: moving lays nothing out anew, as another height would.
			mark.style.transform = `translateY(${Math.max(0, -top * scale)}px)`;
			if (mark.style.height !== `${long}px`) mark.style.height = `${long}px`;
		};
		const followSoon = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(follow);
		};
		const sizes = new ResizeObserver(followSoon);
		if (sheet.current !== null) sizes.observe(sheet.current);
		window.addEventListener("scroll", followSoon, { passive: true });
		return () => {
			cancelAnimationFrame(frame);
			sizes.disconnect();
			window.removeEventListener("scroll", followSoon);
		};
	}, [sheet, strip, here]);
}
