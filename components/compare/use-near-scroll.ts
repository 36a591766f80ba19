"use client";

import { useEffect, useState } from "react";
import type { Pane } from "./use-pane";

// So that scrolling a little changes nothing, and scrolling on meets what is drawn already.
const step = 400;

/** Which part of a scrolled text is in sight or near it, in pixels from its top; changes only every 400 px of scrolling. */
export function useNearScroll({ scroller, places, layout }: Pane): {
	readonly top: number;
	readonly bottom: number;
} {
	const [from, setFrom] = useState(0);
	const [height, setHeight] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `places` and `layout` tell that the text is there, or lies elsewhere
	useEffect(() => {
		const element = scroller.current;
		if (element === null) return;
		const look = () => {
			setFrom(Math.floor(element.scrollTop / step) * step);
			setHeight(element.clientHeight);
		};
		look();
		element.addEventListener("scroll", look, { passive: true });
		return () => element.removeEventListener("scroll", look);
	}, [scroller, places, layout]);
	return { top: from - step, bottom: from + 2 * step + height };
}
