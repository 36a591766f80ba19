"use client";

import { type RefObject, useEffect, useState } from "react";

/** Heights in pixels from the top of an element. */
export interface Stretch {
	readonly top: number;
	readonly bottom: number;
}

// So that scrolling a little changes nothing, no step draws much at once, and scrolling on meets what is drawn already.
const step = 240;
const reach = 0.75;

/** Which part of a tall element is in sight or near it, in steps: it changes only after some scrolling. */
export function useNearWindow(element: RefObject<HTMLElement | null>): Stretch {
	const [from, setFrom] = useState(0);
	const [height, setHeight] = useState(800);
	useEffect(() => {
		let frame = 0;
		const look = () => {
			const top = element.current?.getBoundingClientRect().top ?? 0;
			setFrom(Math.floor(Math.max(0, -top) / step) * step);
			setHeight(window.innerHeight);
		};
		const lookSoon = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(look);
		};
		const gone = new AbortController();
		const { signal } = gone;
		window.addEventListener("scroll", lookSoon, { passive: true, signal });
		window.addEventListener("resize", lookSoon, { signal });
		look();
		return () => {
			gone.abort();
			cancelAnimationFrame(frame);
		};
	}, [element]);
	return { top: from - height * reach, bottom: from + step + height * (1 + reach) };
}
