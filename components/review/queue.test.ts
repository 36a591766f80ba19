import { describe, expect, test } from "vitest";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { PassageView } from "@/lib/domain/link";
import type { DecisionView } from "@/lib/domain/people";
import { reviewQuerySchema } from "@/lib/domain/queries";
import type { DecidedKind, ReviewState } from "@/lib/domain/review";
import { lineQuoteLength, toReviewLine } from "@/lib/domain/review-line";
import type { Tag } from "@/lib/domain/tags";
import {
	countByFilter,
	everythingWaiting,
	groupLines,
	isNarrowed,
	lineAfter,
	lineBeside,
	movedOf,
	outcomesFrom,
	parseQueueQuery,
	passagesOf,
	queueFilters,
	toListQuery,
} from "./queue";

const passage = (annotationId: string): PassageView => ({
	annotationId,
	articleId: "article",
	articleTitle: "Title",
	outlet: null,
	published: null,
	tag: "claim",
	state: "proposed",
	stale: false,
	deleted: false,
	quotes: ["words"],
	speakers: [],
});

const subject = (id: string, decision: DecisionView | null = null) => ({
	id,
	state: "proposed" as const,
	stale: false,
	revision: 1,
	author: { id: "author", name: "Author" },
	createdAt: "2026-03-01T00:00:00Z",
	decision,
	editorIds: [],
});

const sentBack: DecisionView = {
	id: "decision",
	outcome: "changes_requested",
	reason: "wrong_tag",
	words: "it denies",
	revision: 1,
	decider: { id: "reviewer", name: "Reviewer" },
	at: "2026-03-02T00:00:00Z",
};

const shared = { mayDecide: "yes", since: "2026-03-01T00:00:00Z", past: [] } as const;

function mark(id: string, tag: Tag, decision: DecisionView | null = null): ReviewEntry {
	const annotation = {
		...subject(id, decision),
		tag,
		articleId: "article",
		versionId: "version",
		pieces: [],
		speakerIds: [],
		certainty: "unspecified" as const,
		quoteType: null,
		checkWorthiness: null,
		note: null,
		origin: { v: 1 as const, kind: "human" as const },
		updatedAt: "2026-03-01T00:00:00Z",
	};
	return {
		...shared,
		kind: "annotation",
		annotation,
		links: [],
		corrections: [],
		passage: passage(id),
	};
}

function link(id: string): ReviewEntry {
	const ends = { from: passage("one"), to: passage("two") };
	const said = { type: "denies", certainty: "unspecified", note: null } as const;
	const origin = { v: 1, kind: "human" } as const;
	return {
		...shared,
		kind: "link",
		link: { ...subject(id), ...ends, ...said, origin },
	};
}

const entries = [mark("a", "claim"), mark("b", "denial", sentBack), link("c")];
const lines = entries.map(toReviewLine);
const everything = toListQuery(parseQueueQuery(new URLSearchParams()), false);

describe("filters", () => {
	test("each asks for its tag, its kind, or what was sent back", () => {
		const asked = (filter: string) => {
			const words = new URLSearchParams({ filter });
			const { list, ...rest } = toListQuery(parseQueueQuery(words), false);
			expect(list).toBe("waiting");
			return rest;
		};
		expect(asked("all")).toEqual({});
		expect(asked("denial")).toEqual({ tag: "denial" });
		expect(asked("verdict")).toEqual({ kind: "verdict" });
		expect(asked("returned")).toEqual({ back: "yes" });
	});

	test("every one is a query that the server takes", () => {
		const [authorId, age, due] = ["019c9f10-2a00-7b84-8e61-0d9f3c5a7b12", "week", "overdue"];
		for (const filter of queueFilters)
			for (const group of ["article", "statement"]) {
				const words = new URLSearchParams({ filter, group, author: authorId, age, due });
				const query = toListQuery(parseQueueQuery(words), true);
				const taken = { ...query, authorId, age, due, group, whose: "me" };
				expect(reviewQuerySchema.parse(query)).toEqual(taken);
			}
	});

	test("a reviewer is shown what they may decide, unless they ask for all; others are shown all", () => {
		const all = new URLSearchParams({ whose: "all" });
		expect(toListQuery(parseQueueQuery(new URLSearchParams()), true)).toEqual({
			...everything,
			whose: "me",
		});
		expect(toListQuery(parseQueueQuery(all), true)).toEqual(everything);
		expect(toListQuery(parseQueueQuery(all), false)).toEqual(everything);
	});

	test("an address that asks for what there is not is shown all", () => {
		const wrong = { filter: "everything", age: "eon", due: "never", group: "colour" };
		const words = new URLSearchParams(wrong);
		expect(toListQuery(parseQueueQuery(words), false)).toEqual(everything);
	});

	test("all is shown again once every word that leaves something out is taken away", () => {
		const narrowedBy = { filter: "denial", author: "anybody", age: "day", due: "week" };
		for (const [name, word] of Object.entries(narrowedBy))
			expect(isNarrowed(parseQueueQuery(new URLSearchParams({ [name]: word })))).toBe(true);
		expect(Object.keys(everythingWaiting)).toEqual(Object.keys(narrowedBy));
		const order = new URLSearchParams({ group: "article", whose: "all" });
		expect(isNarrowed(parseQueueQuery(order))).toBe(false);
	});

	test("the counts are the server’s, under the filter that asks for them", () => {
		const counts = {
			...{ total: 4, back: 1, others: 0, authors: [], returned: 0 },
			kinds: [
				{ kind: "annotation", count: 3 },
				{ kind: "link", count: 1 },
			],
			tags: [{ tag: "denial", count: 3 }],
		} as const;
		const shown = Object.fromEntries(countByFilter(counts));
		expect(shown).toEqual({ all: 4, denial: 3, link: 1, returned: 1 });
	});
});

