import type { StatementStatus } from "./statements";
import type { Step } from "./step";

type StepRow = Step<StatementStatus> & { readonly to: StatementStatus };

/**
 * The steps of a statement. A verdict is proposed by one member and confirmed by another, which the database holds too
 * (four eyes); one that differs from a verdict confirmed before makes the statement corrected. Changing its members
 * lapses a final verdict. Who confirmed or sent back a verdict can take that back while nothing came after it.
 */
export const statementSteps = {
	take_up: { from: ["open"], to: "being_checked", permission: "statement.check" },
	put_down: { from: ["being_checked"], to: "open", permission: "statement.check" },
	propose: {
		from: ["open", "being_checked", "verdict_proposed", "verdict_final", "corrected"],
		to: "verdict_proposed",
		permission: "verdict.propose",
	},
	send_back: { from: ["verdict_proposed"], to: "being_checked", permission: "verdict.decide" },
	confirm: { from: ["verdict_proposed"], to: "verdict_final", permission: "verdict.decide" },
	correct: { from: ["verdict_proposed"], to: "corrected", permission: "verdict.decide" },
	take_back: {
		from: ["verdict_final", "corrected", "being_checked"],
		to: "verdict_proposed",
		permission: "verdict.withdraw",
	},
	lapse: { from: ["verdict_final", "corrected"], to: "being_checked", permission: null },
} as const satisfies Record<string, StepRow>;

export type StatementStep = keyof typeof statementSteps;

/** The steps that are taken by themselves, without a verdict. */
export const checkingSteps = ["take_up", "put_down"] as const satisfies readonly StatementStep[];

/** The row of a step, typed by its columns. */
export function stepRow(step: StatementStep): StepRow {
	return statementSteps[step];
}

/** Whether a step can be taken from a status. */
export function canTake(step: StatementStep, status: StatementStatus): boolean {
	return stepRow(step).from.includes(status);
}

/** Whether a verdict stands in this status: it has been confirmed and has not lapsed. */
export function hasStandingVerdict(status: StatementStatus): boolean {
	return canTake("lapse", status);
}
