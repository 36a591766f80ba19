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
	useEffect(() => () => release.current?.(), []);
	const refresh = () => {
		release.current ??= holdAddress();
		startRefresh(() => router.refresh());
	};
	return [refresh, isRefreshing];
}
