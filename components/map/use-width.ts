"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** An element's width in whole pixels, as it changes; 0 until it is on the screen. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
	const element = useRef<E>(null);
	const [width, setWidth] = useState(0);
	useEffect(() => {
		if (element.current === null) return;
		const observer = new ResizeObserver(([entry]) =>
			setWidth(Math.floor(entry?.contentRect.width ?? 0)),
		);
		observer.observe(element.current);
		return () => observer.disconnect();
	}, []);
	return [element, width];
}
