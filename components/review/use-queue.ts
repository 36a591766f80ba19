"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type LivePlace, useLiveChanges } from "@/components/live/use-live-changes";
import { useRefresh } from "@/components/shell/use-refresh";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { Outcome } from "@/lib/domain/review";
import {
	entryAfter,
	entryBeside,
	matchesFilter,
	movedOf,
	parseQueueFilter,
	type QueueFilter,
	subjectOf,
} from "./queue";
import { useAddress } from "./use-address";
import { type Grounds, useDecisions } from "./use-decisions";
import { deskKey } from "./use-desk-view";

/** Where the list of what was decided in this visit stands among the filters. */
export const decidedNow = "decided" as const;

/** A filter of the queue, or what was decided in this visit. */
export type QueueView = QueueFilter | typeof decidedNow;

/**
 * The queue as the screen goes through it: what is listed, what is open, and the decisions. The
 * filter and the open entry are in the address. What others do changes the lists and not what is open: the reviewer
 * decides about what they have read, or is told that it has changed.
 */
export function useQueue(waiting: readonly ReviewEntry[], live: LivePlace) {
	const queries = useQueryClient();
	const [readAgain, isRefreshing] = useRefresh();
	const { words, change } = useAddress();
	const [held, setHeld] = useState<ReviewEntry | null>(null);
	const refresh = () => {
		readAgain();
		void queries.invalidateQueries({ queryKey: deskKey });
	};
	const open = (entry: ReviewEntry | null) => change({ item: entry && subjectOf(entry).id });
	const release = () => setHeld(null);
	const decisions = useDecisions(
		(entry) => {
			release();
			open(entryAfter(listed, subjectOf(entry).id));
			refresh();
		},
		() => {
			release();
			refresh();
		},
	);

	const filter = parseQueueView(words.get("filter"));
	const undecided = withoutDecided(waiting, decisions.decided);
	const listed =
		filter === decidedNow
			? decisions.decided
			: undecided.filter((entry) => matchesFilter(entry, filter));
	const asked = words.get("item");
	const isHeldOpen = held !== null && (asked === null || subjectOf(held).id === asked);
	const current = isHeldOpen
		? held
		: (listed.find((entry) => subjectOf(entry).id === asked) ?? listed[0] ?? null);

	useLiveChanges(live, isRefreshing || decisions.saving.kind === "saving", () => {
		setHeld(current);
		if (current !== null) open(current);
		refresh();
	});

	const show = (entry: ReviewEntry | null) => {
		// What is open is what the decision under way is about.
		if (decisions.saving.kind === "saving") return;
		decisions.settle();
		release();
		open(entry);
	};
	return {
		...decisions,
		isRefreshing,
		/** No decision can be taken now: one is under way, or what it was about is being read again. */
		isHeld:
			decisions.saving.kind === "saving" || (isRefreshing && decisions.saving.kind === "failed"),
		/** What others have done to what is open, before a decision is tried; null for nothing. */
		moved:
			current === null || current !== held || filter === decidedNow
				? null
				: movedOf(current, waiting),
		/** Opens what stands now where the open entry stood. */
		takeNewest: () => {
			decisions.settle();
			release();
		},
		filter,
		undecided,
		listed,
		current,
		show,
		move: (step: -1 | 1) =>
			show(entryBeside(listed, current === null ? null : subjectOf(current).id, step)),
		narrow: (next: QueueView) => {
			release();
			change({ filter: next === "all" ? null : next, item: null });
		},
		decide: (outcome: Outcome, grounds: Grounds | null) =>
			current === null ? Promise.resolve() : decisions.decide(current, outcome, grounds),
	};
}

function parseQueueView(word: string | null): QueueView {
	return word === decidedNow ? decidedNow : parseQueueFilter(word);
}

/** The entries that still wait: a decision made here takes its revision out until the server does. */
function withoutDecided(
	waiting: readonly ReviewEntry[],
	decided: readonly ReviewEntry[],
): ReviewEntry[] {
	const settled = new Map(
		decided.map((entry) => [subjectOf(entry).id, subjectOf(entry).revision] as const),
	);
	return waiting.filter((entry) => {
		const { id, revision } = subjectOf(entry);
		return (settled.get(id) ?? 0) < revision;
	});
}
