"use client";

import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";
import { rememberPreference } from "@/lib/desk/remember-preference";

const ZoneContext = createContext("UTC");

/** Gives the parts below it the zone that the reader's machine last told, and tells the server when it is another now. */
export function ZoneProvider(props: { zone: string; children: ReactNode }) {
	const { zone, children } = props;
	useEffect(() => {
		if (machineZone() !== zone) rememberPreference("zone", machineZone());
	}, [zone]);
	return <ZoneContext value={zone}>{children}</ZoneContext>;
}

/** The IANA zone of the reader's machine; until the page is alive in it, the one that it told last. */
export function useZone(): string {
	const told = useContext(ZoneContext);
	return useSyncExternalStore(subscribeToNothing, machineZone, () => told);
}

function machineZone(): string {
	return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A machine that changes its zone while the page is open is not followed. */
function subscribeToNothing(): () => void {
	return () => undefined;
}
