import { describe, expect, test } from "vitest";
import { annotationFields, doesReopen } from "./annotation-fields";
import { makeDecisionSchema } from "./decision";
import {
	outcomeNames,
	reasonNames,
	reasons,
	reasonsFor,
	reviewStateNames,
	reviewStateRow,
	reviewStates,
	stateAfterEdit,
} from "./review";
import { canStep, stepOfOutcome } from "./review-steps";

describe("a state", () => {
	test("waits only when it is proposed, and is exported only when it is approved", () => {
		expect(reviewStateNames.filter((state) => reviewStateRow(state).waits)).toEqual(["proposed"]);
		expect(reviewStateNames.filter((state) => reviewStateRow(state).exported)).toEqual([
			"approved",
		]);
		expect([...reviewStateNames].sort()).toEqual(Object.keys(reviewStates).sort());
	});

	test.each(reviewStateNames)(
		"%s goes back to proposed by an edit that reopens, and only by one",
		(state) => {
			expect(stateAfterEdit(state, true)).toBe("proposed");
			expect(stateAfterEdit(state, false)).toBe(state);
		},
	);

	test("is never decided to be what it is already", () => {
		for (const outcome of outcomeNames)
			expect(canStep(stepOfOutcome[outcome], outcome)).toBe(false);
	});

	test("is never decided to be proposed: that comes from an edit", () => {
		expect(outcomeNames).not.toContain("proposed");
	});
});

test("AZ-08: tag, words, speaker, certainty and quote type reopen; note and check-worthiness do not", () => {
	const reopening = Object.keys(annotationFields).filter((field) =>
		doesReopen([field as keyof typeof annotationFields]),
	);
	expect(reopening).toEqual(["tag", "pieces", "speakerIds", "certainty", "quoteType"]);
	expect(doesReopen([])).toBe(false);
	expect(doesReopen(["note", "checkWorthiness"])).toBe(false);
	expect(doesReopen(["note", "tag"])).toBe(true);
});

describe("a reason", () => {
	test("is offered where it can apply", () => {
		expect(reasonsFor("annotation")).toEqual([
			...["wrong_tag", "wrong_boundaries", "not_checkable", "wrong_speaker", "duplicate", "other"],
		]);
		expect(reasonsFor("link")).toEqual(["wrong_link", "duplicate", "other"]);
		expect(reasonsFor("membership")).toEqual(["wrong_link", "duplicate", "other"]);
		expect([...reasonNames].sort()).toEqual(Object.keys(reasons).sort());
	});

	test("is needed to reject and to ask for changes, not to approve", () => {
		const id = "018f0000-0000-7000-8000-000000000001";
		const decision = { opId: id, kind: "link", subjectId: id, revision: 1, words: "" };
		const codeFor = (outcome: string, reason: string | null): boolean =>
			makeDecisionSchema.safeParse({ ...decision, outcome, reason }).success;
		expect(codeFor("approved", null)).toBe(true);
		expect(codeFor("rejected", null)).toBe(false);
		expect(codeFor("changes_requested", null)).toBe(false);
		expect(codeFor("rejected", "wrong_link")).toBe(true);
		expect(codeFor("rejected", "bad mood")).toBe(false);
		expect(codeFor("proposed", null)).toBe(false);
	});
});
