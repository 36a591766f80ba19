"use client";

import { useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useRefresh } from "@/components/shell/use-refresh";
import { api, apiWithin } from "@/lib/desk/api";
import { type TakenBack, takeBack } from "@/lib/desk/take-back";
import type { EventView } from "@/lib/domain/events";
import { type Failure, ok, type Result } from "@/lib/domain/result";

/** How far taking back what was done in one go is. */
export interface UndoingChange {
	/** All that was done, newest first; null while it is read. */
	readonly events: readonly EventView[] | null;
	/** Why it could not be read. */
	readonly failure: Failure | null;
	/** What came of each, by the number of its event. */
	readonly results: ReadonlyMap<number, TakenBack>;
	readonly isRunning: boolean;
	readonly run: () => Promise<void>;
}

/**
 * Reads everything of one kind that was done in one go, however far back, and takes it back one by one: each goes its own
 * way, whatever becomes of the others, and all of that is done in one go again.
 */
export function useUndoChange(dossierId: string, of: EventView): UndoingChange {
	const [refresh] = useRefresh();
	const [events, setEvents] = useState<readonly EventView[] | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const [results, setResults] = useState<ReadonlyMap<number, TakenBack>>(new Map());
	const [isRunning, setRunning] = useState(false);
	const { type } = of;
	const changeId = of.refs.change ?? "";
	useEffect(() => {
		let isWanted = true;
		void readChange(dossierId, changeId).then((found) => {
			if (!isWanted) return;
			if (found.ok) setEvents(onceEach(found.value.filter((event) => event.type === type)));
			else setFailure(found.failure);
		});
		return () => {
			isWanted = false;
		};
	}, [dossierId, changeId, type]);
	const run = async () => {
		setRunning(true);
		const calls = apiWithin(uuidv7());
		for (const event of events ?? []) {
			if (results.get(event.seq)?.kind === "done") continue;
			const result = await takeBack(calls, event, uuidv7());
			setResults((before) => new Map([...before, [event.seq, result]]));
		}
		setRunning(false);
		refresh();
	};
	return { events, failure, results, isRunning, run };
}

async function readChange(dossierId: string, changeId: string): Promise<Result<EventView[]>> {
	const found: EventView[] = [];
	for (let cursor: string | null = null; ; ) {
		const page = await api.listEvents(dossierId, cursor, { changeId });
		if (!page.ok) return page;
		found.push(...page.value.events);
		cursor = page.value.next;
		if (cursor === null) return ok(found);
	}
}

/** Each thing once, by the newest of its events: done, undone and done again, it is taken back once. */
function onceEach(events: readonly EventView[]): EventView[] {
	return events.filter(
		({ subjectId }, n) => events.findIndex((other) => other.subjectId === subjectId) === n,
	);
}
