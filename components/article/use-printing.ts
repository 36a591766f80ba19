"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed: what is drawn only near the window is then drawn whole. */
export function usePrinting(): boolean {
	const [isPrinting, setPrinting] = useState(false);
	useEffect(() => {
		const print = window.matchMedia("print");
		const gone = new AbortController();
		const { signal } = gone;
		// The browser takes its picture as soon as they have heard.
		const hear = (is: boolean) => flushSync(() => setPrinting(is));
		window.addEventListener("beforeprint", () => hear(true), { signal });
		window.addEventListener("afterprint", () => hear(false), { signal });
		print.addEventListener("change", ({ matches }) => hear(matches), { signal });
		return () => gone.abort();
	}, []);
	return isPrinting;
}
