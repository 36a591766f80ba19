"use client";

import { type RefObject, useEffect, useState } from "react";
import { type Stretch, sameStretch, stretchNear } from "@/lib/editor/near-stretch";

const beginning: Stretch = { top: 0, bottom: 800 };

/** Which part of the article in a sheet is in sight or near it: it changes only after some scrolling, as what is painted does. */
export function useNearWindow(sheet: RefObject<HTMLElement | null>): Stretch {
	const [near, setNear] = useState(beginning);
	useEffect(() => {
		let frame = 0;
		const look = () => {
			const now = stretchNear(sheet.current?.querySelector(".article-text") ?? null);
			setNear((before) => (sameStretch(before, now) ? before : now));
		};
		const lookSoon = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(look);
		};
		const gone = new AbortController();
		const { signal } = gone;
		// Heard of every element that is scrolled, as the text may be in one.
		document.addEventListener("scroll", lookSoon, { passive: true, capture: true, signal });
		window.addEventListener("resize", lookSoon, { signal });
		// It tells at once too, and when a text that was hidden is shown.
		const sizes = new ResizeObserver(look);
		if (sheet.current !== null) sizes.observe(sheet.current);
		return () => {
			gone.abort();
			sizes.disconnect();
			cancelAnimationFrame(frame);
		};
	}, [sheet]);
	return near;
}
