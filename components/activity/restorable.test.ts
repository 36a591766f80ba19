import { expect, test } from "vitest";
import type { EventType } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import { restorablesIn } from "./restorable";

/** Events newest first, numbered from the last one down. */
const told = (...events: readonly (readonly [EventType, string, ...string[]])[]): EventView[] =>
	events.map(([type, subjectId, ...also], n) => ({
		...{ seq: events.length - n, type, subjectId, also },
		...{ actor: null, at: "2026-03-04T09:00:00.000Z", refs: {}, codes: {} },
		...{ label: null, articleId: null, passageId: null, grade: null },
	}));
const numbers = (events: EventView[]) => [...restorablesIn(events).keys()];

test("what was removed last can be restored, by the call of its kind", () => {
	const events = told(["annotation.removed", "a"], ["article.removed", "b"], ["link.removed", "c"]);
	expect([...restorablesIn(events)]).toEqual([
		[3, { noun: "annotations", id: "a" }],
		[2, { noun: "articles", id: "b" }],
		[1, { noun: "links", id: "c" }],
	]);
});

test("what came back cannot, nor an older removal of what went again", () => {
	expect(numbers(told(["annotation.restored", "a"], ["annotation.removed", "a"]))).toEqual([]);
	const again = told(
		["annotation.removed", "a"],
		["annotation.restored", "a"],
		["annotation.removed", "a"],
	);
	expect(numbers(again)).toEqual([3]);
});

test("a mark whose settlement was taken back cannot", () => {
	const [gone] = told(["annotation.removed", "a"]);
	expect(gone && numbers([{ ...gone, refs: { unsettled: "a" } }])).toEqual([]);
});

test("what came back along with another cannot", () => {
	const events = told(["annotation.restored", "a", "l"], ["link.removed", "l"]);
	expect(numbers(events)).toEqual([]);
});

test("a member who left, a token that was revoked and an edit are nothing to restore", () => {
	const events = told(
		["dossier.member_removed", "m"],
		["token.revoked", "t"],
		["link.edited", "l"],
	);
	expect(numbers(events)).toEqual([]);
});
