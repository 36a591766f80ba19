import { describe, expect, test } from "vitest";
import { articleStates } from "./article-states";
import {
	type ArticleWork,
	articleSteps,
	canAssign,
	findWorkRefusal,
	movesFrom,
	type WorkAsker,
} from "./article-steps";

const work: ArticleWork = { state: "todo", assigneeId: null, dueOn: null, message: "" };
const head: WorkAsker = { memberId: "head", assigns: true };
const ada: WorkAsker = { memberId: "ada", assigns: false };
const adas = { ...work, assigneeId: "ada" };
const bens = { ...work, assigneeId: "ben" };

describe("who does the work", () => {
	test.each([
		["a member takes what nobody has", work, adas, ada, null],
		["and begins it in the same write", work, { ...adas, state: "in_progress" }, ada, null],
		["and gives it back", adas, work, ada, null],
		["but takes nothing from another", bens, adas, ada, "assigneeId"],
		["and gives it to nobody else", adas, bens, ada, "assigneeId"],
		["nor what nobody has", work, bens, ada, "assigneeId"],
		["nor sets a day", adas, { ...adas, dueOn: "2026-03-09" }, ada, "dueOn"],
		["nor words", adas, { ...adas, message: "Vite" }, ada, "message"],
		["who assigns gives it to anybody", bens, adas, head, null],
		["with a day and words", work, { ...bens, dueOn: "2026-03-09", message: "Vite" }, head, null],
	] as const)("%s", (_, before, after, asker, path) => {
		expect(findWorkRefusal(before, after, asker)?.path ?? null).toBe(path);
	});

	test("what a screen offers is what is taken", () => {
		expect([work, adas, bens].map((one) => canAssign("take", one, ada))).toEqual([
			true,
			false,
			false,
		]);
		expect([work, adas, bens].map((one) => canAssign("hand_back", one, ada))).toEqual([
			false,
			true,
			false,
		]);
		expect([ada, head].map((one) => canAssign("assign", bens, one))).toEqual([false, true]);
	});
});

describe("where the work is", () => {
	const moves = (one: ArticleWork, asker: WorkAsker) =>
		articleStates.map((state) => movesFrom({ ...one, state }, asker).join(" "));

	test("whoever has the article moves it up to review and back, and does not call it done", () => {
		expect(moves(adas, ada)).toEqual(["in_progress", "todo in_review", "in_progress", ""]);
	});

	test("nobody else does, unless they assign", () => {
		expect(moves(bens, ada)).toEqual(["", "", "", ""]);
		expect(moves(work, ada)).toEqual(["", "", "", ""]);
		for (const [n, states] of moves(bens, head).entries())
			expect(states.split(" ")).toEqual(
				articleStates.filter((state) => state !== articleStates[n]),
			);
	});

	test("every step of the table is refused to all others with the reason", () => {
		for (const from of articleStates)
			for (const to of articleStates.filter((state) => state !== from)) {
				const parts: Readonly<Partial<Record<string, readonly string[]>>> = articleSteps[from];
				const isWorkers = parts[to]?.includes("assignee") === true;
				const refusal = findWorkRefusal({ ...bens, state: from }, { ...bens, state: to }, ada);
				expect(refusal).toEqual({
					path: "state",
					code: isWorkers ? "worker-only" : "assigner-only",
				});
			}
	});
});
