import { expect, test } from "vitest";
import { article } from "./contract/examples/example-article";
import { isOverdue, workloadsOf } from "./workload";

const today = "2026-03-10";
const of = (id: string | null) => ({ assignee: id === null ? null : { id, name: id } });

test("work is late from the day after, until it is done", () => {
	const late = (dueOn: string | null, state: (typeof article)["state"] = "todo") =>
		isOverdue({ dueOn, state }, today);
	expect([late("2026-03-09"), late("2026-03-10"), late(null)]).toEqual([true, false, false]);
	expect(late("2026-03-09", "done")).toBe(false);
});

test("what each has is counted without what is done, and what nobody has stands last", () => {
	const articles = [
		{ ...article, ...of("ada"), state: "todo", dueOn: "2026-03-09", waiting: 2 },
		{ ...article, ...of("ada"), state: "in_review", dueOn: null, waiting: 3 },
		{ ...article, ...of("ada"), state: "done", dueOn: "2026-03-01", waiting: 7 },
		{ ...article, ...of(null), state: "todo", dueOn: "2026-03-12", waiting: 0 },
	] as const;
	expect(workloadsOf(articles, ["ben", "ada"], today)).toEqual([
		{ memberId: "ben", open: 0, overdue: 0, waiting: 0 },
		{ memberId: "ada", open: 2, overdue: 1, waiting: 5 },
		{ memberId: null, open: 1, overdue: 0, waiting: 0 },
	]);
	expect(workloadsOf(articles.slice(0, 3), ["ada"], today)).toHaveLength(1);
});
