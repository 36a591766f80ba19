"use client";

import { useState } from "react";
import { api } from "@/lib/desk/api";
import type { EventPage } from "@/lib/domain/desk";
import type { Failure } from "@/lib/domain/result";

/** The newest page of a dossier's history and, as they are asked for, the ones before it. */
export function useOlderEvents(dossierId: string, newest: EventPage) {
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
	const events = [newest, ...older].flatMap((page) => page.events);
	return { events, hasMore: cursor !== null, isPending, failure, showOlder };
}
