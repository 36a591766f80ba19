import { describe, expect, test } from "vitest";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { PassageView } from "@/lib/domain/link";
import type { DecisionView } from "@/lib/domain/people";
import type { Tag } from "@/lib/domain/tags";
import {
	countByFilter,
	entryAfter,
	entryBeside,
	matchesFilter,
	outcomesFrom,
	parseQueueFilter,
	passagesOf,
	queueFilters,
	subjectOf,
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

const shared = { mayDecide: "yes", since: "2026-03-01T00:00:00Z" } as const;

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
	return { ...shared, kind: "annotation", annotation, links: [], passage: passage(id) };
}

function link(id: string): ReviewEntry {
	const ends = { from: passage("one"), to: passage("two") };
	const said = { type: "denies", certainty: "unspecified", note: null } as const;
	const origin = { v: 1, kind: "human" } as const;
	return {
		...shared,
		kind: "link",
		passage: ends.from,
		link: { ...subject(id), ...ends, ...said, origin },
	};
}

const entries = [mark("a", "claim"), mark("b", "denial", sentBack), link("c")];

describe("filters", () => {
	test("every entry is under all, and under its tag or its kind", () => {
		const shown = entries.map((entry) =>
			queueFilters.filter((filter) => matchesFilter(entry, filter)),
		);
		expect(shown).toEqual([
			["all", "claim"],
			["all", "denial", "returned"],
			["all", "link"],
		]);
	});

	test("the counts are those of what each filter shows", () => {
		expect(Object.fromEntries(countByFilter(entries))).toEqual({
			all: 3,
			claim: 1,
			denial: 1,
			attribution: 0,
			link: 1,
			membership: 0,
			returned: 1,
		});
	});

	test("an address that asks for no filter there is shows all", () => {
		expect(parseQueueFilter("denial")).toBe("denial");
		expect(parseQueueFilter("everything")).toBe("all");
		expect(parseQueueFilter(null)).toBe("all");
	});
});

describe("going through the queue", () => {
	const idOf = (entry: ReviewEntry | null) => entry && subjectOf(entry).id;

	test("steps are held at both ends", () => {
		expect(idOf(entryBeside(entries, "a", 1))).toBe("b");
		expect(idOf(entryBeside(entries, "c", 1))).toBe("c");
		expect(idOf(entryBeside(entries, "a", -1))).toBe("a");
		expect(idOf(entryBeside(entries, "gone", 1))).toBe("a");
		expect(entryBeside([], "a", 1)).toBeNull();
	});

	test("after the last one comes the one before it, after the only one nothing", () => {
		expect(idOf(entryAfter(entries, "b"))).toBe("c");
		expect(idOf(entryAfter(entries, "c"))).toBe("b");
		expect(entryAfter(entries.slice(0, 1), "a")).toBeNull();
	});
});

test("a link is judged by both of its ends", () => {
	expect(passagesOf(link("c")).map(({ annotationId }) => annotationId)).toEqual(["one", "two"]);
	expect(passagesOf(mark("a", "claim")).map(({ annotationId }) => annotationId)).toEqual(["a"]);
});

test("what is approved can still be sent back or rejected, not approved again", () => {
	expect(outcomesFrom("approved")).toEqual(["changes_requested", "rejected"]);
	expect(outcomesFrom("proposed")).toEqual(["approved", "changes_requested", "rejected"]);
});
