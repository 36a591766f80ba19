"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRefresh } from "@/components/shell/use-refresh";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { Outcome } from "@/lib/domain/review";
import {
	entryAfter,
	entryBeside,
	matchesFilter,
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
 * filter and the open entry are in the address.
 */
export function useQueue(waiting: readonly ReviewEntry[]) {
	const queries = useQueryClient();
	const [readAgain, isRefreshing] = useRefresh();
	const { words, change } = useAddress();
	const refresh = () => {
		readAgain();
		void queries.invalidateQueries({ queryKey: deskKey });
	};
	const open = (entry: ReviewEntry | null) => change({ item: entry && subjectOf(entry).id });
	const decisions = useDecisions((entry) => {
		open(entryAfter(listed, subjectOf(entry).id));
		refresh();
	}, refresh);

	const filter = parseQueueView(words.get("filter"));
	const undecided = withoutDecided(waiting, decisions.decided);
	const listed =
		filter === decidedNow
			? decisions.decided
			: undecided.filter((entry) => matchesFilter(entry, filter));
	const asked = words.get("item");
	const current = listed.find((entry) => subjectOf(entry).id === asked) ?? listed[0] ?? null;

	const show = (entry: ReviewEntry | null) => {
		// What is open is what the decision under way is about.
		if (decisions.saving.kind === "saving") return;
		decisions.settle();
		open(entry);
	};
	return {
		...decisions,
		isRefreshing,
		/** No decision can be taken now: one is under way, or what it was about is being read again. */
		isHeld:
			decisions.saving.kind === "saving" || (isRefreshing && decisions.saving.kind === "failed"),
		filter,
		undecided,
		listed,
		current,
		show,
		move: (step: -1 | 1) =>
			show(entryBeside(listed, current === null ? null : subjectOf(current).id, step)),
		narrow: (next: QueueView) => change({ filter: next === "all" ? null : next, item: null }),
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
