"use client";

import { useState } from "react";
import { useLiveEvents } from "@/components/live/use-live-events";
import { api } from "@/lib/desk/api";
import type { EventPage } from "@/lib/domain/desk";
import type { EventView } from "@/lib/domain/events";
import type { Failure } from "@/lib/domain/result";

/**
 * The newest page of a dossier's history, what has happened since and, as they are asked for, the pages before it. How
 * many have arrived is `arrived`.
 */
export function useEvents(dossierId: string, newest: EventPage) {
	const [since, setSince] = useState<readonly EventView[]>([]);
	const { live } = useLiveEvents(dossierId, newest.cursor, (events) =>
		setSince((before) => [...events.toReversed(), ...before]),
	);
	const [older, setOlder] = useState<readonly EventPage[]>([]);
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);
	const cursor = (older.at(-1) ?? newest).next;
	const showOlder = async () => {
		if (cursor === null) return;
		setPending(true);
		const result = await api.listEvents(dossierId, cursor);
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
