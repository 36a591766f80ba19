"use client";

import { useEffect, useState } from "react";

/** True once the browser has had time to spare since it was asked. */
export function useSpareTime(isAsked: boolean): boolean {
	const [has, setHas] = useState(false);
	useEffect(() => {
		if (!isAsked) return;
		const take = () => setHas(true);
		// Not every browser tells when it is idle.
		if (typeof requestIdleCallback === "undefined") {
			const timer = setTimeout(take, 300);
			return () => clearTimeout(timer);
		}
		const asked = requestIdleCallback(take, { timeout: 2000 });
		return () => cancelIdleCallback(asked);
	}, [isAsked]);
	return has;
}
