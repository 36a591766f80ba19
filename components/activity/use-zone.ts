"use client";

import { useSyncExternalStore } from "react";

/** The IANA zone of the reader's machine; UTC until the page is alive in it. */
export function useZone(): string {
	return useSyncExternalStore(subscribeToNothing, machineZone, () => "UTC");
}

function machineZone(): string {
	return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A machine that changes its zone while the page is open is not followed. */
function subscribeToNothing(): () => void {
	return () => undefined;
}
