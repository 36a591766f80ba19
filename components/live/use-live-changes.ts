"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { altersDossier } from "@/lib/domain/event-types";
import type { PresentView } from "@/lib/domain/presence";
import { useLiveEvents } from "./use-live-events";

/** A dossier, and from where what the screen shows of it may be out of date. */
export interface LivePlace {
	readonly dossierId: string;
	readonly cursor: string;
}

/**
 * Calls `onChange` when something in a dossier has changed: once for all that comes while `isBusy`, after it. Gives who
 * else is at its articles.
 */
export function useLiveChanges(
	{ dossierId, cursor }: LivePlace,
	isBusy: boolean,
	onChange: () => void,
): readonly PresentView[] {
	const [isBehind, setBehind] = useState(false);
	const run = useEffectEvent(onChange);
	const { others } = useLiveEvents(dossierId, cursor, (events) => {
		if (events.some(({ type }) => altersDossier(type))) setBehind(true);
	});
	useEffect(() => {
		if (!isBehind || isBusy) return;
		setBehind(false);
		run();
	}, [isBehind, isBusy]);
	return others;
}
