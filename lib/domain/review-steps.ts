import type { FailureCode } from "./failure-codes";
import { isEditOnly, judge, type Permission, type PolicyFacts } from "./policy";
import type { DecidedKind, Outcome, ReviewKind, ReviewState } from "./review";
import type { Step } from "./step";

/** A step of a thing under review: its permission depends on what the thing is; null where there is no such step. */
interface ReviewStep extends Omit<Step<ReviewState>, "permission"> {
	readonly permission: Readonly<Record<ReviewKind, Permission | null>>;
}

const every = ["proposed", "approved", "changes_requested", "rejected"] as const;
const ofEach = (permission: Permission) =>
	({ annotation: permission, link: permission, membership: permission }) as const;
const ofMarks = (permission: Permission) =>
	({ annotation: permission, link: null, membership: null }) as const;

/**
 * The steps of a mark, a link, a membership. Who made a revision since the last approval decides nothing about it, which
 * the database holds too; a decision is taken back by its decider alone; a correction came with the decision that sent
 * a mark back, and is accepted or declined by anybody but its proposer.
 */
export const reviewSteps = {
	revise: {
		from: every,
		to: "proposed",
		permission: { annotation: "annotation.edit", link: "link.edit", membership: "membership.edit" },
	},
	approve: {
		from: ["proposed", "changes_requested", "rejected"],
		to: "approved",
		permission: ofEach("decision.make"),
	},
	send_back: {
		from: ["proposed", "approved"],
		to: "changes_requested",
		permission: ofEach("decision.make"),
	},
	reject: {
		from: ["proposed", "changes_requested", "approved"],
		to: "rejected",
		permission: ofEach("decision.make"),
	},
	take_back: {
		from: ["approved", "changes_requested", "rejected"],
		to: null,
		permission: ofEach("decision.withdraw"),
	},
	accept_correction: {
		from: ["changes_requested"],
		to: "proposed",
		permission: ofMarks("correction.settle"),
	},
	decline_correction: {
		from: ["changes_requested"],
		to: "proposed",
		permission: ofMarks("correction.settle"),
	},
} as const satisfies Record<string, ReviewStep>;

export type ReviewStepName = keyof typeof reviewSteps;

/** The row of a step, typed by its columns. */
export function reviewStepRow(step: ReviewStepName): ReviewStep {
	return reviewSteps[step];
}

/** The step that gives an outcome. */
export const stepOfOutcome = {
	approved: "approve",
	changes_requested: "send_back",
	rejected: "reject",
} as const satisfies Record<Outcome, ReviewStepName>;

/** Whether a step leads anywhere from a state. */
export function canStep(step: ReviewStepName, state: ReviewState): boolean {
	return reviewStepRow(step).from.includes(state);
}

/** Why a step is refused to somebody in a state, or null when it may be taken. */
export function refusalOf(
	kind: ReviewKind,
	step: ReviewStepName,
	state: ReviewState,
	facts: PolicyFacts,
): FailureCode | null {
	const permission = reviewStepRow(step).permission[kind];
	if (permission === null) return "not-found";
	const verdict = judge(permission, facts);
	if (verdict === "unseen") return facts.role === null ? "signed-out" : "not-found";
	if (verdict === "out of scope") return "token-scope";
	if (verdict === "refused") return isEditOnly(permission, facts) ? "four-eyes" : "forbidden";
	return canStep(step, state) ? null : "step-not-allowed";
}

/** Whether what such a thing says are words of a text, which somebody has to confirm when the text changes them. */
const hasOwnWords: Record<DecidedKind, boolean> = {
	annotation: true,
	link: false,
	membership: false,
	verdict: false,
};

/** Whether a thing can have an outcome as it stands: one whose words changed is approved once they are confirmed. */
export function canDecide(
	kind: DecidedKind,
	outcome: Outcome,
	{ state, stale }: { readonly state: ReviewState; readonly stale?: boolean },
): boolean {
	const step = stepOfOutcome[outcome];
	const isUnconfirmed = stale === true && hasOwnWords[kind] && step === "approve";
	return canStep(step, state) && !isUnconfirmed;
}
