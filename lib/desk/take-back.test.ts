import { describe, expect, test } from "vitest";
import type { EventType } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import { fail, ok } from "@/lib/domain/result";
import { canTakeBack, takeBack } from "./take-back";

const event = (type: EventType, subjectId: string | null = "x"): EventView => ({
	...{ seq: 1, type, subjectId, actor: null, at: "2026-03-04T09:00:00.000Z", also: [] },
	...{ refs: {}, codes: {}, label: null, articleId: null, passageId: null, grade: null },
});

/** A newsroom in which everything is at a revision, and which says what it was asked. */
function newsroom(revision: number | null, isRefused = false) {
	const asked: string[] = [];
	const answer = (words: string) => {
		asked.push(words);
		return Promise.resolve(isRefused ? fail("forbidden") : ok(receipt));
	};
	const receipt = { opId: "o", id: "x", revision: 1, state: null, at: "", seq: 2, also: [] };
	return {
		asked,
		remove: (noun: string, id: string, opId: string) => answer(`remove ${noun} ${id} ${opId}`),
		restore: (noun: string, id: string, opId: string) => answer(`restore ${noun} ${id} ${opId}`),
		withdrawDecision: (id: string, opId: string) => answer(`withdraw ${id} ${opId}`),
		withdrawSettlement: (id: string, opId: string) => answer(`unsettle ${id} ${opId}`),
		readRevision: () => Promise.resolve(revision === null ? fail("not-found") : ok({ revision })),
	};
}

describe("taking back what an event tells", () => {
	test.each([
		["annotation.placed", "remove annotations x op"],
		["statement.created", "remove statements x op"],
		["article.imported", "remove articles x op"],
		["link.removed", "restore links x op"],
		["membership.restored", "remove memberships x op"],
	] as const)("%s: %s", async (type, call) => {
		const calls = newsroom(1);
		expect(await takeBack(calls, event(type), "op")).toEqual({ kind: "done" });
		expect(calls.asked).toEqual([call]);
	});

	test("leaves what was changed since it was made", async () => {
		const calls = newsroom(2);
		expect(await takeBack(calls, event("annotation.placed"), "op")).toEqual({ kind: "changed" });
		expect(calls.asked).toEqual([]);
	});

	test("says why it is refused, and what is not there any more", async () => {
		const refused = (code: string) => ({ kind: "refused", failure: { code } });
		const placed = event("annotation.placed");
		expect(await takeBack(newsroom(1, true), placed, "op")).toEqual(refused("forbidden"));
		expect(await takeBack(newsroom(null), placed, "op")).toEqual(refused("not-found"));
	});

	test("what settled a round is withdrawn by its settler, and what was withdrawn stays so", async () => {
		for (const type of ["annotation.placed", "round.dropped"] as const) {
			const [calls, actor] = [newsroom(1), { id: "ada", name: "Ada" }];
			const settled = { ...event(type), actor, refs: { settlement: "s" } };
			expect(canTakeBack(settled, "ada")).toBe(true);
			expect(canTakeBack(settled, "ben")).toBe(false);
			expect(await takeBack(calls, settled, "op")).toEqual({ kind: "done" });
			expect(calls.asked).toEqual(["unsettle s op"]);
		}
		const gone = { ...event("annotation.removed"), refs: { unsettled: "s" } };
		expect(canTakeBack(gone, "ada")).toBe(false);
	});

	test("one’s own decision is withdrawn, that of somebody else is not offered", async () => {
		for (const type of ["annotation.decided", "verdict.decided"] as const) {
			const [calls, actor] = [newsroom(3), { id: "ada", name: "Ada" }];
			const decided = { ...event(type), actor, refs: { decision: "d" } };
			expect(canTakeBack(decided, "ada")).toBe(true);
			expect(canTakeBack(decided, "ben")).toBe(false);
			expect(await takeBack(calls, decided, "op")).toEqual({ kind: "done" });
			expect(calls.asked).toEqual(["withdraw d op"]);
		}
	});

	test.each(["annotation.edited", "link.undecided", "member.added", "dossier.exported"] as const)(
		"%s is not taken back so",
		async (type) => {
			const calls = newsroom(1);
			expect(canTakeBack(event(type), "ada")).toBe(false);
			expect(await takeBack(calls, event(type), "op")).toEqual({ kind: "impossible" });
			expect(calls.asked).toEqual([]);
		},
	);

	test("nothing is taken back of an event whose payload was blanked", () => {
		expect(canTakeBack(event("annotation.placed", null), "ada")).toBe(false);
	});
});
