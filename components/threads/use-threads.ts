"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveEvents } from "@/components/live/use-live-events";
import { api } from "@/lib/desk/api";
import type { EventView } from "@/lib/domain/events";
import type { Failure } from "@/lib/domain/result";
import type { ThreadKind, ThreadList } from "@/lib/domain/thread";

/** What a thread is about. */
export interface About {
	readonly kind: ThreadKind;
	readonly subjectId: string;
}

/** The threads about a thing as they were read last, and when. */
export interface ReadThreads {
	readonly answer: ThreadList;
	/** ISO 8601, UTC; what "ago" counts from. */
	readonly now: string;
}

/** The threads about a thing as the server has them; what was read stays when another reading fails. */
export function useThreads({ kind, subjectId }: About): {
	readonly threads: ReadThreads | null;
	readonly failure: Failure | null;
	readonly reload: () => void;
} {
	const [threads, setThreads] = useState<ReadThreads | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const turn = useRef(0);
	const reload = useCallback(() => {
		turn.current += 1;
		const asked = turn.current;
		void api.listThreads({ kind, subjectId }).then((came) => {
			// Another reading has been begun meanwhile, or nobody waits for this one any more.
			if (asked !== turn.current) return;
			setFailure(came.ok ? null : came.failure);
			if (came.ok) setThreads({ answer: came.value, now: new Date().toISOString() });
		});
	}, [kind, subjectId]);
	useEffect(() => {
		reload();
		return () => {
			turn.current += 1;
		};
	}, [reload]);
	return { threads, failure, reload };
}

/** Reads the threads about a thing again whenever somebody has said something about it. */
export function useThreadEvents(
	{ dossierId, cursor }: ThreadList,
	subjectId: string,
	reload: () => void,
): void {
	useLiveEvents(dossierId, cursor, (events) => {
		if (events.some((event) => isAbout(event, subjectId))) reload();
	});
}

function isAbout({ refs }: EventView, subjectId: string): boolean {
	return refs.about === subjectId;
}
