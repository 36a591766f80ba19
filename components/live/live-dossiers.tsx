"use client";

import { type ReactNode, useCallback, useEffect, useEffectEvent, useState } from "react";
import { useRefresh } from "@/components/shell/use-refresh";
import { altersDossier } from "@/lib/domain/event-types";
import { useLiveEvents } from "./use-live-events";

/** A dossier, and from where what the screen tells of it may be out of date. */
interface Followed {
	readonly dossierId: string;
	readonly cursor: string;
}

/** Milliseconds: however much happens in many dossiers, the page is read no more often. */
const pause = 1500;

/**
 * Reads a page about several dossiers again when something in one of them has changed, and when somebody comes back to the
 * window: then also what happened in dossiers that are not followed, or that one was let into.
 */
export function LiveDossiers(props: { follow: readonly Followed[]; children: ReactNode }) {
	const [refresh, isRefreshing] = useRefresh();
	const [isBehind, setBehind] = useState(false);
	const read = useEffectEvent(refresh);
	useEffect(() => {
		if (!isBehind || isRefreshing) return;
		const waiting = setTimeout(() => {
			setBehind(false);
			read();
		}, pause);
		return () => clearTimeout(waiting);
	}, [isBehind, isRefreshing]);
	useReturns(useCallback(() => setBehind(true), []));
	return (
		<>
			{props.children}
			{props.follow.map((followed) => (
				<FollowedDossier key={followed.dossierId} {...followed} onChange={() => setBehind(true)} />
			))}
		</>
	);
}

/** Tells that somebody came back to the window. */
function useReturns(tell: () => void): void {
	useEffect(() => {
		const look = () => document.visibilityState === "visible" && tell();
		document.addEventListener("visibilitychange", look);
		return () => document.removeEventListener("visibilitychange", look);
	}, [tell]);
}

function FollowedDossier(props: Followed & { onChange: () => void }) {
	useLiveEvents(props.dossierId, props.cursor, (events) => {
		if (events.some(({ type }) => altersDossier(type))) props.onChange();
	});
	return null;
}
