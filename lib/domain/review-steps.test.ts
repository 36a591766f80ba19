import { describe, expect, test } from "vitest";
import type { PolicyFacts } from "./policy";
import {
	type ReviewKind,
	type ReviewState,
	reviewKinds,
	reviewStateNames,
	stateAfterLapse,
} from "./review";
import {
	canDecide,
	canStep,
	type ReviewStepName,
	refusalOf,
	reviewStepRow,
	reviewSteps,
	stepOfOutcome,
} from "./review-steps";

// Written by hand from PRODUCT.md (States, Four-eyes) and MODEL.md (Review), not from the table it checks.
const walks: Readonly<
	Record<ReviewState, Partial<Record<ReviewStepName, ReviewState | "as before">>>
> = {
	proposed: {
		revise: "proposed",
		approve: "approved",
		send_back: "changes_requested",
		reject: "rejected",
	},
	approved: {
		revise: "proposed",
		send_back: "changes_requested",
		reject: "rejected",
		take_back: "as before",
	},
	changes_requested: {
		revise: "proposed",
		approve: "approved",
		reject: "rejected",
		take_back: "as before",
		accept_correction: "proposed",
		decline_correction: "proposed",
	},
	rejected: { revise: "proposed", approve: "approved", take_back: "as before" },
};

const steps = Object.keys(reviewSteps) as ReviewStepName[];

describe.each(reviewStateNames)("from %s", (state) => {
	test.each(steps)("AZ-09: %s leads where it should, or nowhere", (step) => {
		const to = canStep(step, state) ? (reviewStepRow(step).to ?? "as before") : undefined;
		expect(to).toBe(walks[state][step]);
	});
});

test("an outcome is where its step leads", () => {
	for (const [outcome, step] of Object.entries(stepOfOutcome))
		expect(reviewStepRow(step).to).toBe(outcome);
});

/** Everybody who can stand before a thing, as what is known of them. */
const people = {
	nobody: { role: null, inDossier: false, leadsDossier: false },
	"disabled member": { role: null, inDossier: true, leadsDossier: false },
	stranger: { role: "reviewer", inDossier: false, leadsDossier: false },
	"administrator outside": { role: "admin", inDossier: false, leadsDossier: false },
	checker: { role: "checker", inDossier: true, leadsDossier: false },
	"checker who leads": { role: "checker", inDossier: true, leadsDossier: true },
	reviewer: { role: "reviewer", inDossier: true, leadsDossier: false },
	lead: { role: "reviewer", inDossier: true, leadsDossier: true },
	administrator: { role: "admin", inDossier: true, leadsDossier: true },
} as const;
type Person = keyof typeof people;

const who = Object.keys(people) as Person[];
const outside: Partial<Record<Person, string>> = {
	nobody: "signed-out",
	"disabled member": "signed-out",
	stranger: "not-found",
	"administrator outside": "not-found",
};
const reviewers: readonly Person[] = ["reviewer", "lead", "administrator"];
const decisions: readonly ReviewStepName[] = ["approve", "send_back", "reject"];
const corrections: readonly ReviewStepName[] = ["accept_correction", "decline_correction"];

/** What is to be answered; `own` is who edited the thing, made the decision or proposed the correction. */
function expected(
	person: Person,
	{
		kind,
		step,
		state,
		own,
	}: { kind: ReviewKind; step: ReviewStepName } & {
		state: ReviewState;
		own: boolean;
	},
): string | null {
	const isThere = !corrections.includes(step) || kind === "annotation";
	if (!isThere) return "not-found";
	const unseen = outside[person];
	if (unseen !== undefined) return unseen;
	const reviews = reviewers.includes(person);
	if (decisions.includes(step) && !reviews) return "forbidden";
	if (decisions.includes(step) && own) return "four-eyes";
	if (step === "take_back" && !(reviews && own)) return "forbidden";
	if (corrections.includes(step) && own) return "four-eyes";
	return step in walks[state] ? null : "step-not-allowed";
}

describe.each(reviewKinds)("AZ-01, AZ-07: who may do what with a %s", (kind) => {
	test.each(who)("%s: every step, from every state, of their own and of others", (person) => {
		for (const step of steps)
			for (const state of reviewStateNames)
				for (const own of [false, true]) {
					const facts: PolicyFacts = {
						...people[person],
						isAuthor: own,
						editedSinceApproval: step === "take_back" ? false : own,
						inVisibleLayer: true,
						marksBlind: false,
						tokenScopes: null,
					};
					const asked = { kind, step, state, own };
					expect({ ...asked, answer: refusalOf(kind, step, state, facts) }).toEqual({
						...asked,
						answer: expected(person, asked),
					});
				}
	});

	test("a thing of another member’s layer is refused to everybody", () => {
		for (const step of steps) {
			const facts = { ...people.administrator, isAuthor: true, editedSinceApproval: false };
			const blind = { inVisibleLayer: false, marksBlind: true };
			const hidden: PolicyFacts = { ...facts, ...blind, tokenScopes: null };
			const answer = refusalOf(kind, step, "changes_requested", hidden);
			expect(answer).not.toBeNull();
		}
	});
});

test("words that changed are approved once they are confirmed; a link with a stale end waits for nobody", () => {
	const stale = { state: "proposed", stale: true } as const;
	expect(canDecide("annotation", "approved", stale)).toBe(false);
	expect(canDecide("annotation", "rejected", stale)).toBe(true);
	expect(canDecide("annotation", "approved", { ...stale, stale: false })).toBe(true);
	expect(canDecide("link", "approved", stale)).toBe(true);
	expect(stateAfterLapse("approved")).toBe("proposed");
	expect(stateAfterLapse("rejected")).toBe("rejected");
});
