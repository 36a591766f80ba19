"use client";

import { useRefresh } from "@/components/shell/use-refresh";
import { type LivePlace, useLiveChanges } from "./use-live-changes";

/** Reads the page again from the server when something in the dossier has changed; shows nothing. */
export function LiveRefresh(props: LivePlace) {
	const [refresh, isRefreshing] = useRefresh();
	useLiveChanges(props, isRefreshing, refresh);
	return null;
}
