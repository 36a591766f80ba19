"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { holdAddress } from "./address-line";

/**
 * Reads the page again from the server, and says whether that is under way. Meanwhile the address is held: an
 * address that changes under a refresh makes the router load the whole page, and all that was typed in it is lost.
 */
export function useRefresh(): readonly [refresh: () => void, isRefreshing: boolean] {
	const router = useRouter();
	const [isRefreshing, startRefresh] = useTransition();
	const release = useRef<(() => void) | null>(null);
	useEffect(() => {
		if (isRefreshing) return;
		release.current?.();
		release.current = null;
	}, [isRefreshing]);
	const isShown = useRef(false);
	useEffect(() => {
		isShown.current = true;
		return () => {
			isShown.current = false;
			release.current?.();
			release.current = null;
		};
	}, []);
	const refresh = () => {
		// What is gone from the screen, like a row whose removal is taken back, would not hear when to let go.
		if (isShown.current) release.current ??= holdAddress();
		startRefresh(() => router.refresh());
	};
	return [refresh, isRefreshing];
}
