"use client";

import { useEffect } from "react";

/** Reads now, and again whenever somebody comes back to the window; not at all while it is off. */
export function useLooks(isOn: boolean, read: () => void): void {
	useEffect(() => {
		if (!isOn) return;
		read();
		const look = () => document.visibilityState === "visible" && read();
		document.addEventListener("visibilitychange", look);
		return () => document.removeEventListener("visibilitychange", look);
	}, [isOn, read]);
}