describe("going through the queue", () => {
	test("steps are held at both ends", () => {
		expect(lineBeside(lines, "a", 1)?.id).toBe("b");
		expect(lineBeside(lines, "c", 1)?.id).toBe("c");
		expect(lineBeside(lines, "a", -1)?.id).toBe("a");
		expect(lineBeside(lines, "gone", 1)?.id).toBe("a");
		expect(lineBeside([], "a", 1)).toBeNull();
	});

	test("after the last one comes the one before it, after the only one nothing", () => {
		expect(lineAfter(lines, "b")?.id).toBe("c");
		expect(lineAfter(lines, "c")?.id).toBe("b");
		expect(lineAfter(lines.slice(0, 1), "a")).toBeNull();
	});

	test("what is open is told to have changed, or to be gone, by the list", () => {
		const open = mark("a", "claim");
		expect(movedOf(open, lines, true)).toBeNull();
		const later = lines.map((line) => ({ ...line, revision: 2 }));
		expect(movedOf(open, later, true)).toBe("changed");
		expect(movedOf(open, lines.slice(1), true)).toBe("gone");
		expect(movedOf(open, lines.slice(1), false)).toBe("changed");
	});
});

test("a list by article is cut where an article ends", () => {
	const elsewhere = { ...passage("d"), articleId: "other", articleTitle: "Other" };
	const far = toReviewLine({ ...mark("d", "claim"), passage: elsewhere } as ReviewEntry);
	const groups = groupLines([...lines, far], "article");
	expect(groups.map((group) => [group.title, group.lines.map(({ id }) => id)])).toEqual([
		["Title", ["a", "b", "c"]],
		["Other", ["d"]],
	]);
	expect(groupLines(lines, null)).toMatchObject([{ title: null, lines: { length: 3 } }]);
});

test("a link is judged by both of its ends", () => {
	expect(passagesOf(link("c")).map(({ annotationId }) => annotationId)).toEqual(["one", "two"]);
	expect(passagesOf(mark("a", "claim")).map(({ annotationId }) => annotationId)).toEqual(["a"]);
});

test("what is approved can still be sent back or rejected, not approved again", () => {
	const from = (kind: DecidedKind, state: ReviewState) => outcomesFrom(kind, { state });
	expect(from("annotation", "approved")).toEqual(["changes_requested", "rejected"]);
	expect(from("link", "proposed")).toEqual(["approved", "changes_requested", "rejected"]);
	expect(from("verdict", "proposed")).toEqual(["approved", "changes_requested"]);
});

test("long words are cut in a list, between characters", () => {
	const long = `${"a".repeat(lineQuoteLength - 1)}👩 et la suite`;
	const line = toReviewLine({
		...mark("a", "claim"),
		passage: { ...passage("a"), quotes: [long] },
	} as ReviewEntry);
	expect(line).toMatchObject({ passage: { quote: `${"a".repeat(lineQuoteLength - 1)}…` } });
});
