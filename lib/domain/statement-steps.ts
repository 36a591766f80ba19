import type { Permission } from "./policy";
import type { StatementStatus } from "./statements";

interface StepRow {
	/** The statuses it can be taken from. */
	readonly from: readonly StatementStatus[];
	/** The status that follows. */
	readonly to: StatementStatus;
	/** Who may take it; null for what happens by itself. */
	readonly permission: Permission | null;
}

/**
 * The steps of a statement. A verdict is proposed by one member and confirmed by another, which the database holds too
 * (four eyes); one that differs from a verdict confirmed before makes the statement corrected. Changing its members
 * lapses a final verdict.
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
