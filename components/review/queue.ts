import type { ReviewEntry } from "@/lib/domain/decision";
import type { PassageView } from "@/lib/domain/link";
import { type DecidedKind, decidedKinds, type Outcome, outcomeNames } from "@/lib/domain/review";
import {
	type ReviewAge,
	type ReviewCounts,
	type ReviewDue,
	type ReviewGroup,
	reviewAgeNames,
	reviewDueNames,
	reviewGroups,
} from "@/lib/domain/review-filter";
import {
	passagesOfLine,
	type ReviewLine,
	type ReviewSubject,
	subjectOf,
} from "@/lib/domain/review-line";
import { canDecide } from "@/lib/domain/review-steps";
import type { MembershipView, StatementTitles } from "@/lib/domain/statement";
import { type Tag, tagNames } from "@/lib/domain/tags";

const otherKinds = decidedKinds.filter((kind) => kind !== "annotation");

/** The ways to narrow the queue by what a thing is, in the order in which they are offered. */
export const queueFilters = ["all", ...tagNames, ...otherKinds, "returned"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** The two sides of a review: what waits, and what became of one’s own. */
export const reviewViews = ["waiting", "mine"] as const;
export type ReviewView = (typeof reviewViews)[number];

/** The view that an address asks for: who reviews begins with the queue, everybody else with their own. */
export function viewOf(word: string | null, isReviewer: boolean): ReviewView {
	return reviewViews.find((one) => one === word) ?? (isReviewer ? "waiting" : "mine");
}

/** The queries of the lists of one’s own things. */
export const mineQueries = {
	returned: { list: "returned" },
	received: { list: "received" },
} as const;

/** How the queue is narrowed and put in order. */
export interface QueueQuery {
	readonly filter: QueueFilter;
	readonly authorId: string | null;
	readonly age: ReviewAge | null;
	readonly due: ReviewDue | null;
	readonly group: ReviewGroup | null;
	/** Also what the reader may not decide. */
	readonly everybody: boolean;
}

/** What an address asks of the queue; everything where it asks for nothing that there is. */
export function parseQueueQuery(words: { get(name: string): string | null }): QueueQuery {
	const oneOf = <Word extends string>(known: readonly Word[], name: string) =>
		known.find((word) => word === words.get(name)) ?? null;
	return {
		filter: oneOf(queueFilters, "filter") ?? "all",
		authorId: words.get("author"),
		age: oneOf(reviewAgeNames, "age"),
		due: oneOf(reviewDueNames, "due"),
		group: oneOf(reviewGroups, "group"),
		everybody: words.get("whose") === "all",
	};
}

/** The changes of an address that let everything through again. */
export const everythingWaiting = { filter: null, author: null, age: null, due: null } as const;

/** Whether a queue leaves something out by what it is, by its author, or by time. */
export function isNarrowed({ filter, authorId, age, due }: QueueQuery): boolean {
	return filter !== "all" || [authorId, age, due].some((one) => one !== null);
}

/** The query of the list that a queue shows; who reviews nothing sees all of it. */
export function toListQuery(query: QueueQuery, isReviewer: boolean): Record<string, string> {
	const { authorId, age, due, group } = query;
	return {
		list: "waiting",
		...narrowing[groupOfFilter(query.filter)](query.filter),
		...(authorId === null ? {} : { authorId }),
		...(age === null ? {} : { age }),
		...(due === null ? {} : { due }),
		...(group === null ? {} : { group }),
		...(isReviewer && !query.everybody ? { whose: "me" } : {}),
	};
}

type FilterGroup = "all" | "tag" | "kind" | "returned";

const narrowing: Record<FilterGroup, (filter: QueueFilter) => Record<string, string>> = {
	all: () => ({}),
	tag: (tag) => ({ tag }),
	kind: (kind) => ({ kind }),
	returned: () => ({ back: "yes" }),
};

function groupOfFilter(filter: QueueFilter): FilterGroup {
	if (filter === "all" || filter === "returned") return filter;
	return isTag(filter) ? "tag" : "kind";
}

function isTag(filter: QueueFilter): filter is Tag {
	return tagNames.some((tag) => tag === filter);
}

/** How many wait under each filter. */
export function countByFilter(counts: ReviewCounts): ReadonlyMap<QueueFilter, number> {
	return new Map<QueueFilter, number>([
		["all", counts.total],
		...counts.tags.map(({ tag, count }) => [tag, count] as const),
		...counts.kinds.flatMap(({ kind, count }) =>
			kind === "annotation" ? [] : [[kind, count] as const],
		),
		["returned", counts.back],
	]);
}

/** The tag of the mark a line is about; nothing else has one. */
export function tagOf(line: ReviewLine): Tag | undefined {
	return line.kind === "annotation" ? line.passage.tag : undefined;
}

/** The outcomes that can be given to something of a kind as it stands, in the order of the table. */
export function outcomesFrom(
	kind: DecidedKind,
	thing: Pick<ReviewSubject, "state"> & Partial<Pick<ReviewSubject, "stale">>,
): Outcome[] {
	return outcomeNames.filter(
		(outcome) => outcomesOf(kind).includes(outcome) && canDecide(kind, outcome, thing),
	);
}

/** The outcomes there are for a kind: a verdict is confirmed or sent back. */
export function outcomesOf(kind: DecidedKind): readonly Outcome[] {
	return kindOutcomes[kind];
}

const kindOutcomes = {
	annotation: outcomeNames,
	link: outcomeNames,
	membership: outcomeNames,
	verdict: ["approved", "changes_requested"],
} as const satisfies Record<DecidedKind, readonly Outcome[]>;

/** What became of an entry that is open, as the list has it now: another revision of it waits, or it waits no more. */
export type Moved = "changed" | "gone";

/**
 * Whether an entry that a reviewer has open, and that was listed, is not what waits any more; null while it is. Where
 * the list goes on beyond what was read, what is missing may have moved there with another revision.
 */
export function movedOf(
	open: ReviewEntry,
	waiting: readonly ReviewLine[],
	isWhole: boolean,
): Moved | null {
	const { id, revision } = subjectOf(open);
	const now = waiting.find((line) => line.id === id);
	if (now === undefined) return isWhole ? "gone" : "changed";
	return now.revision === revision ? null : "changed";
}

/** The passages an entry is about, as a reviewer has to see them in their articles. */
export function passagesOf(entry: ReviewEntry): readonly PassageView[] {
	if (entry.kind === "link") return [entry.link.from, entry.link.to];
	return entry.kind === "verdict" ? [] : [entry.passage];
}

/** The passages of a verdict's statement, by how they stand to it. */
export function membersBy(
	members: readonly MembershipView[],
	stance: MembershipView["stance"],
): readonly MembershipView[] {
	return members.filter((member) => member.stance === stance);
}

/**
 * The line `step` places from the one with this id, held at the ends; the first where that id is
 * not in the list, null where the list is empty.
 */
export function lineBeside(
	lines: readonly ReviewLine[],
	id: string | null,
	step: -1 | 1,
): ReviewLine | null {
	const at = lines.findIndex((line) => line.id === id);
	if (at === -1) return lines[0] ?? null;
	return lines[Math.min(Math.max(at + step, 0), lines.length - 1)] ?? null;
}

/** What comes after this one is decided: the next one, else the one before, else null. */
export function lineAfter(lines: readonly ReviewLine[], id: string): ReviewLine | null {
	const at = lines.findIndex((line) => line.id === id);
	return lines[at + 1] ?? lines[at - 1] ?? null;
}

/** Lines in their order under what they belong together by. */
export interface LineGroup {
	/** What they have in common; null for what belongs to nothing. */
	readonly title: StatementTitles | string | null;
	readonly key: string;
	readonly lines: readonly ReviewLine[];
}

/** The lines of a list that is put in order by article or statement, cut where one ends; one group without a title else. */
export function groupLines(
	lines: readonly ReviewLine[],
	group: ReviewGroup | null,
): readonly LineGroup[] {
	if (group === null) return [{ key: "all", title: null, lines }];
	const groups: { key: string; title: LineGroup["title"]; lines: ReviewLine[] }[] = [];
	for (const line of lines) {
		const { key, title } = keysOf[group](line);
		const last = groups.at(-1);
		if (last?.key === key) last.lines.push(line);
		else groups.push({ key, title, lines: [line] });
	}
	return groups;
}

type KeyOf = (line: ReviewLine) => Pick<LineGroup, "key" | "title">;

const keysOf: Record<ReviewGroup, KeyOf> = {
	article: (line) => {
		const [passage] = passagesOfLine(line);
		return { key: passage?.articleId ?? "", title: passage?.articleTitle ?? null };
	},
	statement: ({ statement }) => ({ key: statement?.id ?? "", title: statement?.titles ?? null }),
};
