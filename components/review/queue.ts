import type { ReviewEntry } from "@/lib/domain/decision";
import type { PassageView } from "@/lib/domain/link";
import type { DecisionView, PersonView } from "@/lib/domain/people";
import {
	type Outcome,
	outcomeNames,
	outcomeRow,
	type ReviewState,
	reviewKinds,
} from "@/lib/domain/review";
import { type Tag, tagNames } from "@/lib/domain/tags";

/** What every kind of reviewed thing has. */
export interface ReviewSubject {
	readonly id: string;
	readonly state: ReviewState;
	readonly stale: boolean;
	readonly revision: number;
	readonly author: PersonView;
	readonly createdAt: string;
	readonly decision: DecisionView | null;
}

/** The thing an entry of the queue is about. */
export function subjectOf(entry: ReviewEntry): ReviewSubject {
	switch (entry.kind) {
		case "annotation":
			return entry.annotation;
		case "link":
			return entry.link;
		case "membership":
			return entry.membership;
	}
}

/** The tag of the mark an entry is about; links and memberships have none. */
export function tagOf(entry: ReviewEntry): Tag | undefined {
	return entry.kind === "annotation" ? entry.annotation.tag : undefined;
}

/** The entry as it is after a decision, until the server lists it again or no more. */
export function withState(entry: ReviewEntry, state: ReviewState, revision: number): ReviewEntry {
	switch (entry.kind) {
		case "annotation":
			return { ...entry, annotation: { ...entry.annotation, state, revision } };
		case "link":
			return { ...entry, link: { ...entry.link, state, revision } };
		case "membership":
			return { ...entry, membership: { ...entry.membership, state, revision } };
	}
}

/** What became of an entry that is open, as the lists have it now: another revision of it waits, or it waits no more. */
export type Moved = "changed" | "gone";

/** Whether an entry that a reviewer has open is not what waits any more; null while it is. */
export function movedOf(open: ReviewEntry, waiting: readonly ReviewEntry[]): Moved | null {
	const { id, revision } = subjectOf(open);
	const now = waiting.find((entry) => subjectOf(entry).id === id);
	if (now === undefined) return "gone";
	return subjectOf(now).revision === revision ? null : "changed";
}

/** The passages a reviewer has to see in their articles in order to decide. */
export function passagesOf(entry: ReviewEntry): readonly PassageView[] {
	return entry.kind === "link" ? [entry.link.from, entry.link.to] : [entry.passage];
}

const otherKinds = reviewKinds.filter((kind) => kind !== "annotation");

/** The ways to narrow the queue, in the order in which they are offered. */
export const queueFilters = ["all", ...tagNames, ...otherKinds, "returned"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** The filter an address asks for; everything where it asks for none there is. */
export function parseQueueFilter(word: string | null): QueueFilter {
	return queueFilters.find((filter) => filter === word) ?? "all";
}

/** Whether an entry is shown under a filter; "returned" are those that a decision had sent back. */
export function matchesFilter(entry: ReviewEntry, filter: QueueFilter): boolean {
	if (filter === "all") return true;
	if (filter === "returned") return wasSentBack(entry);
	return entry.kind === "annotation" ? entry.annotation.tag === filter : entry.kind === filter;
}

/** How many entries each filter shows. */
export function countByFilter(entries: readonly ReviewEntry[]): ReadonlyMap<QueueFilter, number> {
	return new Map(
		queueFilters.map((filter) => [
			filter,
			entries.filter((entry) => matchesFilter(entry, filter)).length,
		]),
	);
}

/** The outcomes that can be given to something in this state, in the order of the table. */
export function outcomesFrom(state: ReviewState): Outcome[] {
	return outcomeNames.filter((outcome) => outcomeRow(outcome).from.includes(state));
}

/**
 * The entry `step` places from the one with this id, held at the ends; the first where that id is
 * not in the list, null where the list is empty.
 */
export function entryBeside(
	entries: readonly ReviewEntry[],
	id: string | null,
	step: -1 | 1,
): ReviewEntry | null {
	const at = entries.findIndex((entry) => subjectOf(entry).id === id);
	if (at === -1) return entries[0] ?? null;
	return entries[Math.min(Math.max(at + step, 0), entries.length - 1)] ?? null;
}

/** What comes after this entry is decided: the next one, else the one before, else null. */
export function entryAfter(entries: readonly ReviewEntry[], id: string): ReviewEntry | null {
	const at = entries.findIndex((entry) => subjectOf(entry).id === id);
	return entries[at + 1] ?? entries[at - 1] ?? null;
}

function wasSentBack(entry: ReviewEntry): boolean {
	const { decision } = subjectOf(entry);
	return decision !== null && outcomeRow(decision.outcome).needsReason;
}
