import { describe, expect, test } from "vitest";
import {
	canTake,
	hasStandingVerdict,
	type StatementStep,
	statementSteps,
	stepRow,
} from "./statement-steps";
import { type StatementStatus, statementStatuses } from "./statements";

// Written by hand from PRODUCT.md (States) and MODEL.md (Statement), not from the table it checks.
const walks: Readonly<Record<StatementStatus, Partial<Record<StatementStep, StatementStatus>>>> = {
	open: { take_up: "being_checked", propose: "verdict_proposed" },
	being_checked: {
		put_down: "open",
		propose: "verdict_proposed",
		take_back: "verdict_proposed",
	},
	verdict_proposed: {
		propose: "verdict_proposed",
		send_back: "being_checked",
		confirm: "verdict_final",
		correct: "corrected",
	},
	verdict_final: {
		propose: "verdict_proposed",
		take_back: "verdict_proposed",
		lapse: "being_checked",
	},
	corrected: {
		propose: "verdict_proposed",
		take_back: "verdict_proposed",
		lapse: "being_checked",
	},
};

const steps = Object.keys(statementSteps) as StatementStep[];

describe.each(statementStatuses)("from %s", (status) => {
	test.each(steps)("%s leads where it should, or nowhere", (step) => {
		const to = canTake(step, status) ? stepRow(step).to : undefined;
		expect(to).toBe(walks[status][step]);
	});
});

test("every status can be reached from the first and left again", () => {
	const reached = new Set<StatementStatus>(["open"]);
	for (const status of reached)
		for (const to of Object.values(walks[status])) if (to !== undefined) reached.add(to);
	expect([...reached].sort()).toEqual([...statementStatuses].sort());
	for (const status of statementStatuses) expect(Object.keys(walks[status])).not.toEqual([]);
});

test("a verdict stands when it is confirmed, and while it stands alone", () => {
	expect(statementStatuses.filter(hasStandingVerdict)).toEqual(["verdict_final", "corrected"]);
});
