"use client";

import { useState } from "react";
import { useLiveEvents } from "@/components/live/use-live-events";
import { useRefresh } from "@/components/shell/use-refresh";
import { api } from "@/lib/desk/api";
import type { ActivityFilter } from "@/lib/domain/activity";
import type { EventPage } from "@/lib/domain/desk";
import type { EventView } from "@/lib/domain/events";
import type { Failure } from "@/lib/domain/result";

/**
 * The newest page of a dossier's history, what has happened since and, as they are asked for, the pages before it. How
 * many have arrived is `arrived`. Where the history is filtered, the page is read again when anything happens: only the
 * server knows what the filter lets through.
 */
export function useEvents(dossierId: string, newest: EventPage, filter: ActivityFilter) {
	const [refresh] = useRefresh();
	const isFiltered = Object.keys(filter).length > 0;
	const [since, setSince] = useState<readonly EventView[]>([]);
	const { live } = useLiveEvents(dossierId, newest.cursor, (events) =>
		isFiltered ? refresh() : setSince((before) => [...events.toReversed(), ...before]),
	);
	const [older, setOlder] = useState<readonly EventPage[]>([]);
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);
	const cursor = (older.at(-1) ?? newest).next;
	const showOlder = async () => {
		if (cursor === null) return;
		setPending(true);
		const result = await api.listEvents(dossierId, cursor, filter);
		setPending(false);
		setFailure(result.ok ? null : result.failure);
		if (result.ok) setOlder([...older, result.value]);
	};
	const events = [...since, ...[newest, ...older].flatMap((page) => page.events)];
	return {
		events,
		arrived: since.length,
		live,
		hasMore: cursor !== null,
		isPending,
		failure,
		showOlder,
	};
}
