"use client";

import { useState } from "react";
import { type LivePlace, useLiveChanges } from "@/components/live/use-live-changes";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { Outcome } from "@/lib/domain/review";
import type { ReviewCounts } from "@/lib/domain/review-filter";
import { type ReviewLine, subjectOf, toReviewLine } from "@/lib/domain/review-line";
import {
	lineAfter,
	lineBeside,
	movedOf,
	parseQueueQuery,
	type QueueFilter,
	toListQuery,
} from "./queue";
import { useAddress } from "./use-address";
import { type Done, type Grounds, useDecisions } from "./use-decisions";
import {
	type FirstList,
	useReadAgain,
	useReviewCounts,
	useReviewEntry,
	useReviewList,
} from "./use-review";

/** Where the list of what was decided in this visit stands among the filters. */
export const decidedNow = "decided" as const;

/** A filter of the queue, or what was decided in this visit. */
export type QueueView = QueueFilter | typeof decidedNow;

/** What came with the page. */
export interface QueueStart {
	readonly list: FirstList;
	readonly counts: ReviewCounts;
	readonly entry: ReviewEntry | null;
}

/** How many entries are fetched before they are asked for. */
const ahead = 2;

/**
 * The queue as the screen goes through it: what is listed, what is open, and the decisions. Filters and the open entry
 * are in the address. What others do changes the lists and not what is open: the reviewer decides about what they have
 * read, or is told that it has changed.
 */
export function useQueue(start: QueueStart | null, live: LivePlace, isReviewer: boolean) {
	const { words, change } = useAddress();
	const readAgain = useReadAgain();
	const [held, setHeld] = useState<ReviewEntry | null>(null);
	const [isDecidingMany, setDecidingMany] = useState(false);
	const query = parseQueueQuery(words);
	const list = useReviewList(live.dossierId, toListQuery(query, isReviewer), start?.list ?? null);
	const whose = isReviewer && !query.everybody ? "me" : null;
	const firstWhose = start?.list.query.whose === "me" ? ("me" as const) : null;
	const counts = useReviewCounts(
		live.dossierId,
		whose,
		start === null ? null : { whose: firstWhose, counts: start.counts },
	);
	const open = (line: ReviewLine | null) => change({ item: line?.id ?? null });
	const release = () => setHeld(null);
	const decisions = useDecisions({
		onSaved: (line) => {
			release();
			open(lineAfter(listed, line.id));
			readAgain.lists();
		},
		onUndone: (line) => {
			release();
			change({ item: line.id, ...(isDecidedView ? { filter: null } : {}) });
			readAgain.lists();
			void readAgain.entry(line.id);
		},
		onMoved: () => {
			readAgain.lists();
			if (currentId !== null) void readAgain.entry(currentId).then(release);
		},
	});
	const isDecidedView = words.get("filter") === decidedNow;
	const undecided = withoutDecided(list.lines, decisions.done);
	const listed = isDecidedView ? decisions.done.map(toDoneLine) : undecided;
	const asked = words.get("item");
	const currentId = asked ?? listed[0]?.id ?? null;
	const at = listed.findIndex(({ id }) => id === currentId);
	const next = listed.slice(at + 1, at + 1 + ahead).map(({ id }) => id);
	const read = useReviewEntry(live.dossierId, currentId, start?.entry ?? null, next);
	const isHeldOpen = held !== null && subjectOf(held).id === currentId;
	const current = isHeldOpen ? held : read.entry;
	const isMoving = (list.isReading || read.isReading) && decisions.saving.kind === "failed";

	const isBusy = decisions.saving.kind === "saving" || isDecidingMany || list.isReading;
	useLiveChanges(live, isBusy, () => {
		// What is on its way is as it stands now: what was shown before is not to come back in its place.
		if (!read.isReading) setHeld(current);
		if (current !== null) change({ item: subjectOf(current).id });
		readAgain.lists();
	});

	const show = (line: ReviewLine | null) => {
		// What is open is what the decision under way is about.
		if (decisions.saving.kind === "saving") return;
		decisions.settle();
		release();
		open(line);
	};
	const view: QueueView = isDecidedView ? decidedNow : query.filter;
	const isDoneHere = decisions.done.some(({ attempt: { line } }) => line.id === currentId);
	const moved =
		!isHeldOpen || isDecidedView || list.isReading || isDoneHere
			? null
			: movedOf(held, list.lines, !list.hasMore);
	return {
		...decisions,
		query,
		counts,
		list,
		isRefreshing: list.isReading || read.isReading,
		/** No decision can be taken now: one is under way, or what it was about is being read again. */
		isHeld: decisions.saving.kind === "saving" || isMoving,
		/** What others have done to what is open, before a decision is tried; null for nothing. */
		moved,
		/** Opens what stands now where the open entry stood. */
		takeNewest: () => {
			decisions.settle();
			// What is shown stays until what stands now is there: no key decides about the former.
			if (moved === "gone") open(null);
			else if (currentId !== null) return void readAgain.entry(currentId).then(release);
			release();
		},
		view,
		undecided,
		listed,
		currentId,
		current,
		failure: isHeldOpen ? null : read.failure,
		retryEntry: read.retry,
		show,
		move: (step: -1 | 1) => show(lineBeside(listed, currentId, step)),
		/** Changes how the list is narrowed or ordered, by the words of the address. */
		narrow: (changes: Readonly<Record<string, string | null>>) => {
			release();
			decisions.settle();
			change({ ...changes, item: null });
		},
		decide: (outcome: Outcome, grounds: Grounds | null) =>
			current === null
				? Promise.resolve()
				: decisions.decide(toReviewLine(current), outcome, grounds),
		/** Several are decided, or taken back, one after the other: nothing is read again until that is noted. */
		beginMany: () => setDecidingMany(true),
		/** Notes what was decided about several at once, and reads on. */
		noteMany: (done: readonly Done[]) => {
			setDecidingMany(false);
			decisions.note(done);
			release();
			open(null);
			readAgain.lists();
		},
		/** Notes that several are taken back, and reads on. */
		forgetMany: (ids: readonly string[]) => {
			setDecidingMany(false);
			decisions.forget(ids);
			readAgain.lists();
		},
	};
}

export type Queue = ReturnType<typeof useQueue>;

function toDoneLine({ attempt: { line, outcome } }: Done): ReviewLine {
	return { ...line, state: outcome };
}

/** The lines that still wait: a decision made here takes its revision out until the server does. */
function withoutDecided(lines: readonly ReviewLine[], done: readonly Done[]): ReviewLine[] {
	const settled = new Map(done.map(({ attempt: { line } }) => [line.id, line.revision] as const));
	return lines.filter(({ id, revision }) => (settled.get(id) ?? 0) < revision);
}
